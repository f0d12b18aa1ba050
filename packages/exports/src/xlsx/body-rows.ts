import type { OfficialTable, TableCell } from "../tables/index.ts";
import { heightFor } from "./row-height.ts";
import type { SheetCell, SheetRow } from "./sheet-writer.ts";
import { BODY_SIZE, DEFAULT_FONT, measureStyle, STYLES } from "./styles.ts";

export const MINIMUM_HEIGHT = 26;
/** About what a page holds: a longer merge shows its text at the top. */
const LONG_SPAN_ROWS = 20;
/** Characters the indents at both sides of a cell take. */
const INDENTS = 1.5;

/** The rows of the table, each as high as its longest text needs. */
export function bodyRows(table: OfficialTable, widths: readonly number[]): SheetRow[] {
  const merges = mergesOf(table);
  const heights = rowHeights(table, widths, merges);
  return table.rows.map((cells, r) => ({
    height: heights[r] ?? MINIMUM_HEIGHT,
    cells: cells.map((cell, c) =>
      toSheetCell(cell, table.columns[c]?.merged === true, merges.get(`${r},${c}`)),
    ),
  }));
}

interface Merge {
  readonly rows: number;
  readonly covered: boolean;
}

function mergesOf(table: OfficialTable): Map<string, Merge> {
  const merges = new Map<string, Merge>();
  for (const { firstRow, column, rows } of table.spans) {
    for (let i = 0; i < rows; i++) merges.set(`${firstRow + i},${column}`, { rows, covered: i > 0 });
  }
  return merges;
}

function rowHeights(
  table: OfficialTable,
  widths: readonly number[],
  merges: ReadonlyMap<string, Merge>,
): number[] {
  const heights = table.rows.map(() => MINIMUM_HEIGHT);
  const raise = (row: number, height: number) => {
    heights[row] = Math.max(heights[row] ?? 0, Math.ceil(height));
  };
  table.rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const merge = merges.get(`${r},${c}`);
      if (merge?.covered === true || cell.kind !== "text") return;
      const width = (widths[c] ?? 0) - (table.columns[c]?.merged === true ? 0 : INDENTS);
      const height = heightFor(cell.text, width, BODY_SIZE, DEFAULT_FONT.size);
      // A merged cell's text shares its height among the rows it covers.
      const rows = merge?.rows ?? 1;
      for (let i = 0; i < rows; i++) raise(r + i, height / rows);
    });
  });
  return heights;
}

function toSheetCell(cell: TableCell, groups: boolean, merge: Merge | undefined): SheetCell {
  const long = merge !== undefined && merge.rows > LONG_SPAN_ROWS;
  const covered = merge?.covered === true;
  switch (cell.kind) {
    case "text":
      return {
        value: covered || cell.text === "" ? null : cell.text,
        style: groups ? (long ? STYLES.longGroup : STYLES.group) : STYLES.name,
      };
    case "number":
      return { value: covered ? null : cell.number, style: long ? STYLES.longNumber : STYLES.number };
    case "amount":
      return { value: exactNumber(cell.amount), style: STYLES.amount };
    case "measure":
      return { value: exactNumber(cell.value), style: measureStyle(cell.unit, cell.value === null) };
  }
}

/** A number where it keeps every digit, else the text itself: what was typed comes back unchanged. */
function exactNumber(decimal: string | null): number | string | null {
  if (decimal === null) return null;
  const value = Number(decimal);
  const plain = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return String(value) === plain ? value : decimal;
}
