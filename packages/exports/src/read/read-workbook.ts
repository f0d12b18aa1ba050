import { FINDING_CATALOGUE, WAN } from "@dengta/domain";
import { openWorkbook, type Sheet } from "../workbook/index.ts";
import { readFu1 } from "./fu1.ts";
import { readFu3 } from "./fu3.ts";
import { readFu4 } from "./fu4.ts";
import { readFu5 } from "./fu5.ts";
import { SheetGrid } from "./grid.ts";
import { findHeaders, nearestMiss, TABLES } from "./header.ts";
import { readHeading } from "./heading.ts";
import { IssueList } from "./issues.ts";
import type { TableSpan } from "./span.ts";
import type { ReadIssue, ReadTable, TableId, WorkbookReading } from "./types.ts";

/**
 * Reads the official tables 附1, 附3, 附4 and 附5 back from xlsx, xls or ods as offices fill them in.
 * What is wrong in a table comes back as an issue at its cell, in Chinese; a workbook without any such table
 * gives `table: null` and one issue. Amounts are in 万元.
 *
 * Throws, for what is no readable workbook: `WorkbookEmptyError`, `WorkbookFormatError`,
 * `WorkbookEncryptedError`, `WorkbookTooLargeError`, `WorkbookUnreadableError`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const { format, sheets } = openWorkbook(bytes);
  // A hidden sheet is often last year's copy: what people see comes first.
  const shown = sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  const tables = shown.flatMap((sheet) => tablesOf(new SheetGrid(sheet)));
  const [first] = tables;
  if (first === undefined) return { format, table: null, rows: [], issues: [headerNotFound(shown)], tables };
  const { table, rows, issues } = first;
  const top = { format, table, rows, issues, tables };
  return first.table === "fu5" ? { ...top, platform: first.platform } : top;
}

const READERS: Record<TableId, (span: TableSpan) => ReadTable> = {
  fu1: readFu1,
  fu3: readFu3,
  fu4: readFu4,
  fu5: readFu5,
};

function tablesOf(grid: SheetGrid): readonly ReadTable[] {
  const headers = findHeaders(grid);
  const { name, hidden } = grid.sheet;
  let unit = WAN;
  return headers.map((header, index) => {
    const heading = readHeading(grid, headers[index - 1]?.lastRow ?? 0, header.firstRow);
    unit = heading.unit ?? unit;
    const { title, year, industry: titleIndustry } = heading;
    return READERS[header.table]({
      grid,
      header,
      heading,
      before: headers[index + 1]?.firstRow ?? Number.POSITIVE_INFINITY,
      unit,
      issues: new IssueList(TABLES.find((t) => t.table === header.table)?.label ?? "", name),
      base: { sheet: name, hidden, headerRow: header.firstRow, title, year, titleIndustry },
    });
  });
}

function headerNotFound(sheets: readonly Sheet[]): ReadIssue {
  const near = sheets.map((sheet) => ({ sheet: sheet.name, miss: nearestMiss(new SheetGrid(sheet)) }));
  const hint = near.find(({ miss }) => miss !== null);
  const found =
    hint?.miss == null
      ? "未找到附1、附3、附4、附5的表头"
      : `工作表“${hint.sheet}”第${hint.miss.row}行像${hint.miss.label}的表头，但缺少“${hint.miss.missing.join("”“")}”`;
  return {
    code: "HEADER_NOT_FOUND",
    severity: FINDING_CATALOGUE.HEADER_NOT_FOUND.severity,
    sheet: null,
    cell: null,
    message: `${found}。表头须各列齐全，请对照官方表样改正后重新导入`,
  };
}
