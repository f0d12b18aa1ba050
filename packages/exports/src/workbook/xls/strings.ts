import { ByteReader } from "./records.ts";

const WIDE = 0x01;
const PHONETIC = 0x04;
const RICH = 0x08;

/** XLUnicodeRichExtendedString without its formatting and phonetic guide; its length takes one byte or two. */
export function readBiffString(reader: ByteReader, lengthBytes: 1 | 2): string {
  const count = lengthBytes === 1 ? reader.u8() : reader.u16();
  const flags = reader.u8();
  if ((flags & RICH) !== 0) reader.skip(2);
  if ((flags & PHONETIC) !== 0) reader.skip(4);
  return reader.characters(count, (flags & WIDE) !== 0);
}

/**
 * The shared strings of an SST record and the CONTINUE records behind it. A string may break between two
 * records; its characters then go on behind a byte that says anew how wide they are.
 */
export function readSharedStringTable(blocks: readonly Uint8Array[]): readonly string[] {
  const reader = new BlockReader(blocks);
  reader.skip(4);
  const total = reader.u32();
  const strings: string[] = [];
  while (strings.length < total && reader.hasMore()) strings.push(reader.string());
  return strings;
}

class BlockReader {
  private readonly blocks: readonly Uint8Array[];
  private index = 0;
  private reader: ByteReader;

  constructor(blocks: readonly Uint8Array[]) {
    this.blocks = blocks;
    this.reader = new ByteReader(blocks[0] ?? new Uint8Array());
  }

  hasMore(): boolean {
    return this.reader.left > 0 || this.index + 1 < this.blocks.length;
  }

  u32(): number {
    this.advance();
    return this.reader.u32();
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      this.advance();
      const step = Math.min(left, this.reader.left);
      this.reader.skip(step);
      left -= step;
    }
  }

  string(): string {
    this.advance();
    const count = this.reader.u16();
    let flags = this.reader.u8();
    const runs = (flags & RICH) === 0 ? 0 : this.reader.u16();
    const phonetic = (flags & PHONETIC) === 0 ? 0 : this.reader.u32();
    let text = "";
    while (text.length < count) {
      if (this.reader.left === 0) {
        this.advance();
        flags = this.reader.u8();
      }
      const wide = (flags & WIDE) !== 0;
      const here = Math.min(count - text.length, Math.max(1, Math.floor(this.reader.left / (wide ? 2 : 1))));
      text += this.reader.characters(here, wide);
    }
    this.skip(runs * 4 + phonetic);
    return text;
  }

  /** Goes on to the next block when this one is used up. */
  private advance(): void {
    while (this.reader.left === 0) {
      this.index += 1;
      const block = this.blocks[this.index];
      if (block === undefined) throw new RangeError("shared strings end too early");
      this.reader = new ByteReader(block);
    }
  }
}
