import type { MergedRange } from "./model.ts";

/** (1, 27) → "AA1". */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** "AA1" → row 1, column 27; null when it is no address. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = ADDRESS.exec(address);
  if (match === null) return null;
  const column = [...(match[1] ?? "").toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** "A1:C2", corners in any order; null when it is no range. */
export function parseRange(range: string): MergedRange | null {
  const [first = "", last = first] = range.split(":");
  const [a, b] = [parseAddress(first), parseAddress(last)];
  if (a === null || b === null) return null;
  return {
    firstRow: Math.min(a.row, b.row),
    firstColumn: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row),
    lastColumn: Math.max(a.column, b.column),
  };
}
