import type { PlanDocument } from "@dengta/domain";
import { type BlankOptions, markOf, type PageMark, type WriteOptions } from "../ooxml/index.ts";
import {
  blankTable,
  industryOf,
  type OfficialTable,
  planFu1,
  planFu3,
  planFu4,
  planFu5,
  platformOf,
  type TableFormId,
  tablesOf,
} from "../tables/index.ts";
import { sheetNames } from "./sheet-name.ts";
import { writeSheets } from "./sheet-writer.ts";
import { DEFAULT_FONT } from "./styles.ts";
import { tableSheet } from "./table-sheet.ts";

/** 附1 as XLSX. */
export function writeFu1(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  return writeTables([planFu1(plan, options)], markOf(options), options);
}

/** 附3 of an industry as XLSX. Throws UnknownReferenceError (UNKNOWN_INDUSTRY). */
export async function writeFu3(
  plan: PlanDocument,
  industryId: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return writeTables([planFu3(plan, industryOf(plan, industryId), options)], markOf(options), options);
}

/**
 * 附4 of an industry as XLSX. Amounts are numbers in 万元 that keep every fen; blank where not known.
 * Throws UnknownReferenceError (UNKNOWN_INDUSTRY).
 */
export async function writeFu4(
  plan: PlanDocument,
  industryId: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return writeTables([planFu4(plan, industryOf(plan, industryId), options)], markOf(options), options);
}

/**
 * 附5 of one platform as XLSX. Values are plain numbers that show their unit; blank where there is none.
 * Throws UnknownReferenceError (UNKNOWN_INDUSTRY, UNKNOWN_PLATFORM).
 */
export async function writeFu5(
  plan: PlanDocument,
  industryId: string,
  platformId: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const industry = industryOf(plan, industryId);
  return writeTables(
    [planFu5(plan, industry, platformOf(industry, platformId), options)],
    markOf(options),
    options,
  );
}

/** Every table of the plan, one sheet each: 附1, then 附3, 附4 and all 附5 of each industry. */
export async function writeTablesWorkbook(
  plan: PlanDocument,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  return writeTables(tablesOf(plan, options), markOf(options), options);
}

/** A table as the ministry issued it, to be filled in by hand. */
export function writeBlankTable(formId: TableFormId, options: BlankOptions): Promise<Uint8Array> {
  return writeTables([blankTable(formId, options.template)], { kind: "form" }, options);
}

async function writeTables(
  tables: readonly OfficialTable[],
  mark: PageMark,
  options: WriteOptions,
): Promise<Uint8Array> {
  const names = sheetNames(
    tables.map((table) =>
      [table.form.label, table.industry, table.platform].filter((part) => part !== "").join(" "),
    ),
  );
  const sheets = tables.map((table, index) => tableSheet(table, names[index] ?? "", mark));
  return writeSheets(sheets, {
    title: tables[0]?.title ?? "",
    defaultFont: DEFAULT_FONT,
    generatedAt: options.generatedAt,
  });
}
