import { addressAt, type CellAddress, clamp, type Grid, type Point, pointOf, type Range } from "./grid.ts";

/** `active` is the cell that is typed into; `anchor` and `end` are corners of the range, of which Shift moves `end`. */
export interface Selection {
  readonly active: CellAddress;
  readonly anchor: CellAddress;
  readonly end: CellAddress;
  /** The view stays where it is: after a paste, with whole columns, with everything. */
  readonly still: boolean;
}

export function selectionAt(address: CellAddress): Selection {
  return { active: address, anchor: address, end: address, still: false };
}

export function selectionBetween(anchor: CellAddress, end: CellAddress): Selection {
  return { active: anchor, anchor, end, still: true };
}

/** The first cell; null in a grid without cells. */
export function firstCell(grid: Grid): Selection | null {
  const address = addressAt(grid, 0, 0);
  return address === null ? null : selectionAt(address);
}

export function rangeOf(grid: Grid, { active, anchor, end }: Selection): Range | null {
  const from = pointOf(grid, anchor) ?? pointOf(grid, active);
  return from === null ? null : between(from, pointOf(grid, end) ?? from);
}

function between(a: Point, b: Point): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Moves the active cell, or with `extend` the far corner. */
export function moved(
  grid: Grid,
  selection: Selection,
  rows: number,
  columns: number,
  extend = false,
): Selection {
  const from = pointOf(grid, extend ? selection.end : selection.active);
  const to = from === null ? null : addressAt(grid, from.row + rows, from.column + columns);
  return to === null ? selection : arrived(selection, to, extend);
}

/** Where Ctrl and an arrow lead: the last of the filled cells, or over blanks the next filled one. */
export function jumped(
  grid: Grid,
  selection: Selection,
  rows: number,
  columns: number,
  extend: boolean,
  isBlank: (point: Point) => boolean,
): Selection {
  let at = pointOf(grid, extend ? selection.end : selection.active);
  if (at === null) return selection;
  const next = ({ row, column }: Point) => ({ row: row + rows, column: column + columns });
  const inside = ({ row, column }: Point) =>
    row >= 0 && row < grid.rowIds.length && column >= 0 && column < grid.keys.length;
  const overBlanks = isBlank(at) || (inside(next(at)) && isBlank(next(at)));
  while (inside(next(at))) {
    const ahead = next(at);
    if (!overBlanks && isBlank(ahead)) break;
    at = ahead;
    if (overBlanks && !isBlank(at)) break;
  }
  const to = addressAt(grid, at.row, at.column);
  return to === null ? selection : arrived(selection, to, extend);
}

/** The next cell for Tab: round a selection of several cells, else over the end of a row into the next one. */
export function tabbed(grid: Grid, selection: Selection, step: 1 | -1): Selection {
  const range = rangeOf(grid, selection);
  if (range !== null && !isOneCell(range)) return rounded(grid, selection, range, step, false);
  const from = pointOf(grid, selection.active);
  if (from === null) return selection;
  const wide = grid.keys.length;
  const index = clamp(from.row * wide + from.column + step, wide * grid.rowIds.length);
  const to = addressAt(grid, Math.floor(index / wide), index % wide);
  return to === null ? selection : selectionAt(to);
}

/** The next cell for Enter: down in a selection of several cells, else below the column that Tab set out from. */
export function entered(
  grid: Grid,
  selection: Selection,
  step: 1 | -1,
  homeKey: string | null = null,
): Selection {
  const range = rangeOf(grid, selection);
  if (range !== null && !isOneCell(range)) return rounded(grid, selection, range, step, true);
  const from = pointOf(grid, selection.active);
  if (from === null) return selection;
  const home = homeKey === null ? undefined : grid.columnAt.get(homeKey);
  const to = addressAt(grid, from.row + step, home ?? from.column);
  return to === null ? selection : selectionAt(to);
}

function rounded(grid: Grid, selection: Selection, range: Range, step: 1 | -1, down: boolean): Selection {
  const from = pointOf(grid, selection.active) ?? { row: range.top, column: range.left };
  const tall = range.bottom - range.top + 1;
  const wide = range.right - range.left + 1;
  const row = from.row - range.top;
  const column = from.column - range.left;
  const index = (down ? column * tall + row : row * wide + column) + step;
  const place = (index + tall * wide) % (tall * wide);
  const active = down
    ? addressAt(grid, range.top + (place % tall), range.left + Math.floor(place / tall))
    : addressAt(grid, range.top + Math.floor(place / wide), range.left + (place % wide));
  return active === null ? selection : { ...selection, active, still: false };
}

function arrived(selection: Selection, to: CellAddress, extend: boolean): Selection {
  return extend ? { ...selection, end: to, still: false } : selectionAt(to);
}

/** Whole rows from one to another; all columns belong. */
export function rowsBetween(grid: Grid, fromRow: number, toRow: number): Selection | null {
  const anchor = addressAt(grid, fromRow, 0);
  const end = addressAt(grid, toRow, grid.keys.length - 1);
  return anchor === null || end === null ? null : selectionBetween(anchor, end);
}

/** Whole columns from one to another; all rows belong. */
export function columnsBetween(grid: Grid, fromColumn: number, toColumn: number): Selection | null {
  const anchor = addressAt(grid, 0, fromColumn);
  const end = addressAt(grid, grid.rowIds.length - 1, toColumn);
  return anchor === null || end === null ? null : selectionBetween(anchor, end);
}

export function everything(grid: Grid): Selection | null {
  return rowsBetween(grid, 0, grid.rowIds.length - 1);
}

/** Whether the range holds its rows from the first column to the last. */
export function isWholeRows(grid: Grid, { left, right }: Range): boolean {
  return left === 0 && right === grid.keys.length - 1;
}

export function isOneCell({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}
