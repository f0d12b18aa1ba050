import { type FormId, formOf, sealLineOf, type Template, type TemplateColumn, titleOf } from "@dengta/domain";
import type { OfficialTable, RowSpan, TableCell } from "./types.ts";

/** What names a table; null prints the blank form's 202X, XX省, XX. */
export interface TableHead {
  readonly template: Template;
  readonly year: number | null;
  /** Full name of the unit. */
  readonly region: string | null;
  readonly industry: string | null;
  readonly platform: string | null;
}

interface TableBody {
  readonly rows: readonly (readonly TableCell[])[];
  readonly spans?: readonly RowSpan[];
  /** Ids of the rows in the plan, parallel to `rows`; none where the rows are nobody's. */
  readonly ids?: readonly string[];
}

export function columnsOf(formId: FormId, head: TableHead): readonly TemplateColumn[] {
  return formOf(formId, head.template).table?.columns ?? [];
}

/** Puts the form's own words around the rows. */
export function officialTable(
  formId: FormId,
  head: TableHead,
  { rows, spans = [], ids = [] }: TableBody,
): OfficialTable {
  const form = formOf(formId, head.template);
  return {
    form,
    title: `${titleOf(form, head)}${head.year === null ? form.blankSuffix : ""}`,
    subtitle: form.subtitle,
    sealLine: sealLineOf(form, head.platform),
    unitLine: form.unitLine,
    note: form.note === null ? null : `注：${form.note}`,
    columns: form.table?.columns ?? [],
    rows,
    spans,
    ids,
    industry: head.industry ?? "",
    platform: head.platform ?? "",
  };
}

/** One span for every run of equal keys that is longer than one row. */
export function spansOf(column: number, keys: readonly string[]): RowSpan[] {
  const spans: RowSpan[] = [];
  let firstRow = 0;
  for (let row = 1; row <= keys.length; row++) {
    if (row < keys.length && keys[row] === keys[firstRow]) continue;
    if (row - firstRow > 1) spans.push({ column, firstRow, rows: row - firstRow });
    firstRow = row;
  }
  return spans;
}
