import { nameKey } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import type { IssueList } from "./issues.ts";

/** Watches the enterprises of one table: each may be listed once, however its name is spelt. */
export class EnterpriseRegister {
  private readonly seen = new Map<string, string>();
  private readonly issues: IssueList;

  constructor(issues: IssueList) {
    this.issues = issues;
  }

  note(name: string, row: number, column: number): void {
    const key = nameKey(name);
    const first = this.seen.get(key);
    if (first === undefined) this.seen.set(key, cellAddress(row, column));
    else {
      const what = `“${name}”与 ${first} 重复，请删除一行或改正名称`;
      this.issues.add("DUPLICATE_ENTERPRISE", row, column, "试点企业名称", what);
    }
  }
}
