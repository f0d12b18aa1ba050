import { type MoneyUnit, moneyUnitOf, removeSpaces, toHalfWidth } from "@dengta/domain";
import type { Cell, Row } from "../workbook/index.ts";
import { headerLabel, IDENTITY, type KnownTable, type KnownTables } from "./columns.ts";
import type { SheetGrid } from "./grid.ts";
import { SYNONYMS } from "./synonyms.ts";
import type { TableId } from "./types.ts";

/** The header of an official table: where its columns stand. */
export interface Header {
  readonly table: TableId;
  /** 附4 */
  readonly label: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column number by the template's key ("enterprise", "cost"); added columns and identity too. */
  readonly columns: Readonly<Record<string, number>>;
  /** What a column says in place of the form's word, by key. */
  readonly assumed: Readonly<Record<string, { readonly written: string; readonly meant: string }>>;
  /** Keys that only a template adds: their values are kept as text. */
  readonly added: readonly string[];
  /** Units of money that the header itself writes, by key. */
  readonly units: Readonly<Record<string, MoneyUnit>>;
  /** Columns of the sheet that belong to this table: other tables may stand beside it. */
  readonly left: number;
  readonly right: number;
}

/** A person's word on where the columns of a table stand, in place of what its header says. */
export interface ColumnMapping {
  readonly sheet: string;
  readonly table: TableId;
  /** Row of the header, counted from 1; the rows below it are read. */
  readonly headerRow: number;
  /** Letter of the column by key: { enterprise: "C", cost: "D" }. Keys left out are not read. */
  readonly columns: Readonly<Record<string, string>>;
}

/** All headers of a sheet from top to bottom, from left to right. A header counts only with all its columns. */
export function findHeaders(grid: SheetGrid, known: KnownTables): readonly Header[] {
  const headers: Header[] = [];
  for (const row of grid.sheet.rows) {
    if (headers.some((header) => header.firstRow < row.row && header.lastRow >= row.row)) continue;
    headers.push(...headersIn(grid, row, known));
  }
  return headers;
}

/** For a workbook without a table: the form whose header comes nearest, and what it lacks. */
export interface NearMiss {
  readonly label: string;
  readonly row: number;
  readonly missing: readonly string[];
}

export function nearestMiss(grid: SheetGrid, known: KnownTables): NearMiss | null {
  let best: { readonly found: number; readonly miss: NearMiss } | null = null;
  for (const row of grid.sheet.rows) {
    const cells = labelCells(grid, row, known);
    for (const table of cells.length === 0 ? [] : known.tables) {
      const missing = [...table.required]
        .filter(([key]) => columnFor(cells, table, key) === null)
        .map(([, label]) => label);
      const found = table.required.size - missing.length;
      if (found >= 2 && found > (best?.found ?? 0)) {
        best = { found, miss: { label: table.label, row: row.row, missing } };
      }
    }
  }
  return best?.miss ?? null;
}

interface LabelCell {
  readonly label: string;
  readonly cell: Cell;
}

/** The tables whose headers stand in this row, each with the columns up to the next. */
function headersIn(grid: SheetGrid, row: Row, known: KnownTables): Header[] {
  let cells = labelCells(grid, row, known);
  const found: { readonly table: KnownTable; readonly used: ReadonlyMap<string, Found> }[] = [];
  while (cells.length > 0) {
    const match = matchIn(cells, known);
    if (match === null) break;
    found.push(match);
    const taken = new Set([...match.used.values()].map(({ cell }) => cell));
    cells = cells.filter(({ cell }) => !taken.has(cell));
  }
  const starts = found.map(({ used }) => Math.min(...columnsOf(used))).sort((a, b) => a - b);
  return found.map(({ table, used }) => {
    const first = Math.min(...columnsOf(used));
    const next = starts.find((start) => start > first) ?? Number.POSITIVE_INFINITY;
    // Interleaved columns belong to whom the header gives them.
    const right = Math.max(next - 1, ...columnsOf(used));
    return headerOf(grid, row, table, used, { left: first === starts[0] ? 1 : first, right });
  });
}

interface Found {
  readonly cell: Cell;
  readonly assumedFrom: string | null;
}

function columnsOf(used: ReadonlyMap<string, Found>): number[] {
  return [...used.values()].map(({ cell }) => cell.column);
}

