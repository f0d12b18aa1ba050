import { type FormId, formOf, sealLineOf, type Template, titleOf } from "@dengta/domain";
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

/** Puts the form's own words around the rows. */
export function officialTable(
  formId: FormId,
  head: TableHead,
  rows: readonly (readonly TableCell[])[],
  spans: readonly RowSpan[] = [],
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
