import { cellText, type OfficialTable, type RowSpan } from "../tables/index.ts";
import { LINES, PAGE, SIZES } from "./format.ts";

/** What a page holds below its margins, in twips. */
const PAGE_HEIGHT = PAGE.height - PAGE.margin.top - PAGE.margin.bottom;
/** Label, blank line, a title of two lines, seal line: what stands above the table on its first page. */
const HEAD_HEIGHT = 4 * 579 + 500;
const ROW_PADDING = 2 * 28 + 30;
const MINIMUM = 482;
/** No estimate fills a page to its last line: programs differ by a little. */
const SPARE = 900;

/** Rows of a table that stand on one page, with their own merges. */
export interface TablePage {
  readonly table: OfficialTable;
}

/**
 * A table with merged cells, cut where its pages end: Word does not repeat what a merged cell says on the next page, so
 * each page's rows are a table of their own that begins by saying it again. Heights are estimated on the safe side; the
 * note keeps at least the last row beside it.
 */
export function pagesOf(table: OfficialTable, widths: readonly number[]): readonly TablePage[] {
  if (table.spans.length === 0) return [{ table }];
  const heights = table.rows.map((row) => rowHeight(row.map(cellText), widths, table));
  const note =
    table.note === null
      ? 0
      : linesOf(
          table.note,
          widths.reduce((a, b) => a + b, 0),
        ) *
          400 +
        200;
  const cuts: number[] = [];
  let used = HEAD_HEIGHT + MINIMUM;
  heights.forEach((height, row) => {
    const below = row === heights.length - 1 ? note : 0;
    if (used + height + below > PAGE_HEIGHT - SPARE && row > (cuts.at(-1) ?? 0)) {
      cuts.push(row);
      used = MINIMUM;
    }
    used += height;
  });
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({
    table: slice(table, start, starts[index + 1] ?? table.rows.length),
  }));
}

function rowHeight(texts: readonly string[], widths: readonly number[], table: OfficialTable): number {
  // What is merged shares the height of its rows and hardly ever needs more.
  const lines = texts.map((text, column) =>
    table.columns[column]?.merged === true ? 1 : linesOf(text, (widths[column] ?? 0) - 160),
  );
  return Math.max(MINIMUM, Math.max(...lines) * LINES.table + ROW_PADDING);
}

function linesOf(text: string, width: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1;
  return Math.max(1, Math.ceil((ems * SIZES.table * 10) / Math.max(width, 1)));
}

function slice(table: OfficialTable, start: number, end: number): OfficialTable {
  const rows = table.rows.slice(start, end).map((row) => [...row]);
  const spans: RowSpan[] = [];
  for (const span of table.spans) {
    const first = Math.max(span.firstRow, start);
    const last = Math.min(span.firstRow + span.rows, end);
    if (last <= first) continue;
    const said = table.rows[span.firstRow]?.[span.column];
    const row = rows[first - start];
    if (said !== undefined && row !== undefined) row[span.column] = said;
    if (last - first > 1) spans.push({ column: span.column, firstRow: first - start, rows: last - first });
  }
  return { ...table, rows, spans };
}
