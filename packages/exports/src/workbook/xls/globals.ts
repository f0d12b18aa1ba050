import { builtinFormat } from "../builtin-formats.ts";
import { WorkbookEncryptedError, WorkbookFormatError, WorkbookUnreadableError } from "../errors.ts";
import { ByteReader, RECORD, recordsFrom } from "./records.ts";
import { readBiffString, readSharedStringTable } from "./strings.ts";

export interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly offset: number;
}

/** What the sheets of an .xls share. */
export interface XlsGlobals {
  readonly sheets: readonly BoundSheet[];
  readonly sharedStrings: readonly string[];
  /** Number format code of each cell style, by its index. */
  readonly cellFormats: readonly string[];
  readonly is1904: boolean;
}

const BIFF8 = 0x0600;
const WORKSHEET = 0;

/** Reads the globals substream at the start of the Workbook stream. */
export function readGlobals(stream: Uint8Array): XlsGlobals {
  const sheets: BoundSheet[] = [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const sst: Uint8Array[] = [];
  let is1904 = false;
  let previous = -1;
  for (const { type, data } of recordsFrom(stream, 0)) {
    const reader = new ByteReader(data);
    if (previous === -1 && (type !== RECORD.beginOfFile || data.length < 2)) {
      throw new WorkbookUnreadableError("stream does not begin with BOF");
    }
    if (type === RECORD.endOfFile) break;
    if (type === RECORD.filePass) throw new WorkbookEncryptedError();
    if (type === RECORD.beginOfFile && reader.u16() !== BIFF8) {
      throw new WorkbookFormatError("是过早版本的 Excel 工作簿");
    } else if (type === RECORD.date1904) is1904 = reader.u16() === 1;
    else if (type === RECORD.format) codes.set(reader.u16(), readBiffString(reader, 2));
    else if (type === RECORD.xf) {
      reader.skip(2);
      formatIds.push(reader.u16());
    } else if (type === RECORD.sst || (type === RECORD.continue && previous === RECORD.sst)) sst.push(data);
    else if (type === RECORD.boundSheet) {
      const offset = reader.u32();
      const hidden = (reader.u8() & 0x03) !== 0;
      const kind = reader.u8();
      if (kind === WORKSHEET) sheets.push({ name: readBiffString(reader, 1), hidden, offset });
    }
    if (!(type === RECORD.continue && previous === RECORD.sst)) previous = type;
  }
  const cellFormats = formatIds.map((id) => codes.get(id) ?? builtinFormat(id));
  return { sheets, sharedStrings: sst.length === 0 ? [] : readSharedStringTable(sst), cellFormats, is1904 };
}
