/**
 * Reads text/plain as spreadsheets put it on the clipboard: cells apart by tabs, rows by line breaks, cells with
 * tabs, line breaks or quotes inside wrapped in quotes that are doubled inside. The line break at the end is no row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let at = 0;
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = "";
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (quoted) {
      if (char === '"' && text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (char === '"') quoted = false;
      else if (char !== "\r") cell += char;
    } else if (char === '"' && cell === "" && closesBeforeNextCell(text, at)) quoted = true;
    else if (char === "\t") endCell();
    else if (char === "\n") {
      endCell();
      rows.push([]);
    } else if (char !== "\r") cell += char;
    at += 1;
  }
  endCell();
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === "") rows.pop();
  return rows;
}

/** A quote opens a quoted cell only if its partner stands at the end of a cell: 5" pipes are not quoted. */
function closesBeforeNextCell(text: string, start: number): boolean {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) === '"') {
      at += 1;
      continue;
    }
    return at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1));
  }
  return false;
}

/** Writes a block the way spreadsheets read it. */
export function printBlock(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .join("\r\n");
}
