export type WorkbookFormat = "xlsx" | "xls" | "ods" | "csv";

/**
 * A workbook as people see it, whatever program wrote it: only cells with content, with the text they read as.
 * Rows and columns count from 1.
 */
export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and columns that are not shown, first and last included. */
  readonly hiddenRows: readonly Stretch[];
  readonly hiddenColumns: readonly Stretch[];
  /** Rows with content, ascending. */
  readonly rows: readonly Row[];
  readonly merges: readonly MergedRange[];
}

/** Rows or columns next to each other, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export interface Row {
  readonly row: number;
  /** Cells with content, ascending. */
  readonly cells: readonly Cell[];
}

/**
 * - `number`: `text` is the exact decimal with float noise removed, or what the cell shows where its
 *   format says more: "35%", "85.5万".
 * - `date`: `text` is what the cell shows.
 * - `error`: `text` is "#REF!" and the like.
 * - `uncalculated`: a formula whose result was never stored; `text` is empty.
 */
export type CellKind = "text" | "number" | "date" | "error" | "uncalculated";

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  readonly text: string;
}

/** Inclusive; its content stands in its first row and column. */
export interface MergedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}
