import { WorkbookUnreadableError } from "./errors.ts";

/** One file of a zip as its central directory describes it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly originalBytes: number;
  /** Where its data begins, behind the local header. */
  readonly dataAt: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const UTF8 = 0x0800;

/** The files of a zip in the order of its directory. Throws {@link WorkbookUnreadableError}. */
export function* zipEntries(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  let { at } = end;
  for (let left = end.count; left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw broken("directory");
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const sizes = sizesOf(view, at, nameBytes, extraBytes);
    yield {
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameBytes), flags),
      method: view.getUint16(at + 10, true),
      flags,
      crc: view.getUint32(at + 16, true),
      packedBytes: sizes.packed,
      originalBytes: sizes.original,
      dataAt: dataOf(view, sizes.local, sizes.packed),
    };
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
}

function endOf(view: DataView): { readonly at: number; readonly count: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (start !== 0xffffffff && count !== 0xffff) return { at: start, count };
    const wide = at >= 20 ? Number(view.getBigUint64(at - 12, true)) : -1;
    if (wide < 0 || wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_64) {
      return { at: start, count };
    }
    return {
      at: Number(view.getBigUint64(wide + 48, true)),
      count: Number(view.getBigUint64(wide + 32, true)),
    };
  }
  throw broken("no directory");
}

/** Sizes over 4 GB stand in an extra field; no workbook has them, but some writers put them there anyway. */
function sizesOf(view: DataView, at: number, nameBytes: number, extraBytes: number) {
  let packed = view.getUint32(at + 20, true);
  let original = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  const extraAt = at + 46 + nameBytes;
  for (let place = extraAt; place + 4 <= extraAt + extraBytes; ) {
    const length = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === 1) {
      let field = place + 4;
      const wide = () => {
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      if (original === 0xffffffff) original = wide();
      if (packed === 0xffffffff) packed = wide();
      if (local === 0xffffffff) local = wide();
    }
    place += 4 + length;
  }
  return { packed, original, local };
}

function dataOf(view: DataView, local: number, packed: number): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw broken("local header");
  const at = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (at + packed > view.byteLength) throw broken("data beyond the file");
  return at;
}

function decodeName(bytes: Uint8Array, flags: number): string {
  const isUtf8 = (flags & UTF8) !== 0;
  return new TextDecoder(isUtf8 ? "utf-8" : "windows-1252").decode(bytes);
}

function broken(what: string): WorkbookUnreadableError {
  return new WorkbookUnreadableError(`zip: ${what}`);
}
