import { type BudgetOptions, openWorkbook, ReadBudget } from "../workbook/index.ts";
import { WorkbookPackage } from "../workbook/package.ts";
import { asXlsx } from "./convert.ts";
import { odsMarks } from "./ods.ts";
import type { MarkIssue } from "./types.ts";
import { xlsxMarks } from "./xlsx.ts";
import { editZip } from "./zip-edit.ts";

export type { MarkIssue } from "./types.ts";

export interface MarkOptions {
  readonly budget?: BudgetOptions | undefined;
}

export interface MarkedWorkbook {
  readonly format: "xlsx" | "ods";
  readonly bytes: Uint8Array;
}

/**
 * The same workbook with its mistakes shown: cells coloured, a comment with what was read and how to put it right, and
 * a sheet 导入问题 with links to the cells. Parts that need no change keep their bytes. An xls or csv, which cannot
 * carry marks in place, comes back as xlsx with the same contents. Throws as `readWorkbook` does.
 */
export async function markErrors(
  bytes: Uint8Array,
  issues: readonly MarkIssue[],
  { budget }: MarkOptions = {},
): Promise<MarkedWorkbook> {
  const workbook = openWorkbook(bytes, budget);
  const { format } = workbook;
  const source = format === "xlsx" || format === "ods" ? bytes : await asXlsx(workbook);
  const parts = new WorkbookPackage(source, new ReadBudget(budget));
  if (format === "ods") return { format, bytes: editZip(source, odsMarks(parts, issues)) };
  return { format: "xlsx", bytes: editZip(source, xlsxMarks(parts, issues)) };
}
