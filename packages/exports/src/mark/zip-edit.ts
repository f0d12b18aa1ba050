import { crc32, deflateRawSync } from "node:zlib";
import { type ZipEntry, zipEntries } from "../workbook/zip-directory.ts";

interface Piece {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly originalBytes: number;
  readonly packed: Uint8Array;
}

const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980 in the date format of a zip: no clock in what we write. */
const DAY = 0x0021;

/**
 * The same zip with some parts replaced or added. Every other part keeps its packed bytes exactly as they were, and its
 * place in the order. A part that is not packed (an ods begins with its type) stays so.
 */
export function editZip(bytes: Uint8Array, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const left = new Map(changed);
  const pieces = [...zipEntries(bytes)].map((entry): Piece => {
    const content = left.get(entry.name);
    left.delete(entry.name);
    return content === undefined ? kept(bytes, entry) : packed(entry.name, content);
  });
  for (const [name, content] of left) pieces.push(packed(name, content));
  return joined(pieces);
}

function kept(bytes: Uint8Array, entry: ZipEntry): Piece {
  return { ...entry, packed: bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes) };
}

function packed(name: string, content: Uint8Array): Piece {
  return {
    name,
    method: DEFLATED,
    crc: crc32(content),
    originalBytes: content.length,
    packed: deflateRawSync(content),
  };
}

function joined(pieces: readonly Piece[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const piece of pieces) {
    const name = Buffer.from(piece.name);
    const local = header(piece, name.length, 0x04034b50, 30);
    local.writeUInt16LE(name.length, 26);
    parts.push(local, name, piece.packed);
    const central = header(piece, name.length, 0x02014b50, 46);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
    at += local.length + name.length + piece.packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(pieces.length, 8);
  end.writeUInt16LE(pieces.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** What local and central header share, the latter two bytes further on. */
function header(piece: Piece, nameBytes: number, signature: number, bytes: number): Buffer {
  const head = Buffer.alloc(bytes);
  const shift = bytes === 46 ? 2 : 0;
  head.writeUInt32LE(signature, 0);
  if (shift > 0) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt16LE(UTF8, 6 + shift);
  head.writeUInt16LE(piece.method, 8 + shift);
  head.writeUInt16LE(DAY, 12 + shift);
  head.writeUInt32LE(piece.crc, 14 + shift);
  head.writeUInt32LE(piece.packed.length, 18 + shift);
  head.writeUInt32LE(piece.originalBytes, 22 + shift);
  head.writeUInt16LE(nameBytes, 26 + shift);
  return head;
}
