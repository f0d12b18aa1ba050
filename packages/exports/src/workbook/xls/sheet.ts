import type { CellContent, SheetBuilder } from "../builder.ts";
import { numberContent } from "../number-text.ts";
import type { ReadBudget } from "../read-budget.ts";
import type { XlsGlobals } from "./globals.ts";
import { ByteReader, RECORD, recordsFrom } from "./records.ts";
import { readBiffString } from "./strings.ts";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

/** Reads the substream of one worksheet from `offset`, at most to `end`; charts inside it are passed over. */
export function readXlsSheet(
  stream: Uint8Array,
  { offset, end }: { readonly offset: number; readonly end: number },
  globals: XlsGlobals,
  sheet: SheetBuilder,
  time: ReadBudget,
): void {
  let depth = 0;
  let formulaCell: { readonly row: number; readonly column: number } | null = null;
  for (const { type, data } of recordsFrom(stream, offset, end)) {
    if (type === RECORD.beginOfFile) depth += 1;
    else if (type === RECORD.endOfFile) {
      depth -= 1;
      if (depth <= 0) return;
    }
    time.step();
    if (depth !== 1) continue;
    const reader = new ByteReader(data);
    if (type === RECORD.mergeCells) readMerges(reader, sheet);
    else if (type === RECORD.columnInfo) readColumnInfo(reader, sheet);
    else if (type === RECORD.row) readRowInfo(reader, sheet);
    else if (type === RECORD.string && formulaCell !== null) {
      sheet.add(formulaCell.row, formulaCell.column, { kind: "text", text: readBiffString(reader, 2) });
      formulaCell = null;
    } else if (type === RECORD.mulRk) readManyRk(reader, globals, sheet);
    else if (CELL_READERS.has(type)) {
      const row = reader.u16() + 1;
      const column = reader.u16() + 1;
      const style = reader.u16();
      const content = CELL_READERS.get(type)?.(reader, style, globals) ?? null;
      if (content !== null) sheet.add(row, column, content);
      // The text a formula gives follows in a record of its own.
      formulaCell = type === RECORD.formula && content === null ? { row, column } : formulaCell;
    }
  }
}

type CellReader = (reader: ByteReader, style: number, globals: XlsGlobals) => CellContent | null;

const CELL_READERS: ReadonlyMap<number, CellReader> = new Map<number, CellReader>([
  [RECORD.labelSst, (reader, _, { sharedStrings }) => textContent(sharedStrings[reader.u32()] ?? "")],
  [RECORD.label, (reader) => textContent(readBiffString(reader, 2))],
  [RECORD.rString, (reader) => textContent(readBiffString(reader, 2))],
  [RECORD.number, (reader, style, globals) => styledNumber(reader.f64(), style, globals)],
  [RECORD.rk, (reader, style, globals) => styledNumber(rkNumber(reader.u32()), style, globals)],
  [RECORD.boolErr, (reader) => boolOrError(reader.u8(), reader.u8() === 1)],
  [RECORD.formula, formulaResult],
]);

function textContent(text: string): CellContent {
  return { kind: "text", text };
}

function styledNumber(value: number, style: number, { cellFormats, is1904 }: XlsGlobals): CellContent {
  return numberContent(value, cellFormats[style] ?? "General", is1904);
}

function boolOrError(value: number, isError: boolean): CellContent {
  if (isError) return { kind: "error", text: ERRORS[value] ?? "#N/A" };
  return textContent(value === 0 ? "FALSE" : "TRUE");
}

/** The stored result: a number, or 0xFFFF behind a byte that tells its kind. Null: a text that follows. */
function formulaResult(reader: ByteReader, style: number, globals: XlsGlobals): CellContent | null {
  const bytes = Array.from({ length: 8 }, () => reader.u8());
  const [kind = 0, , value = 0] = bytes;
  if (bytes[6] !== 0xff || bytes[7] !== 0xff) {
    return styledNumber(new ByteReader(Uint8Array.from(bytes)).f64(), style, globals);
  }
  if (kind === 1) return boolOrError(value, false);
  if (kind === 2) return boolOrError(value, true);
  return kind === 3 ? textContent("") : null;
}

/** A number in 30 bits: an integer or the head of a double, perhaps times 100. */
function rkNumber(rk: number): number {
  const high = new DataView(new ArrayBuffer(8));
  high.setUint32(4, (rk & ~3) >>> 0, true);
  const value = (rk & 2) === 0 ? high.getFloat64(0, true) : (rk | 0) >> 2;
  return (rk & 1) === 0 ? value : value / 100;
}

function readManyRk(reader: ByteReader, globals: XlsGlobals, sheet: SheetBuilder): void {
  const row = reader.u16() + 1;
  for (let column = reader.u16() + 1; reader.left >= 8; column += 1) {
    const style = reader.u16();
    sheet.add(row, column, styledNumber(rkNumber(reader.u32()), style, globals));
  }
}

const HIDDEN_COLUMN = 0x0001;
const HIDDEN_ROW = 0x0020;

function readColumnInfo(reader: ByteReader, sheet: SheetBuilder): void {
  const [first, last, width] = [reader.u16() + 1, reader.u16() + 1, reader.u16()];
  reader.skip(2);
  if ((reader.u16() & HIDDEN_COLUMN) !== 0 || width === 0) sheet.hide("columns", first, last);
}

function readRowInfo(reader: ByteReader, sheet: SheetBuilder): void {
  const row = reader.u16() + 1;
  reader.skip(10);
  if ((reader.u16() & HIDDEN_ROW) !== 0) sheet.hide("rows", row, row);
}

function readMerges(reader: ByteReader, sheet: SheetBuilder): void {
  for (let count = reader.u16(); count > 0; count -= 1) {
    const [firstRow, lastRow, firstColumn, lastColumn] = [
      reader.u16(),
      reader.u16(),
      reader.u16(),
      reader.u16(),
    ];
    sheet.merge({
      firstRow: firstRow + 1,
      lastRow: lastRow + 1,
      firstColumn: firstColumn + 1,
      lastColumn: lastColumn + 1,
    });
  }
}
