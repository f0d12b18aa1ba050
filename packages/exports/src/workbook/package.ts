import { type UnzipFileInfo, unzipSync } from "fflate";
import { WorkbookTooLargeError, WorkbookUnreadableError } from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";

/**
 * The zip that xlsx and ods are. Parts are found whatever slashes and letter case their writer used, and inflated
 * one by one, never beyond the size that the directory declares, never beyond the limit for all of them.
 */
export class WorkbookPackage {
  private readonly bytes: Uint8Array;
  private readonly entries = new Map<string, UnzipFileInfo>();
  private inflated = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    let count = 0;
    unzip(bytes, (entry) => {
      count += 1;
      if (count > WORKBOOK_LIMITS.packageEntries) throw new WorkbookTooLargeError("内部文件过多");
      this.entries.set(keyOf(entry.name), entry);
      return false;
    });
  }

  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  /** The part's bytes; null when the package has none of that name. Throws when it does not fit the limits. */
  read(path: string): Uint8Array | null {
    const wanted = this.entries.get(keyOf(path));
    if (wanted === undefined) return null;
    this.inflated += wanted.originalSize;
    if (this.inflated > WORKBOOK_LIMITS.inflatedBytes)
      throw new WorkbookTooLargeError("解压后的内容超过上限");
    const files = unzip(this.bytes, (entry) => entry.name === wanted.name);
    return files[wanted.name] ?? null;
  }

  /** The part's bytes. Throws {@link WorkbookUnreadableError} when it is missing. */
  require(path: string): Uint8Array {
    const bytes = this.read(path);
    if (bytes === null) throw new WorkbookUnreadableError(`missing part ${path}`);
    return bytes;
  }
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  let refusal: unknown;
  try {
    return unzipSync(bytes, {
      filter: (entry) => {
        try {
          return filter(entry);
        } catch (error) {
          refusal = error;
          throw error;
        }
      },
    });
  } catch (error) {
    throw refusal ?? new WorkbookUnreadableError(error);
  }
}
