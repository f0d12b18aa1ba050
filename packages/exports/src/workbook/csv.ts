import { SheetBuilder, WorkbookBudget } from "./builder.ts";
import type { Workbook } from "./model.ts";
import type { ReadBudget } from "./read-budget.ts";

const SEPARATORS = [",", "\t", ";", "|", "，"] as const;
/** Lines looked at to find the separator. */
const SAMPLE_LINES = 50;

/** Opens a table in plain text: UTF-8 with and without a mark, GB 18030 (what Excel in China writes), UTF-16. */
export function openCsv(bytes: Uint8Array, budget: ReadBudget): Workbook {
  const text = decodeText(bytes);
  const separator = separatorOf(text);
  const sheet = new SheetBuilder(new WorkbookBudget(budget));
  let row = 1;
  for (const cells of csvRows(text, separator)) {
    for (const [index, cell] of cells.entries()) {
      // Excel protects long digits as ="0123": what is meant is the text.
      const content = /^="(.*)"$/s.exec(cell)?.[1] ?? cell;
      if (content !== "") sheet.add(row, index + 1, { kind: "text", text: content });
    }
    row += 1;
  }
  return { format: "csv", sheets: [sheet.build("CSV", false)] };
}

/** By its mark, else UTF-8 where the bytes are valid UTF-8, else GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // not UTF-8
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The separator that most lines have, and most of: a comma inside a text does not outvote the tabs between. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n?|\n/, SAMPLE_LINES);
  const votes = SEPARATORS.map((separator) => ({
    separator,
    count: lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 20), 0),
  }));
  return votes.reduce((best, vote) => (vote.count > best.count ? vote : best)).separator;
}

/** Rows of cells (RFC 4180, with any line end); a quote only counts at the start of a cell. */
function* csvRows(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (; end < text.length; end += 1) {
        if (text[end] !== '"') continue;
        if (text[end + 1] !== '"') break;
        end += 1;
      }
      const rest = endOfCell(text, end + 1, separator);
      cell = text.slice(at + 1, end).replaceAll('""', '"') + text.slice(end + 1, rest);
      at = rest;
    } else {
      const end = endOfCell(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push("");
      continue;
    }
    yield cells;
    cells = [];
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  if (cells.length > 0) yield cells;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
