import { WorkbookUnreadableError } from "../errors.ts";

/** Sector numbers from here on are marks ([MS-CFB] 2.1): end of chain, free, part of the tables. */
const FIRST_MARK = 0xfffffffa;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const FIRST_DIFAT_AT = 76;
const HEADER_DIFAT_ENTRIES = 109;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The compound file that an .xls is: a small file system with chains of sectors ([MS-CFB]). Chains are followed
 * no further than there are sectors, so that one biting its tail ends as damaged.
 */
export class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorBytes: number;
  private readonly miniSectorBytes: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly entries: readonly Entry[];

  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES) throw new WorkbookUnreadableError("compound file without a header");
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [shift, miniShift] = [this.view.getUint16(30, true), this.view.getUint16(32, true)];
    if ((shift !== 9 && shift !== 12) || miniShift !== 6)
      throw new WorkbookUnreadableError("odd sector size");
    this.sectorBytes = 2 ** shift;
    this.miniSectorBytes = 2 ** miniShift;
    this.fat = this.readFat();
    this.entries = this.readDirectory(this.view.getUint32(48, true));
    this.miniFat = asNumbers(this.chain(this.view.getUint32(60, true)));
  }

  /** Whether the root holds a stream or storage of this name. */
  has(name: string): boolean {
    return this.entries.some((entry) => entry.name === name);
  }

  /** The stream's bytes; null when there is none of that name. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((e) => e.name === name && e.type === STREAM);
    if (entry === undefined) return null;
    const isMini = entry.size < this.view.getUint32(56, true);
    const bytes = isMini ? this.miniChain(entry.start) : this.chain(entry.start);
    if (bytes.length < entry.size) throw new WorkbookUnreadableError("stream shorter than declared");
    return bytes.subarray(0, entry.size);
  }

  private sector(number: number): Uint8Array {
    const start = (number + 1) * this.sectorBytes;
    if (start >= this.bytes.length) throw new WorkbookUnreadableError("sector beyond the file");
    const sector = this.bytes.subarray(start, start + this.sectorBytes);
    if (sector.length === this.sectorBytes) return sector;
    const padded = new Uint8Array(this.sectorBytes); // some writers leave the last sector short
    padded.set(sector);
    return padded;
  }

  private readFat(): Uint32Array {
    const numbers: number[] = [];
    for (let i = 0; i < HEADER_DIFAT_ENTRIES; i += 1) {
      numbers.push(this.view.getUint32(FIRST_DIFAT_AT + i * 4, true));
    }
    const most = Math.ceil(this.bytes.length / this.sectorBytes);
    let next = this.view.getUint32(68, true);
    for (let left = this.view.getUint32(72, true); left > 0 && next < FIRST_MARK; left -= 1) {
      const difat = asNumbers(this.sector(next));
      numbers.push(...difat.subarray(0, -1));
      next = difat.at(-1) ?? FIRST_MARK;
      if (numbers.length > most + this.sectorBytes) throw new WorkbookUnreadableError("endless sector table");
    }
    return asNumbers(join(numbers.filter((n) => n < FIRST_MARK).map((n) => this.sector(n))));
  }

  private chain(start: number): Uint8Array {
    return join(this.follow(start, this.fat).map((number) => this.sector(number)));
  }

  private miniChain(start: number): Uint8Array {
    const root = this.entries.find((entry) => entry.type === ROOT);
    const ministream = root === undefined ? new Uint8Array() : this.chain(root.start);
    const size = this.miniSectorBytes;
    return join(this.follow(start, this.miniFat).map((n) => ministream.subarray(n * size, (n + 1) * size)));
  }

  private follow(start: number, table: Uint32Array): readonly number[] {
    const numbers: number[] = [];
    for (let number = start; number < FIRST_MARK; number = table[number] ?? FIRST_MARK) {
      numbers.push(number);
      if (numbers.length > table.length) throw new WorkbookUnreadableError("endless chain of sectors");
    }
    return numbers;
  }

  private readDirectory(start: number): readonly Entry[] {
    const bytes = this.chain(start);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes));
      const type = view.getUint8(at + 66);
      if (type === 0) continue;
      entries.push({
        name,
        type,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Little-endian numbers of four bytes. */
function asNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}
