import { builtinFormat } from "../builtin-formats.ts";
import {
  WorkbookEncryptedError,
  WorkbookFormatError,
  WorkbookTooLargeError,
  WorkbookUnreadableError,
} from "../errors.ts";
import { WORKBOOK_LIMITS } from "../limits.ts";
import type { ReadBudget } from "../read-budget.ts";
import { ByteReader, RECORD, recordsFrom } from "./records.ts";
import { readBiffString, readSharedStringTable } from "./strings.ts";

export interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its substream begins. */
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
export function readGlobals(stream: Uint8Array, time: ReadBudget): XlsGlobals {
  const sheets: BoundSheet[] = [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const strings: Uint8Array[] = [];
  let is1904 = false;
  let inStrings = false;
  let isFirst = true;
  for (const { type, data } of recordsFrom(stream, 0, stream.length)) {
    const reader = new ByteReader(data);
    time.step();
    if (isFirst) requireBiff8(type, reader);
    isFirst = false;
    if (type === RECORD.endOfFile) break;
    inStrings = type === RECORD.sst || (inStrings && type === RECORD.continue);
    if (inStrings) strings.push(data);
    else if (type === RECORD.filePass) throw new WorkbookEncryptedError();
    else if (type === RECORD.date1904) is1904 = reader.u16() === 1;
    else if (type === RECORD.format) codes.set(reader.u16(), readBiffString(reader, 2));
    else if (type === RECORD.xf) formatIds.push(formatIdOf(reader));
    else if (type === RECORD.boundSheet) addSheet(reader, sheets);
  }
  return {
    sheets,
    sharedStrings: strings.length === 0 ? [] : readSharedStringTable(strings),
    cellFormats: formatIds.map((id) => codes.get(id) ?? builtinFormat(id)),
    is1904,
  };
}

function requireBiff8(type: number, reader: ByteReader): void {
  if (type !== RECORD.beginOfFile) throw new WorkbookUnreadableError("stream does not begin with BOF");
  if (reader.u16() !== BIFF8) throw new WorkbookFormatError("是过早版本的 Excel 工作簿");
}

function formatIdOf(reader: ByteReader): number {
  reader.skip(2);
  return reader.u16();
}

function addSheet(reader: ByteReader, sheets: BoundSheet[]): void {
  const offset = reader.u32();
  const hidden = (reader.u8() & 0x03) !== 0;
  if (reader.u8() !== WORKSHEET) return;
  if (sheets.some((sheet) => sheet.offset === offset))
    throw new WorkbookUnreadableError("sheets share records");
  if (sheets.length >= WORKBOOK_LIMITS.sheets) {
    throw new WorkbookTooLargeError(`工作表超过 ${WORKBOOK_LIMITS.sheets} 张`);
  }
  sheets.push({ name: readBiffString(reader, 1), hidden, offset });
}
