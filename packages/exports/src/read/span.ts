import type { MoneyUnit } from "@dengta/domain";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";
import type { Heading } from "./heading.ts";
import type { IssueList } from "./issues.ts";
import type { NoteList } from "./notes.ts";
import type { Segment } from "./segments.ts";
import type { Fu1Table } from "./types.ts";

/** One table's stretch of a sheet, from its header down to the next. */
export interface TableSpan {
  readonly grid: SheetGrid;
  readonly header: Header;
  readonly heading: Heading;
  /** The rows below the header and below its repetitions. */
  readonly segments: readonly Segment[];
  /** Unit of bare amounts in columns that write none themselves. */
  readonly unit: MoneyUnit;
  readonly issues: IssueList;
  readonly notes: NoteList;
  /** What every table carries. */
  readonly base: Pick<
    Fu1Table,
    "sheet" | "hidden" | "headerRow" | "title" | "year" | "titleIndustry" | "columns"
  >;
}