function matchIn(cells: readonly LabelCell[], known: KnownTables) {
  for (const table of known.tables) {
    const used = new Map<string, Found>();
    for (const key of table.required.keys()) {
      const free = cells.filter(({ cell }) => ![...used.values()].some((found) => found.cell === cell));
      const column = columnFor(free, table, key);
      if (column !== null) used.set(key, column);
    }
    if (used.size < table.required.size) continue;
    const last = Math.max(...columnsOf(used));
    const others = cells.filter(({ cell }) => ![...used.values()].some((found) => found.cell === cell));
    for (const [key, labels] of extrasOf(table)) {
      const cell = others.find(({ label }) => labels.includes(label))?.cell;
      if (cell !== undefined && !repeatsBefore(cells, table, last, cell))
        used.set(key, { cell, assumedFrom: null });
    }
    return { table, used };
  }
  return null;
}

function extrasOf({ added }: KnownTable): readonly (readonly [string, readonly string[]])[] {
  return [...[...added].map(([key, label]) => [key, [label]] as const), ...Object.entries(IDENTITY)];
}

/** Whether another table begins between this one's last column and `cell`: then the cell is that table's. */
function repeatsBefore(
  cells: readonly LabelCell[],
  table: KnownTable,
  last: number,
  { column }: Cell,
): boolean {
  const [firstLabel] = [...table.required.values()];
  return cells.some(({ label, cell }) => label === firstLabel && cell.column > last && cell.column < column);
}

/** The form's own word first, then the words that mean it. */
function columnFor(cells: readonly LabelCell[], table: KnownTable, key: string): Found | null {
  const own = table.required.get(key) ?? "";
  const exact = cells.find(({ label }) => label === own);
  if (exact !== undefined) return { cell: exact.cell, assumedFrom: null };
  for (const word of SYNONYMS[table.table][key] ?? []) {
    const meant = cells.find(({ label }) => label === word);
    if (meant !== undefined) return { cell: meant.cell, assumedFrom: own };
  }
  return null;
}

function headerOf(
  grid: SheetGrid,
  row: Row,
  { table, label, added }: KnownTable,
  used: ReadonlyMap<string, Found>,
  { left, right }: { readonly left: number; readonly right: number },
): Header {
  const columns: Record<string, number> = {};
  const assumed: Record<string, { written: string; meant: string }> = {};
  const units: Record<string, MoneyUnit> = {};
  let lastRow = Number.POSITIVE_INFINITY;
  for (const [key, { cell, assumedFrom }] of used) {
    columns[key] = cell.column;
    const unit = writtenUnit(cell.text);
    if (unit !== null) units[key] = unit;
    if (assumedFrom !== null) assumed[key] = { written: removeSpaces(cell.text), meant: assumedFrom };
    lastRow = Math.min(lastRow, grid.mergeAt(cell.row, cell.column)?.lastRow ?? cell.row);
  }
  return {
    ...{ table, label, columns, assumed, units, left, right },
    added: [...added.keys()].filter((key) => key in columns),
    firstRow: row.row,
    lastRow: Math.max(lastRow, row.row),
  };
}

/** The header that a person's mapping describes. */
export function mappedHeader(mapping: ColumnMapping, known: KnownTables): Header {
  const form = known.tables.find(({ table }) => table === mapping.table);
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([key, letters]) => [key, columnNumber(letters)]),
  );
  return {
    ...{ table: mapping.table, label: form?.label ?? "", columns, assumed: {}, units: {} },
    added: [...(form?.added.keys() ?? [])].filter((key) => key in columns),
    firstRow: mapping.headerRow,
    lastRow: mapping.headerRow,
    left: 1,
    right: Number.POSITIVE_INFINITY,
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
}

/**
 * Cells of a row that read as labels, from left to right, with those that a merged cell above carries down to it.
 * Where one label stands in two columns, one of them hidden, the hidden one is not there.
 */
function labelCells(grid: SheetGrid, row: Row, known: KnownTables): LabelCell[] {
  const cells = grid.visibleCells(row).flatMap((cell) => labelled(cell, known));
  if (cells.length === 0) return [];
  for (const merge of grid.shallowMergesInto(row.row)) {
    const cell = grid.cellAt(merge.firstRow, merge.firstColumn);
    if (cell !== null) cells.push(...labelled(cell, known));
  }
  return cells
    .filter(
      ({ label, cell }) =>
        !grid.isHiddenColumn(cell.column) ||
        !cells.some((other) => other.label === label && !grid.isHiddenColumn(other.cell.column)),
    )
    .sort((a, b) => a.cell.column - b.cell.column);
}

const LONGEST_LABEL = 60;

function labelled(cell: Cell, known: KnownTables): LabelCell[] {
  if (cell.text.length > LONGEST_LABEL) return [];
  const label = headerLabel(cell.text);
  return known.isLabel(label) ? [{ label, cell }] : [];
}

function writtenUnit(text: string): MoneyUnit | null {
  const match = /(?:千万|百万|千|万|亿)?元/.exec(removeSpaces(toHalfWidth(text)));
  return match === null ? null : moneyUnitOf(match[0]);
}
