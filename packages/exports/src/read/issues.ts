import { FINDING_CATALOGUE } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import type { ReadIssue, ReadIssueCode } from "./types.ts";

/** Gathers the issues of one table and hands them out in sheet order, whatever order they came in. */
export class IssueList {
  private readonly issues: { readonly row: number; readonly column: number; readonly issue: ReadIssue }[] =
    [];
  private readonly label: string;
  private readonly sheet: string;

  constructor(label: string, sheet: string) {
    this.label = label;
    this.sheet = sheet;
  }

  /** `what` says what is wrong and how to put it right. */
  add(code: ReadIssueCode, row: number, column: number, field: string, what: string): void {
    const cell = cellAddress(row, column);
    const message = `${this.label} 工作表“${this.sheet}”第${row}行 ${field}（${cell}）：${what}`;
    const { severity } = FINDING_CATALOGUE[code];
    this.issues.push({ row, column, issue: { code, severity, sheet: this.sheet, cell, message } });
  }

  inSheetOrder(): readonly ReadIssue[] {
    return this.issues.toSorted((a, b) => a.row - b.row || a.column - b.column).map(({ issue }) => issue);
  }
}
