import { readNumber, removeSpaces, toHalfWidth } from "@dengta/domain";
import type { Cell, Row } from "../workbook/index.ts";
import { asideOf } from "./aside.ts";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";
import type { Segment } from "./segments.ts";

/** A row below a header that is no note, signature or title. */
export interface BodyRow {
  readonly row: number;
  /** Last row of the header above it: a merge that begins there is the header's. */
  readonly headerRow: number;
  /** A sum, an average: no data, but the end of a platform's block. */
  readonly isTotal: boolean;
  /** A sum at the foot of a page: the block goes on on the next. */
  readonly endsPage: boolean;
  /** Below a note or a signature: only a complete row still counts. */
  readonly isBelowNotes: boolean;
}

const VALUE_KEYS = ["cost", "requested", "baseline", "target"];

/** The rows below a header and its repetitions that may hold data. */
export function bodyRows(grid: SheetGrid, segments: readonly Segment[]): readonly BodyRow[] {
  return segments.flatMap(({ header, before }, index) => {
    const rows = segmentRows(grid, header, before);
    const last = index + 1 < segments.length ? rows.findLast(({ isBelowNotes }) => !isBelowNotes) : undefined;
    return rows.map((body) => (body === last && body.isTotal ? { ...body, endsPage: true } : body));
  });
}

function segmentRows(grid: SheetGrid, header: Header, before: number): BodyRow[] {
  const body: BodyRow[] = [];
  let isBelowNotes = false;
  for (const row of grid.rowsBetween(header.lastRow, before)) {
    const own = ownCells(grid, header, row);
    if (own.length === 0 || numbersColumns(own.map(({ text }) => text))) continue;
    const values = VALUE_KEYS.map((key) => header.columns[key]);
    const textsOf = (isValue: boolean) =>
      own.filter(({ column }) => values.includes(column) === isValue).map((cell) => cell.text);
    const aside = asideOf(textsOf(false), textsOf(true));
    const endsPage = own.some(({ text }) => /^本页/.test(removeSpaces(text)));
    if (aside === "note") isBelowNotes = true;
    else
      body.push({
        row: row.row,
        headerRow: header.lastRow,
        isTotal: aside === "total",
        endsPage,
        isBelowNotes,
      });
  }
  return body;
}

/** Cells in the table's columns and left of them: a remark in a column of its own says nothing about the row. */
function ownCells(grid: SheetGrid, header: Header, row: Row): readonly Cell[] {
  const columns = Object.entries(header.columns).flatMap(([key, column]) =>
    header.added.includes(key) || key === "id" || key === "uscc" ? [] : [column],
  );
  const first = Math.min(...columns);
  return grid
    .visibleCells(row)
    .filter(({ column }) => columns.includes(column) || (column < first && column >= header.left));
}

const COLUMN_NUMBER =
  /^\(?(?:[甲乙丙丁戊己庚辛壬癸]|[a-z]|\d{1,2}|[一二三四五六七八九十①-⑳])\)?(?:[=＝].*)?$/i;

/** The line 甲 乙 丙 1 2 below a header: every cell is one letter or number, and at least one is a letter. */
function numbersColumns(texts: readonly string[]): boolean {
  const tidy = texts.map((text) => removeSpaces(toHalfWidth(text)));
  if (tidy.length < 3 || !tidy.every((text) => COLUMN_NUMBER.test(text))) return false;
  return new Set(tidy).size === tidy.length && tidy.filter((text) => !/\d/.test(text)).length >= 2;
}

/** The cell in the column of `key`; null where blank, covered by a merged cell, or without such a column. */
export function fieldCell(grid: SheetGrid, header: Header, row: number, key: string): Cell | null {
  return grid.cellAt(row, header.columns[key] ?? 0);
}

/** Whether the cell in the column of `key` is merged with another column of the table: then it is a line of text. */
export function isSpread(grid: SheetGrid, header: Header, row: number, key: string): boolean {
  const own = header.columns[key] ?? 0;
  const merge = grid.mergeAt(row, own);
  if (merge === null) return false;
  return Object.values(header.columns).some(
    (c) => c !== own && c >= merge.firstColumn && c <= merge.lastColumn,
  );
}

/** Whether the row carries a running number. */
export function isNumbered(grid: SheetGrid, header: Header, row: number): boolean {
  const cell = fieldCell(grid, header, row, "number");
  return cell !== null && readNumber(cell.text).kind === "number";
}
