/** Points one line of a size takes, leading included. */
const LEADING = 1.35;
const PADDING = 8;

/** Width of a text in characters of the default font: a Chinese character takes two. */
function textWidth(text: string, fontSize: number, defaultSize: number): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return (units * fontSize) / defaultSize;
}

/**
 * Height a wrapped text needs, in points. Spreadsheets grow no row by themselves for merged cells,
 * and not every program grows the others, so every row says its own.
 */
export function heightFor(text: string, columnWidth: number, fontSize: number, defaultSize: number): number {
  // The cell keeps about a character free at its sides.
  const usable = Math.max(columnWidth - 1.2, 1);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, fontSize, defaultSize) / usable)), 0);
  return Math.ceil(lines * fontSize * LEADING + PADDING);
}
