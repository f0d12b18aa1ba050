import type { CellAddress } from "./types.ts";

/** A rectangle of cells by position; both ends inclusive. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The active cell, and where the selection began. */
export interface Selection {
  readonly active: CellAddress;
  readonly anchor: CellAddress;
}

export interface Grid {
  readonly rowIds: readonly string[];
  readonly columns: readonly string[];
}

interface Point {
  readonly row: number;
  readonly column: number;
}

export function pointOf(grid: Grid, address: CellAddress): Point | null {
  const row = grid.rowIds.indexOf(address.rowId);
  const column = grid.columns.indexOf(address.column);
  return row < 0 || column < 0 ? null : { row, column };
}

/** The address at a position, held inside the grid; null in an empty one. */
export function addressAt(grid: Grid, row: number, column: number): CellAddress | null {
  const rowId = grid.rowIds[clamp(row, grid.rowIds.length)];
  const key = grid.columns[clamp(column, grid.columns.length)];
  return rowId === undefined || key === undefined ? null : { rowId, column: key };
}

export function rangeOf(grid: Grid, { active, anchor }: Selection): Range | null {
  const a = pointOf(grid, active);
  if (a === null) return null;
  const b = pointOf(grid, anchor) ?? a;
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Moves the active cell; with `extend` the other end of the selection stays. */
export function moved(
  grid: Grid,
  selection: Selection,
  rows: number,
  columns: number,
  extend = false,
): Selection {
  const from = pointOf(grid, selection.active);
  const active = from === null ? null : addressAt(grid, from.row + rows, from.column + columns);
  if (active === null) return selection;
  return { active, anchor: extend ? selection.anchor : active };
}

/** The next cell for Tab: over the end of a row into the next one. */
export function tabbed(grid: Grid, selection: Selection, step: 1 | -1): Selection {
  const from = pointOf(grid, selection.active);
  if (from === null) return selection;
  const wide = grid.columns.length;
  const index = clamp(from.row * wide + from.column + step, wide * grid.rowIds.length);
  const active = addressAt(grid, Math.floor(index / wide), index % wide);
  return active === null ? selection : { active, anchor: active };
}

/** All addresses of a range, row by row. */
export function addressesIn(grid: Grid, range: Range): CellAddress[][] {
  return grid.rowIds
    .slice(range.top, range.bottom + 1)
    .map((rowId) => grid.columns.slice(range.left, range.right + 1).map((column) => ({ rowId, column })));
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
