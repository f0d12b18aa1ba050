import type { PlanDocument } from "@dengta/domain";
import type { WriteOptions } from "../ooxml/index.ts";
import { formsOf, industryTables, planFu1, templateOf } from "../tables/index.ts";
import { sheetNames } from "../xlsx/sheet-name.ts";
import { writeSheets } from "../xlsx/sheet-writer.ts";
import { DEFAULT_FONT } from "../xlsx/styles.ts";
import { guideSheet, originSheet } from "./info-sheets.ts";
import { listSheet } from "./lists.ts";
import { fillingSheet } from "./table-sheet.ts";

/** What a filling workbook says of itself, and gives back when it is read. */
export interface FillingContext extends WriteOptions {
  /** Id of the plan where it is kept. */
  readonly planId: string;
}

/**
 * One workbook to fill the tables of a whole plan in: 说明, 附1, 附3 and 附4 of every industry, 附5 of every platform,
 * with drop-downs, limits, locked form, hidden row ids and a hidden note of where it comes from. Read it back with
 * `readWorkbook` and `compareImport`. The official blank forms are `writeBlankTable`'s.
 * Throws UnknownReferenceError (UNKNOWN_TEMPLATE, UNKNOWN_REGION).
 */
export async function writeFillingWorkbook(plan: PlanDocument, context: FillingContext): Promise<Uint8Array> {
  const origin = {
    planId: context.planId,
    versionCode: context.versionCode ?? "",
    templateId: templateOf(plan, context).id,
    rulesetId: plan.batch.rulesetId,
  };
  const fu1 = formsOf(plan, context)("fu1") ? [planFu1(plan, context)] : [];
  const tables = [
    ...fu1.map((table) => ({ table, industry: null })),
    ...plan.industries.flatMap((industry) =>
      industryTables(plan, industry, context).map((table) => ({ table, industry })),
    ),
  ];
  const names = sheetNames(
    tables.map(({ table }) =>
      [table.form.label, table.industry, table.platform].filter((part) => part !== "").join(" "),
    ),
  );
  const guide = guideSheet(plan, origin);
  const sheets = tables.map(({ table, industry }, index) =>
    fillingSheet(table, { industries: plan.industries, industry, draftName: names[index] ?? "" }),
  );
  return writeSheets([guide, ...sheets, listSheet(plan), originSheet(origin)], {
    title: String(guide.rows[0]?.cells[0]?.value ?? ""),
    defaultFont: DEFAULT_FONT,
    generatedAt: context.generatedAt,
  });
}
