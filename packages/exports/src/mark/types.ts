import type { Severity } from "@dengta/domain";

/** What is to be marked: an issue of reading or of comparing. Without a cell it stands in the list only. */
export interface MarkIssue {
  readonly severity: Severity;
  readonly sheet: string | null;
  /** "D7" */
  readonly cell: string | null;
  readonly message: string;
}

/** Everything there is to say at one cell. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly severity: Severity;
  readonly text: string;
}

export const LIST_SHEET_NAME = "导入问题";
export const COMMENT_AUTHOR = "灯塔导入检查";
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};
/** Backgrounds of marked cells, RRGGBB. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = {
  error: "FFC7CE",
  warning: "FFEB9C",
  hint: "DDEBF7",
};
const GRADES: readonly Severity[] = ["error", "warning", "hint"];

/** The marks of each sheet, several issues of one cell put together under the gravest. */
export function marksBySheet(
  issues: readonly MarkIssue[],
  parse: (address: string) => { readonly row: number; readonly column: number } | null,
): ReadonlyMap<string, readonly CellMark[]> {
  const sheets = new Map<string, Map<string, CellMark>>();
  for (const { sheet, cell, severity, message } of issues) {
    const place = cell === null ? null : parse(cell);
    if (sheet === null || cell === null || place === null) continue;
    const marks = sheets.get(sheet) ?? new Map<string, CellMark>();
    sheets.set(sheet, marks);
    const known = marks.get(cell);
    const graver = GRADES.find((grade) => grade === severity || grade === known?.severity) ?? severity;
    const text = `${known === undefined ? "" : `${known.text}\n`}${SEVERITY_WORDS[severity]}：${message}`;
    marks.set(cell, { ...place, address: cell, severity: graver, text });
  }
  return new Map(
    [...sheets].map(([name, marks]) => [
      name,
      [...marks.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    ]),
  );
}

export function byRowNumber(marks: readonly CellMark[]): ReadonlyMap<number, readonly CellMark[]> {
  const rows = new Map<number, CellMark[]>();
  for (const mark of marks) rows.set(mark.row, [...(rows.get(mark.row) ?? []), mark]);
  return rows;
}
