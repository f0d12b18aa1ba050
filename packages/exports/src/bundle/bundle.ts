import { createHash } from "node:crypto";
import { findRegion, type PlanDocument } from "@dengta/domain";
import { Zip, ZipPassThrough } from "fflate";
import { type WriteOptions, ZIP_TIME } from "../ooxml/index.ts";
import { fileNames } from "./file-name.ts";
import { countOfficialFiles, officialFiles } from "./official-files.ts";

/** One unit's plan in a bundle. */
export interface BundleUnit {
  readonly plan: PlanDocument;
  /** Code of the submitted version; none for a draft. */
  readonly versionCode?: string | undefined;
}

export interface BundleProgress {
  /** Files written so far, and of the units known so far in all. */
  readonly done: number;
  readonly total: number;
  /** File just written. */
  readonly name: string;
}

export interface BundleOptions extends Omit<WriteOptions, "versionCode"> {
  /** Called after every file. */
  readonly onProgress?: ((progress: BundleProgress) => void) | undefined;
}

/** One line of the manifest: `清单.json` lists every other file of the bundle. */
export interface ManifestFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly regionCode: string;
  /** null for a draft. */
  readonly versionCode: string | null;
  readonly templateId: string;
  readonly rulesetId: string;
}

export const MANIFEST_NAME = "清单.json";

/**
 * The official files of one unit or of many as a ZIP, piece by piece: units are taken one at a time and only one file is
 * held, so memory does not grow with their number. One unit's files stand at the top, those of several in a folder each.
 * The last file is the manifest. Equal plans and options give equal bytes.
 */
export async function* writeBundle(
  units: BundleUnit | Iterable<BundleUnit> | AsyncIterable<BundleUnit>,
  options: BundleOptions = {},
): AsyncGenerator<Uint8Array> {
  const isOne = "plan" in units;
  const zip = new PieceZip();
  const manifest: ManifestFile[] = [];
  const folders = new Set<string>();
  let total = 0;
  for await (const unit of isOne ? [units] : units) {
    const { plan, versionCode } = unit;
    const write: WriteOptions = { ...options, versionCode };
    const folder = isOne ? "" : `${folderOf(plan, folders)}/`;
    total += countOfficialFiles(plan, write);
    for await (const { name, bytes } of officialFiles(plan, write)) {
      const path = `${folder}${name}`;
      yield* zip.add(path, bytes);
      manifest.push({
        path,
        sizeBytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        regionCode: plan.regionCode,
        versionCode: versionCode ?? null,
        templateId: plan.batch.templateId,
        rulesetId: plan.batch.rulesetId,
      });
      options.onProgress?.({ done: manifest.length, total, name: path });
    }
  }
  const said = { generatedAt: options.generatedAt?.toISOString() ?? null, files: manifest };
  yield* zip.add(MANIFEST_NAME, new TextEncoder().encode(`${JSON.stringify(said, null, 2)}\n`));
  yield* zip.end();
}

function folderOf(plan: PlanDocument, taken: Set<string>): string {
  const wanted = findRegion(plan.regionCode)?.fullName ?? plan.regionCode;
  const names = fileNames([...taken, wanted].map((stem) => ({ stem, extension: "" })));
  const name = names.at(-1) ?? wanted;
  taken.add(name);
  return name;
}

/** A zip whose pieces are handed out as they come. Office files are compressed already: they are stored as they are. */
class PieceZip {
  private ready: Uint8Array[] = [];
  private readonly zip = new Zip((error, data) => {
    if (error !== null) throw error;
    this.ready.push(data);
  });

  *add(name: string, bytes: Uint8Array): Generator<Uint8Array> {
    const file = new ZipPassThrough(name);
    file.mtime = ZIP_TIME;
    this.zip.add(file);
    file.push(bytes, true);
    yield* this.take();
  }

  *end(): Generator<Uint8Array> {
    this.zip.end();
    yield* this.take();
  }

  private take(): Uint8Array[] {
    const pieces = this.ready;
    this.ready = [];
    return pieces;
  }
}
