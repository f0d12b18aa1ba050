import type { ReactNode } from "react";
import type { CellAddress, CellChange } from "./core/grid.ts";
import type { SheetHistory, Step } from "./core/history.ts";
import type { SheetView } from "./core/view.ts";

/** A row: immutable, and the same object as long as nothing in it changed. */
export interface SheetRowData {
  readonly id: string;
}

export interface ColumnDefinition<Row> {
  readonly key: string;
  readonly label: string;
  /** px, until somebody drags it. */
  readonly width: number;
  /** Stays in view at the left while the others scroll. */
  readonly frozen?: boolean;
  /** Cells that are computed or locked. */
  readonly readOnly?: boolean | ((row: Row) => boolean);
  readonly align?: "left" | "right" | "center";
  /** Line breaks are text: Alt+Enter makes one. */
  readonly multiline?: boolean;
  /**
   * What a copied cell holds, an editor opens with, and find, filters and sums read. A text that could not be read
   * stays here as it was typed. Written back it must come to the same value.
   */
  readonly textOf: (row: Row) => string;
  /** What the cell shows where that is not its text: 1,200.50 for 1200.5. */
  readonly show?: (row: Row) => string;
  /** Repeated or merely proposed values step back. */
  readonly tone?: (row: Row) => "faint" | null;
  /** Words to choose from while editing; found by characters or pinyin initials. */
  readonly options?: readonly string[];
  /** Options are mere suggestions: Enter takes what was typed, not the first of them. */
  readonly freeText?: boolean;
  /** Order for sorting; by default numbers by value, then texts by pinyin, blanks last. */
  readonly compare?: (a: Row, b: Row) => number;
  /** The cell opens something. null: this row has nothing to open. */
  readonly link?: { readonly labelOf: (row: Row) => string | null; readonly open: (row: Row) => void };
}

/** Rows that stand together, with lines that say something about them: 小计, 平台封顶核减. */
export interface BandDefinition {
  readonly key: string;
  readonly head?: readonly ReactNode[];
  readonly foot?: readonly ReactNode[];
}

export type Grade = "error" | "warning" | "hint";

export interface CellFinding {
  readonly grade: Grade;
  /** Where, what, how to put it right. */
  readonly message: string;
  /** null: a person must judge. The changes may be in several rows (the same slip pasted twenty times). */
  readonly repair: { readonly label: string; readonly changes: readonly CellChange[] } | null;
}

/** What is to be said about cells: by row, then by column, the gravest first. Given whenever the checks are done. */
export type SheetMarks = ReadonlyMap<string, ReadonlyMap<string, readonly CellFinding[]>>;

/** A text that its cell could not read. The owner keeps it (`textOf` returns it) although the row has no value. */
export interface RefusedCell extends CellChange {
  readonly message: string;
  readonly repair?: CellFinding["repair"];
}

export interface WriteResult {
  /** Cells whose text or value is another one now. */
  readonly changed: readonly CellAddress[];
  readonly refused: readonly RefusedCell[];
  /** How to take it back; null when nothing changed. */
  readonly step: Step | null;
}

/** What may be done to rows; what is absent is not offered. All of it happens in the owner's rows at once. */
export interface RowIntents {
  /** New blank rows behind `afterId` (null: at the top). `write` takes their ids from then on, in the same tick. */
  readonly insert?: (
    afterId: string | null,
    count: number,
  ) => { readonly ids: readonly string[]; readonly step: Step | null };
  /** Copies of the rows, each behind its original. */
  readonly duplicate?: (ids: readonly string[]) => {
    readonly ids: readonly string[];
    readonly step: Step | null;
  };
  /** Brings rows behind `afterId` (null: to the top), in the order they have. */
  readonly move?: (ids: readonly string[], afterId: string | null) => { readonly step: Step | null };
  readonly remove?: (ids: readonly string[]) => { readonly step: Step | null };
}

/** What a paste came to. */
export interface PasteReport {
  /** Rows of the sheet that the block covered. */
  readonly rows: number;
  readonly inserted: number;
  readonly changed: number;
  readonly refused: readonly RefusedCell[];
  /** Labels of columns that hold a text in the block and cannot be written. */
  readonly unwritable: readonly string[];
  /** Lines of the block that are no rows: headings and sums copied along. */
  readonly skipped: number;
  /** Columns and rows of the block beyond the sheet's. */
  readonly cutColumns: number;
  readonly cutRows: number;
  /** Texts that are no option of their column, each once. */
  readonly unknownOptions: readonly { readonly key: string; readonly values: readonly string[] }[];
  /** The block and where it went, for an action that reads it another way. */
  readonly block: readonly (readonly string[])[];
  readonly at: CellAddress;
  readonly keys: readonly string[];
}

/** Something the owner offers after a paste: 新建这2个平台, 改为按企业名称匹配. */
export interface PasteAction {
  readonly label: string;
  /** The paste is taken back first. */
  readonly replaces?: boolean;
  /** Does it; the step can be taken back like any other. `words` replace the report. */
  readonly run: () => { readonly step: Step | null; readonly words?: string };
}

/** A filter that the owner offers beside 全部 and 有误. */
export interface SheetPreset<Row> {
  readonly key: string;
  readonly label: string;
  readonly test: (row: Row) => boolean;
}

/** A line at the foot that stays in view, its texts under their columns. */
export interface FootLine {
  readonly key: string;
  readonly label: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface SheetProps<Row extends SheetRowData> {
  /** Under this name the browser remembers widths and hidden columns. */
  readonly id: string;
  /** What the sheet is, for people who do not see it, and at the head of a print. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnDefinition<Row>[];
  /** In the order they are shown. Keep the array while nothing in it changes. */
  readonly bands?: readonly BandDefinition[];
  readonly bandOf?: (row: Row) => string;
  /** The number that findings cite, from 1; by default the place among `rows`. */
  readonly numberOf?: (row: Row, index: number) => number;
  readonly marks?: SheetMarks;
  readonly readOnly?: boolean;
  /** The one write: typing, pasting, filling, clearing, replacing, repairing. */
  readonly write: (changes: readonly CellChange[], label: string) => WriteResult;
  readonly rowIntents?: RowIntents;
  readonly view: SheetView;
  readonly onView: (view: SheetView) => void;
  readonly presets?: readonly SheetPreset<Row>[];
  /**
   * Readies a pasted block: leaves out headings and sums that were copied along, fills merged cells down. `keys` are
   * the columns the block meets, from left to right.
   */
  readonly prepareBlock?: (
    block: readonly (readonly string[])[],
    keys: readonly string[],
  ) => { readonly block: readonly (readonly string[])[]; readonly skipped: number };
  readonly pasteActions?: (report: PasteReport) => readonly PasteAction[];
  /** Given, undo outlives this component and owners may push steps of their own. */
  readonly history?: SheetHistory;
  readonly foot?: readonly FootLine[];
  /** Buttons of the owner at the right of the sheet's own. */
  readonly tools?: ReactNode;
  /** The cell to go to; again whenever it is another object. */
  readonly focus?: CellAddress | null;
  readonly onActive?: (address: CellAddress) => void;
  /** In place of rows while there are none. */
  readonly emptyWords?: string;
}
