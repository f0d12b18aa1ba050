import { heightOf, isInside, type Range, widthOf } from "./grid.ts";

/** A text for the cell at a position; rows from the grid's height on are still to be made. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Lays a block over a range, repeated as often as it takes, the last time cut short. The one fill: Ctrl+D gives it
 * the first row, Ctrl+R the first column, Ctrl+Enter the typed text, the handle what was selected, paste its block.
 * Cells of `except` (where the block came from) are left out.
 */
export function filled(
  block: readonly (readonly string[])[],
  target: Range,
  except: Range | null = null,
): PlacedText[] {
  const tall = block.length;
  const wide = Math.max(0, ...block.map((line) => line.length));
  if (tall === 0 || wide === 0) return [];
  // Above and to the left of its source a pattern goes on backwards.
  const originRow = except?.top ?? target.top;
  const originColumn = except?.left ?? target.left;
  const texts: PlacedText[] = [];
  for (let row = target.top; row <= target.bottom; row += 1)
    for (let column = target.left; column <= target.right; column += 1) {
      if (except !== null && isInside({ row, column }, except)) continue;
      const line = block[remainder(row - originRow, tall)];
      const text = line?.[remainder(column - originColumn, wide)];
      if (text !== undefined) texts.push({ row, column, text });
    }
  return texts;
}

/** What Ctrl+D copies from: the first row of the range, or the row above a range of one row; null at the top. */
export function sourceAbove(range: Range): { readonly source: Range; readonly target: Range } | null {
  const top = heightOf(range) > 1 ? range.top : range.top - 1;
  if (top < 0) return null;
  return { source: { ...range, top, bottom: top }, target: { ...range, top } };
}

/** What Ctrl+R copies from: the first column, or the column to the left of a range of one column. */
export function sourceLeft(range: Range): { readonly source: Range; readonly target: Range } | null {
  const left = widthOf(range) > 1 ? range.left : range.left - 1;
  if (left < 0) return null;
  return { source: { ...range, left, right: left }, target: { ...range, left } };
}

/** The range that dragging the handle to a cell fills: in one direction only, the one dragged further. */
export function draggedTo(source: Range, row: number, column: number): Range {
  const down = row > source.bottom ? row - source.bottom : row < source.top ? row - source.top : 0;
  const right =
    column > source.right ? column - source.right : column < source.left ? column - source.left : 0;
  if (down === 0 && right === 0) return source;
  if (Math.abs(down) >= Math.abs(right))
    return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) };
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

/**
 * How far a double click on the handle fills: as far down as the neighbour column is filled (the left one, else the
 * right one); with no filled neighbour to the last row.
 */
export function filledBeside(
  source: Range,
  size: { readonly rows: number; readonly columns: number },
  isBlank: (row: number, column: number) => boolean,
): Range {
  const first = source.bottom + 1;
  if (first >= size.rows) return source;
  const beside = [source.left - 1, source.right + 1].find(
    (column) => column >= 0 && column < size.columns && !isBlank(first, column),
  );
  if (beside === undefined) return { ...source, bottom: size.rows - 1 };
  let bottom = first;
  while (bottom + 1 < size.rows && !isBlank(bottom + 1, beside)) bottom += 1;
  return { ...source, bottom };
}

function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
