import { removeSpaces } from "@dengta/domain";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";
import { type Heading, readHeading } from "./heading.ts";

/** A stretch of rows below one header. */
export interface Segment {
  readonly header: Header;
  /** Row of the next header in the same columns; beyond the sheet for the last one. */
  readonly before: number;
}

/** One table: its header, and the same header repeated on further pages. */
export interface TableStretch {
  readonly header: Header;
  readonly heading: Heading;
  readonly segments: readonly Segment[];
}

/** Puts together what belongs to one table: a header repeated on the next page (续表) goes on with the one above. */
export function stretchesOf(grid: SheetGrid, headers: readonly Header[]): TableStretch[] {
  const tables: { header: Header; heading: Heading; segments: Segment[] }[] = [];
  for (const header of headers) {
    const above = headers.findLast((other) => other.lastRow < header.firstRow && overlaps(other, header));
    const heading = readHeading(grid, { after: above?.lastRow ?? 0, before: header.firstRow, ...header });
    const next = headers.find((other) => other.firstRow > header.lastRow && overlaps(other, header));
    const segment = { header, before: next?.firstRow ?? Number.POSITIVE_INFINITY };
    const open = tables.findLast((table) => table.segments.at(-1)?.header === above);
    if (open !== undefined && continues(open, header, heading)) open.segments.push(segment);
    else tables.push({ header, heading, segments: [segment] });
  }
  return tables;
}

function overlaps(a: Header, b: Header): boolean {
  const [aColumns, bColumns] = [Object.values(a.columns), Object.values(b.columns)];
  return Math.min(...aColumns) <= Math.max(...bColumns) && Math.min(...bColumns) <= Math.max(...aColumns);
}

/** The same form in the same columns, and nothing above the header that says it is another table. */
function continues(
  open: { readonly header: Header; readonly heading: Heading },
  header: Header,
  heading: Heading,
) {
  if (open.header.table !== header.table) return false;
  const keys = Object.keys({ ...open.header.columns, ...header.columns });
  if (keys.some((key) => open.header.columns[key] !== header.columns[key])) return false;
  if (heading.unit !== null && heading.unit !== open.heading.unit) return false;
  if (heading.platform !== null && heading.platform !== open.heading.platform) return false;
  const isSame = heading.title !== null && bare(heading.title) === bare(open.heading.title ?? "");
  // 附5 is a form per platform: without a word that it goes on, it is the next one.
  if (header.table === "fu5") return heading.saysItGoesOn || (isSame && heading.platform !== null);
  return heading.title === null || isSame;
}

/** A title without the word that it goes on. */
function bare(title: string): string {
  return removeSpaces(title).replace(/[（(【]?续表?\d*[)）】]?/g, "");
}
