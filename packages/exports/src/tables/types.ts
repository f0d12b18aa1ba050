import type { TemplateColumn, TemplateForm, WanText } from "@dengta/domain";

/** What stands in one cell of an official table, before any file format. */
export type TableCell =
  | { readonly kind: "text"; readonly text: string }
  /** 序号; null prints blank. */
  | { readonly kind: "number"; readonly number: number | null }
  /** Exact 万元 text; null prints blank, never zero. */
  | { readonly kind: "amount"; readonly amount: WanText | null }
  /** Exact decimal in `unit`; null prints blank, never zero. */
  | { readonly kind: "measure"; readonly value: string | null; readonly unit: string };

/** Cells of one column that the form merges over adjacent rows; all but the first are covered. */
export interface RowSpan {
  readonly column: number;
  readonly firstRow: number;
  /** At least 2. */
  readonly rows: number;
}

/** An official table filled in: what XLSX and DOCX both print. */
export interface OfficialTable {
  readonly form: TemplateForm;
  readonly title: string;
  readonly subtitle: string | null;
  readonly sealLine: string | null;
  readonly unitLine: string | null;
  /** With its 注：. */
  readonly note: string | null;
  readonly columns: readonly TemplateColumn[];
  /** Every row has a cell for every column. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly spans: readonly RowSpan[];
  /** Ids of the rows in the plan, parallel to `rows`; empty where the rows are nobody's. */
  readonly ids: readonly string[];
  /** Industry and platform the table belongs to, as sheets and files are named; "" where none. */
  readonly industry: string;
  readonly platform: string;
}

export const BLANK_CELL: TableCell = { kind: "text", text: "" };

export function text(value: string): TableCell {
  return { kind: "text", text: value };
}

export function number(value: number | null): TableCell {
  return { kind: "number", number: value };
}

export function amount(value: WanText | null): TableCell {
  return { kind: "amount", amount: value };
}

/** The cell as words: what a Word table prints. */
export function cellText(cell: TableCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.number === null ? "" : String(cell.number);
    case "amount":
      return cell.amount ?? "";
    case "measure":
      return cell.value === null ? "" : `${cell.value}${cell.unit}`;
  }
}
