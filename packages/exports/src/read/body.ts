import { readNumber } from "@dengta/domain";
import type { Cell, Row } from "../workbook/index.ts";
import { asideOf } from "./aside.ts";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";

/** A row below a header that is no note, signature or title. */
export interface BodyRow {
  readonly row: number;
  /** A sum, an average: no data, but the end of a platform's block. */
  readonly isTotal: boolean;
  /** Below a note or a signature: only a complete row still counts. */
  readonly isBelowNotes: boolean;
}

const VALUE_KEYS = ["cost", "requested", "baseline", "target"];

/** The rows between a header and the next one that may hold data. */
export function bodyRows(grid: SheetGrid, header: Header, before: number): readonly BodyRow[] {
  const body: BodyRow[] = [];
  let isBelowNotes = false;
  for (const row of grid.rowsBetween(header.lastRow, before)) {
    const [names, values] = ownTexts(grid, header, row);
    const aside = asideOf(names, values);
    if (aside === "note") isBelowNotes = true;
    else body.push({ row: row.row, isTotal: aside === "total", isBelowNotes });
  }
  return body;
}

/** Texts in the table's columns and left of them: a remark in a column of its own says nothing about the row. */
function ownTexts(grid: SheetGrid, header: Header, row: Row): readonly [names: string[], values: string[]] {
  const columns = Object.values(header.columns);
  const first = Math.min(...columns);
  const values = VALUE_KEYS.map((key) => header.columns[key]);
  const own = grid.visibleCells(row).filter(({ column }) => column < first || columns.includes(column));
  const textsOf = (isValue: boolean) =>
    own.filter(({ column }) => values.includes(column) === isValue).map((cell) => cell.text);
  return [textsOf(false), textsOf(true)];
}

/** The cell in the column of `key`; null where blank or covered by a merged cell. */
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
