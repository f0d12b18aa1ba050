/** One cell, by what does not change when rows are sorted or columns hidden. */
export interface CellAddress {
  readonly rowId: string;
  readonly key: string;
}

/** A text for a cell: what typing, pasting, filling, clearing and repairing come down to. */
export interface CellChange extends CellAddress {
  readonly text: string;
}

/** A rectangle of cells by position; both ends inclusive. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Point {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns in the order they are shown, found by position and by id alike. */
export interface Grid {
  readonly rowIds: readonly string[];
  readonly keys: readonly string[];
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
}

/** The row below the last one: what is written there makes a row. No row of an owner has this id. */
export const NEW_ROW = "";

export function gridOf(rowIds: readonly string[], keys: readonly string[]): Grid {
  return { rowIds, keys, rowAt: placesOf(rowIds), columnAt: placesOf(keys) };
}

export function pointOf(grid: Grid, { rowId, key }: CellAddress): Point | null {
  const row = grid.rowAt.get(rowId);
  const column = grid.columnAt.get(key);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The address at a position, held inside the grid; null in an empty one. */
export function addressAt(grid: Grid, row: number, column: number): CellAddress | null {
  const rowId = grid.rowIds[clamp(row, grid.rowIds.length)];
  const key = grid.keys[clamp(column, grid.keys.length)];
  return rowId === undefined || key === undefined ? null : { rowId, key };
}

/** Calls back for every cell of a range, row by row. */
export function eachCell(
  grid: Grid,
  range: Range,
  visit: (address: CellAddress, point: Point) => void,
): void {
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1) {
      const rowId = grid.rowIds[row];
      const key = grid.keys[column];
      if (rowId !== undefined && key !== undefined) visit({ rowId, key }, { row, column });
    }
}

export function heightOf({ top, bottom }: Range): number {
  return bottom - top + 1;
}

export function widthOf({ left, right }: Range): number {
  return right - left + 1;
}

export function isInside({ row, column }: Point, range: Range): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}

function placesOf(names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = 0; index < names.length; index += 1) places.set(names[index] ?? "", index);
  return places;
}
