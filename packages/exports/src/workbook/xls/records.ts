import { WorkbookUnreadableError } from "../errors.ts";

/** Record types of BIFF8 ([MS-XLS] 2.3) that carry what a table shows. */
export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  beginOfFile: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  readonly data: Uint8Array;
}

const HEADER = 4;

/** The records from `offset` to `end`. Throws when one reaches beyond the stream. */
export function* recordsFrom(stream: Uint8Array, offset: number, end: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = offset; at + HEADER <= end; ) {
    const type = view.getUint16(at, true);
    const next = at + HEADER + view.getUint16(at + 2, true);
    if (next > stream.length) throw new WorkbookUnreadableError("record beyond the stream");
    yield { type, data: stream.subarray(at + HEADER, next) };
    at = next;
  }
}

/** Reads little-endian values one after the other; throws a RangeError beyond the end. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.view.byteLength - this.at;
  }

  u8(): number {
    this.at += 1;
    return this.view.getUint8(this.at - 1);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  f64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  skip(count: number): void {
    this.at += count;
  }

  /** `count` characters of one or two bytes each. */
  characters(count: number, wide: boolean): string {
    let text = "";
    for (let i = 0; i < count; i += 1) text += String.fromCharCode(wide ? this.u16() : this.u8());
    return text;
  }
}
