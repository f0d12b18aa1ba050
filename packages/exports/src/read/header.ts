import { FU1, FU3, FU4, FU5, type MoneyUnit, moneyUnitOf, removeSpaces, toHalfWidth } from "@dengta/domain";
import type { Cell, Row } from "../workbook/index.ts";
import type { SheetGrid } from "./grid.ts";
import type { TableId } from "./types.ts";

/** The header of an official table: where its columns stand. */
export interface Header {
  readonly table: TableId;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column number by the template's key ("enterprise", "cost"). */
  readonly columns: Readonly<Record<string, number>>;
  /** Units of money that the header itself writes, by key. */
  readonly units: Readonly<Record<string, MoneyUnit>>;
}

interface TableColumns {
  readonly table: TableId;
  readonly label: string;
  /** Label by key. */
  readonly columns: Readonly<Record<string, string>>;
}

/** Richest first: a header that has all columns of two tables is the former's. */
export const TABLES: readonly TableColumns[] = [FU4, FU3, FU5, FU1].map((form) => ({
  table: form.id as TableId,
  label: form.label,
  columns: Object.fromEntries((form.table?.columns ?? []).map((c) => [c.key, c.label])),
}));

const LABELS = new Set(TABLES.flatMap(({ columns }) => Object.values(columns)));

/** All headers of a sheet from top to bottom. A header counts only with all its columns. */
export function findHeaders(grid: SheetGrid): readonly Header[] {
  const headers: Header[] = [];
  for (const row of grid.sheet.rows) {
    if (row.row <= (headers.at(-1)?.lastRow ?? 0)) continue;
    const header = headerIn(grid, row);
    if (header !== null) headers.push(header);
  }
  return headers;
}

/** For a workbook without a table: the form whose header comes nearest, and what it lacks. */
export interface NearMiss {
  readonly label: string;
  readonly row: number;
  readonly missing: readonly string[];
}

export function nearestMiss(grid: SheetGrid): NearMiss | null {
  let best: { readonly found: number; readonly miss: NearMiss } | null = null;
  for (const row of grid.sheet.rows) {
    const labels = labelsOf(grid, row);
    for (const { label, columns } of labels === null ? [] : TABLES) {
      const missing = Object.values(columns).filter((name) => !labels?.has(name));
      const found = Object.keys(columns).length - missing.length;
      if (found >= 2 && found > (best?.found ?? 0)) best = { found, miss: { label, row: row.row, missing } };
    }
  }
  return best?.miss ?? null;
}

function headerIn(grid: SheetGrid, row: Row): Header | null {
  const labels = labelsOf(grid, row);
  if (labels === null) return null;
  const match = TABLES.find(({ columns }) => Object.values(columns).every((label) => labels.has(label)));
  if (match === undefined) return null;
  const columns: Record<string, number> = {};
  const units: Record<string, MoneyUnit> = {};
  let lastRow = Number.POSITIVE_INFINITY;
  for (const [key, label] of Object.entries(match.columns)) {
    const cell = labels.get(label);
    if (cell === undefined) continue;
    columns[key] = cell.column;
    const unit = writtenUnit(cell.text);
    if (unit !== null) units[key] = unit;
    lastRow = Math.min(lastRow, grid.mergeAt(cell.row, cell.column)?.lastRow ?? cell.row);
  }
  return { table: match.table, firstRow: row.row, lastRow: Math.max(lastRow, row.row), columns, units };
}

/** Header labels readable in a row, with those that a merged cell above carries down to it; null without any. */
function labelsOf(grid: SheetGrid, row: Row): ReadonlyMap<string, Cell> | null {
  const labels = new Map<string, Cell>();
  const note = (cell: Cell | null) => {
    const label = cell === null ? "" : headerLabel(cell.text);
    if (cell !== null && LABELS.has(label) && !labels.has(label)) labels.set(label, cell);
  };
  for (const cell of grid.visibleCells(row)) note(cell);
  if (labels.size === 0) return null;
  // A header may be two rows deep: its cells then span both, or stand below a common heading.
  for (const merge of grid.shallowMergesInto(row.row)) note(grid.cellAt(merge.firstRow, merge.firstColumn));
  return labels;
}

/** "实际改造\n成本（万元）" → "实际改造成本". */
function headerLabel(text: string): string {
  return removeSpaces(toHalfWidth(text))
    .replace(/[([【〔{].*?(?:[)\]】〕}]|$)/g, "")
    .replace(/[,/]?(?:单位:?)?(?:人民币)?(?:千万|百万|千|万|亿)?元$/, "")
    .replace(/[*:;,.、]/g, "");
}

function writtenUnit(text: string): MoneyUnit | null {
  const match = /(?:千万|百万|千|万|亿)?元/.exec(removeSpaces(toHalfWidth(text)));
  return match === null ? null : moneyUnitOf(match[0]);
}
