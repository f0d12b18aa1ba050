import { FINDING_CATALOGUE, type MoneyUnit, TEMPLATES, type Template, WAN } from "@dengta/domain";
import { type BudgetOptions, cellAddress, openWorkbook, type Sheet } from "../workbook/index.ts";
import { type KnownTables, knownTables } from "./columns.ts";
import { readFu1 } from "./fu1.ts";
import { readFu3 } from "./fu3.ts";
import { readFu4 } from "./fu4.ts";
import { readFu5 } from "./fu5.ts";
import { SheetGrid } from "./grid.ts";
import { type ColumnMapping, findHeaders, type Header, mappedHeader, nearestMiss } from "./header.ts";
import { IssueList } from "./issues.ts";
import { NoteList } from "./notes.ts";
import { originOf } from "./origin.ts";
import { stretchesOf, type TableStretch } from "./segments.ts";
import type { TableSpan } from "./span.ts";
import type { ReadColumn, ReadIssue, ReadTable, TableId, WorkbookReading } from "./types.ts";

export interface ReadOptions {
  /** Time and patience for the file; see `READ_BUDGET` for the defaults. */
  readonly budget?: BudgetOptions | undefined;
  /** Templates whose tables are looked for; all that the domain knows where left out. */
  readonly templates?: readonly Template[] | undefined;
  /** Where the columns stand, for sheets whose headers were misread or are none. */
  readonly mappings?: readonly ColumnMapping[] | undefined;
}

/**
 * Reads the official tables 附1, 附3, 附4 and 附5 back from xlsx, xls, ods or csv as offices fill them in.
 * What is wrong in a table comes back as an issue at its cell, in Chinese; what was assumed, as a note. A workbook
 * without any such table gives `table: null` and one issue. Amounts are in 万元.
 *
 * Throws, for what is no readable workbook: `WorkbookEmptyError`, `WorkbookFormatError`, `WorkbookEncryptedError`,
 * `WorkbookTooLargeError`, `WorkbookTooCostlyError`, `WorkbookUnreadableError`.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<WorkbookReading> {
  const { format, sheets } = openWorkbook(bytes, options.budget);
  const known = knownTables(options.templates ?? TEMPLATES);
  // A hidden sheet is often last year's copy: what people see comes first.
  const shown = sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden));
  const tables = shown.flatMap((sheet) => tablesOf(new SheetGrid(sheet), known, options.mappings ?? []));
  const origin = originOf(sheets);
  const [first] = tables;
  if (first === undefined) {
    return { format, origin, table: null, rows: [], issues: [headerNotFound(shown, known)], tables };
  }
  const { table, rows, issues } = first;
  const top = { format, origin, table, rows, issues, tables };
  return first.table === "fu5" ? { ...top, platform: first.platform } : top;
}

const READERS: Record<TableId, (span: TableSpan) => ReadTable> = {
  fu1: readFu1,
  fu3: readFu3,
  fu4: readFu4,
  fu5: readFu5,
};

function tablesOf(
  grid: SheetGrid,
  known: KnownTables,
  mappings: readonly ColumnMapping[],
): readonly ReadTable[] {
  const { name, hidden } = grid.sheet;
  const mapped = mappings.filter(({ sheet }) => sheet === name).map((item) => mappedHeader(item, known));
  const headers = mapped.length > 0 ? mapped : findHeaders(grid, known);
  const units = new Map<number, MoneyUnit>();
  return stretchesOf(grid, headers).map(({ header, heading, segments }) => {
    const unit = heading.unit ?? units.get(header.left) ?? WAN;
    units.set(header.left, unit);
    const { title, year, industry: titleIndustry } = heading;
    const notes = new NoteList(header.label, name);
    noteAssumptions(grid, { header, heading, segments }, notes);
    return READERS[header.table]({
      ...{ grid, header, heading, segments, unit, notes },
      issues: new IssueList(header.label, name),
      base: {
        ...{ sheet: name, hidden, headerRow: header.firstRow, title, year, titleIndustry },
        columns: columnsOf(header),
      },
    });
  });
}

function columnsOf(header: Header): Readonly<Record<string, ReadColumn>> {
  return Object.fromEntries(
    Object.entries(header.columns).map(([key, column]) => [
      key,
      {
        column: cellAddress(1, column).slice(0, -1),
        assumedFor: header.assumed[key]?.meant ?? null,
      },
    ]),
  );
}

function noteAssumptions(grid: SheetGrid, { header, segments }: TableStretch, notes: NoteList): void {
  for (const [key, { written, meant }] of Object.entries(header.assumed)) {
    notes.add(
      "HEADER_ASSUMED",
      header.firstRow,
      header.columns[key] ?? 0,
      `“${written}”按“${meant}”读取，请核对`,
    );
  }
  for (const [key, column] of Object.entries(header.columns)) {
    // The hidden column of ids is ours.
    if (key === "id" || !grid.isHiddenColumn(column)) continue;
    notes.add("HIDDEN_COLUMN_READ", header.firstRow, column, "此列是隐藏列，已照常读取，请核对");
  }
  for (const { header: again } of segments.slice(1)) {
    const column = Math.min(...Object.values(again.columns));
    notes.add("TABLE_CONTINUED", again.firstRow, column, `重复的表头，按第 ${header.firstRow} 行的表续接`);
  }
  const hidden = segments.flatMap((segment) =>
    grid.rowsBetween(segment.header.lastRow, segment.before).filter(({ row }) => grid.isHiddenRow(row)),
  );
  const [first] = hidden;
  if (first === undefined) return;
  const column = Math.min(...Object.values(header.columns));
  notes.add("HIDDEN_ROWS_READ", first.row, column, `有 ${hidden.length} 个隐藏行，已照常读取，请核对`);
}

function headerNotFound(sheets: readonly Sheet[], known: KnownTables): ReadIssue {
  const near = sheets.map((sheet) => ({ sheet: sheet.name, miss: nearestMiss(new SheetGrid(sheet), known) }));
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
    message: `${found}。表头须各列齐全，请对照官方表样改正后重新导入，或指明各列的位置`,
  };
}
