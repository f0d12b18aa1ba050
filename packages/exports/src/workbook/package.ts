import { constants, crc32, inflateRawSync } from "node:zlib";
import { Inflate } from "fflate";
import { WorkbookEncryptedError, WorkbookTooLargeError, WorkbookUnreadableError } from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import type { ReadBudget } from "./read-budget.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";

/** Parts from this size on are inflated piece by piece and never held whole. */
const WHOLE_BYTES = 8 * 1024 * 1024;
const PIECE = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/**
 * The zip that office files are. Parts are found whatever slashes and letter case their writer used, and inflated one
 * by one, never beyond the size that the directory declares, never beyond the limit for all of them. A part whose
 * checksum is wrong is damaged: one changed digit is not read as if somebody had typed it.
 */
export class WorkbookPackage {
  readonly budget: ReadBudget;
  private readonly bytes: Uint8Array;
  private readonly entries = new Map<string, ZipEntry>();
  private inflated = 0;

  constructor(bytes: Uint8Array, budget: ReadBudget) {
    this.bytes = bytes;
    this.budget = budget;
    let count = 0;
    for (const entry of zipEntries(bytes)) {
      count += 1;
      if (count > WORKBOOK_LIMITS.packageEntries) throw new WorkbookTooLargeError("内部文件过多");
      this.entries.set(keyOf(entry.name), entry);
    }
  }

  /** Names as the writer spelt them, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.entries.has(keyOf(path));
  }

  /** The part's bytes; null when the package has none of that name. Throws when it does not fit the limits. */
  read(path: string): Uint8Array | null {
    const entry = this.entries.get(keyOf(path));
    if (entry === undefined) return null;
    const pieces = [...this.pieces(entry)];
    const [only] = pieces;
    return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
  }

  /** The part piece by piece: a large sheet is never held whole. Throws when it is missing. */
  *stream(path: string): Generator<Uint8Array> {
    const entry = this.entries.get(keyOf(path));
    if (entry === undefined) throw new WorkbookUnreadableError(`missing part ${path}`);
    yield* this.pieces(entry);
  }

  /** The part's bytes. Throws {@link WorkbookUnreadableError} when it is missing. */
  require(path: string): Uint8Array {
    const bytes = this.read(path);
    if (bytes === null) throw new WorkbookUnreadableError(`missing part ${path}`);
    return bytes;
  }

  private *pieces(entry: ZipEntry): Generator<Uint8Array> {
    if ((entry.flags & ENCRYPTED) !== 0) throw new WorkbookEncryptedError();
    this.inflated += entry.originalBytes;
    if (this.inflated > WORKBOOK_LIMITS.inflatedBytes) {
      throw new WorkbookTooLargeError("解压后的内容超过上限");
    }
    let size = 0;
    let crc = 0;
    for (const piece of this.unpack(entry)) {
      size += piece.length;
      if (size > entry.originalBytes) break;
      crc = crc32(piece, crc);
      this.budget.checkTime();
      yield piece;
    }
    if (size !== entry.originalBytes) throw new WorkbookUnreadableError(`size of ${entry.name}`);
    if (crc !== entry.crc) throw new WorkbookUnreadableError(`checksum of ${entry.name}`);
  }

  private unpack(entry: ZipEntry): Iterable<Uint8Array> {
    const packed = this.bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes);
    if (entry.method === STORED) return [packed];
    if (entry.method !== DEFLATED) throw new WorkbookUnreadableError(`packed by method ${entry.method}`);
    if (entry.originalBytes >= WHOLE_BYTES) return inflateInPieces(packed);
    return [inflateWhole(packed, entry)];
  }
}

function inflateWhole(packed: Uint8Array, { originalBytes, name }: ZipEntry): Uint8Array {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateRawSync(packed, { maxOutputLength: originalBytes + 1, finishFlush });
  } catch (error) {
    throw new WorkbookUnreadableError(`${name}: ${String(error)}`);
  }
}

function* inflateInPieces(packed: Uint8Array): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((data) => {
    ready.push(data);
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const piece = packed.subarray(at, at + PIECE);
    try {
      inflate.push(piece, at + PIECE >= packed.length);
    } catch (error) {
      throw new WorkbookUnreadableError(error);
    }
    yield* ready;
    ready = [];
  }
}

function keyOf(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
