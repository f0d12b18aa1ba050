import { createWriteStream } from "node:fs";
import { cp, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { DomainError } from "@dengta/domain";
import type { Db, Tx } from "../db/index.ts";
import {
  type BackupFile,
  EVIDENCE_FOLDER,
  FORMAT,
  hashFile,
  MANIFEST_FILE,
  type Manifest,
  ROWS_FILE,
  SECRET_FILE,
} from "./manifest.ts";
import { migrationsOf, quoted, tablesInOrder } from "./tables.ts";

export interface BackupInput {
  readonly db: Db;
  /** Where evidence and, unless it is set, the key of the sessions lie. */
  readonly dataDir: string;
  /** A folder that does not exist yet. */
  readonly target: string;
}

const ROWS_AT_ONCE = 500;
const LIMIT_MS = 12 * 60 * 60 * 1_000;

/**
 * Writes everything into a new folder: the rows of all tables as they stood at one instant, the evidence, the key of
 * the sessions. The folder takes its name when it is whole, so that one that is there is a backup.
 */
export async function writeBackup({ db, dataDir, target }: BackupInput): Promise<Manifest> {
  if (await exists(target))
    throw new DomainError("BACKUP_EXISTS", `${target} 已存在，请另外指定一个文件夹，备份不会覆盖任何文件`);
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const { migrations, rows } = await writeRows(db, join(partial, ROWS_FILE));
  for (const name of [EVIDENCE_FOLDER, SECRET_FILE])
    if (await exists(join(dataDir, name)))
      await cp(join(dataDir, name), join(partial, name), { recursive: true });
  const manifest: Manifest = {
    format: FORMAT,
    createdAt: new Date().toISOString(),
    migrations,
    rows,
    files: await filesOf(partial),
  };
  await writeFile(join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const { path } of [...manifest.files, { path: MANIFEST_FILE }]) await syncFile(join(partial, path));
  await rename(partial, target);
  return manifest;
}

async function writeRows(db: Db, path: string): Promise<Pick<Manifest, "migrations" | "rows">> {
  return db.$transaction(
    async (tx) => {
      const rows: Record<string, number> = {};
      const lines = Readable.from(linesOf(tx, rows));
      await pipeline(lines, createGzip(), createWriteStream(path, { mode: 0o600 }));
      return { migrations: await migrationsOf(tx), rows };
    },
    { timeout: LIMIT_MS, isolationLevel: "RepeatableRead" },
  );
}

/** "#table" and its name, then a row per line as the database writes it: no number passes through JavaScript. */
async function* linesOf(tx: Tx, counted: Record<string, number>): AsyncGenerator<string> {
  for (const table of await tablesInOrder(tx)) {
    yield `#table ${table}\n`;
    counted[table] = 0;
    await tx.$executeRawUnsafe(
      `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS line FROM ${quoted(table)} t`,
    );
    for (;;) {
      const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`FETCH ${ROWS_AT_ONCE} FROM backup_rows`);
      if (rows.length === 0) break;
      counted[table] += rows.length;
      yield rows.map(({ line }) => `${line}\n`).join("");
    }
    await tx.$executeRawUnsafe("CLOSE backup_rows");
  }
}

async function filesOf(folder: string): Promise<BackupFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path),
      sha256: await hashFile(path),
      bytes: (await stat(path)).size,
    })),
  );
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
