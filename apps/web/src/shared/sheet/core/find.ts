import type { Point } from "./grid.ts";

/** Cells that hold the words, row by row; capital and small letters are alike. */
export function findCells(
  size: { readonly rows: number; readonly columns: number },
  textAt: (row: number, column: number) => string,
  words: string,
): Point[] {
  const key = words.toLowerCase();
  if (key === "") return [];
  const found: Point[] = [];
  for (let row = 0; row < size.rows; row += 1)
    for (let column = 0; column < size.columns; column += 1)
      if (textAt(row, column).toLowerCase().includes(key)) found.push({ row, column });
  return found;
}

/** The place in `found` to go to next from a cell, round the end; −1 when nothing was found. */
export function nextFound(found: readonly Point[], from: Point, step: 1 | -1): number {
  if (found.length === 0) return -1;
  const after = (a: Point, b: Point) => a.row > b.row || (a.row === b.row && a.column > b.column);
  if (step === 1) {
    return Math.max(
      0,
      found.findIndex((it) => after(it, from)),
    );
  }
  const before = found.filter((it) => after(from, it)).length;
  return before === 0 ? found.length - 1 : before - 1;
}

/** The text with every occurrence replaced, capital and small letters alike; the replacement is taken as it stands. */
export function replacedText(text: string, words: string, replacement: string): string {
  if (words === "") return text;
  const lower = text.toLowerCase();
  const key = words.toLowerCase();
  // Letters that change their length with their case cannot be found by position.
  if (lower.length !== text.length || key.length !== words.length) return text.split(words).join(replacement);
  let result = "";
  let from = 0;
  for (let at = lower.indexOf(key); at >= 0; at = lower.indexOf(key, from)) {
    result += text.slice(from, at) + replacement;
    from = at + key.length;
  }
  return result + text.slice(from);
}
