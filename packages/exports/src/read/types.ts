import type { FindingCode, Severity, WanText } from "@dengta/domain";
import type { WorkbookFormat } from "../workbook/index.ts";

/** Official tables that a workbook can hold. */
export type TableId = "fu1" | "fu3" | "fu4" | "fu5";

export type ReadIssueCode = Extract<
  FindingCode,
  | "HEADER_NOT_FOUND"
  | "NOT_A_NUMBER"
  | "NEGATIVE_AMOUNT"
  | "AMOUNT_BELOW_FEN"
  | "AMOUNT_TOO_LARGE"
  | "DUPLICATE_ENTERPRISE"
  | "ENTERPRISE_INCOMPLETE"
>;

/** Something in the workbook that a person has to put right. */
export interface ReadIssue {
  readonly code: ReadIssueCode;
  readonly severity: Severity;
  /** Name of the sheet and address ("D7") of the cell; null where the whole workbook is meant. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Where, what and how to put it right, in Chinese. */
  readonly message: string;
}

/**
 * What was assumed or passed over:
 * a word of a header taken for the form's, a header joined to the one above, hidden rows read, a hidden column used,
 * the platform of a block taken from its middle row or from a line above it.
 */
export type ReadNoteCode =
  | "HEADER_ASSUMED"
  | "TABLE_CONTINUED"
  | "HIDDEN_ROWS_READ"
  | "HIDDEN_COLUMN_READ"
  | "PLATFORM_FROM_MIDDLE_ROW"
  | "PLATFORM_FROM_LINE_ABOVE";

export interface ReadNote {
  readonly code: ReadNoteCode;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

/** What a row carries besides the form's own columns; absent where there is none. */
export interface RowExtras {
  /** Id of the row in the plan that the file was made from. */
  readonly id?: string;
  /** As typed; see the domain's reading of 统一社会信用代码. */
  readonly uscc?: string;
  /** Texts of columns that a template adds, by key. */
  readonly more?: Readonly<Record<string, string>>;
  /** Texts of cells that could not be read, by key. */
  readonly unread?: Readonly<Record<string, string>>;
  readonly hiddenRow?: true;
}

/** Where a column stands and what its head says. */
export interface ReadColumn {
  /** "D" */
  readonly column: string;
  /** The form's word for which the head was taken; null where it says that very word. */
  readonly assumedFor: string | null;
}

/** What a filling workbook knows of the plan it was made from. */
export interface FileOrigin {
  readonly planId: string;
  /** Version of the plan that was written out; "" for a draft without one. */
  readonly versionCode: string;
  readonly templateId: string;
  readonly rulesetId: string;
}

export interface Fu1Row {
  readonly industry: string;
}

export interface Fu3Row {
  readonly enterprise: string;
  readonly industry: string | null;
  readonly platform: string | null;
}

/** Amounts in 万元; null where blank or unreadable (then an issue says so). */
export interface Fu4Row {
  readonly platform: string | null;
  readonly enterprise: string;
  readonly cost: WanText | null;
  readonly requested: WanText | null;
}

/** Exact decimals in the indicator's unit, not padded; null where blank or unreadable. */
export interface Fu5Row {
  readonly baseline: string | null;
  readonly target: string | null;
}

/** A row of 附5 that is none of the form's fourteen: another industry's own indicator. */
export interface OtherIndicatorRow extends Fu5Row {
  readonly name: string;
  readonly cells: CellsOf<Fu5Row>;
  readonly extras: RowExtras;
}

/** The address each field of a row was read from; where a merged cell is read, that of its first cell. */
export type CellsOf<R> = { readonly [K in keyof R]: string };

interface TableOf<Id extends TableId, R> {
  readonly table: Id;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Row of the header, counted from 1. */
  readonly headerRow: number;
  /** What the lines above the header say; null where they do not. Industry without 行业 at its end. */
  readonly title: string | null;
  readonly year: number | null;
  readonly titleIndustry: string | null;
  readonly rows: readonly R[];
  /** Parallel to `rows`. */
  readonly cells: readonly CellsOf<R>[];
  /** Parallel to `rows`. */
  readonly extras: readonly RowExtras[];
  /** By key. */
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** In sheet order. */
  readonly issues: readonly ReadIssue[];
  readonly notes: readonly ReadNote[];
}

export type Fu1Table = TableOf<"fu1", Fu1Row>;
export type Fu3Table = TableOf<"fu3", Fu3Row>;
export type Fu4Table = TableOf<"fu4", Fu4Row>;
export interface Fu5Table extends Omit<TableOf<"fu5", Fu5Row>, "cells"> {
  /** Without （盖章）; null where the line is blank. */
  readonly platform: string | null;
  /** Null where the workbook has no row for the indicator. */
  readonly cells: readonly (CellsOf<Fu5Row> | null)[];
  readonly otherIndicators: readonly OtherIndicatorRow[];
}
export type ReadTable = Fu1Table | Fu3Table | Fu4Table | Fu5Table;

/** What {@link readWorkbook} gives: the first table found at the top, all of them in `tables`. */
export interface WorkbookReading {
  readonly format: WorkbookFormat;
  /** Null unless the file is a filling workbook. */
  readonly origin: FileOrigin | null;
  /** Null when the workbook holds no official table; then one issue HEADER_NOT_FOUND says so. */
  readonly table: TableId | null;
  /** Only where the first table is a 附5. */
  readonly platform?: string | null;
  readonly rows: readonly (Fu1Row | Fu3Row | Fu4Row | Fu5Row)[];
  readonly issues: readonly ReadIssue[];
  /** In the order of the workbook; those of hidden sheets come last. */
  readonly tables: readonly ReadTable[];
}
