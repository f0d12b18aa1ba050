import type { PlanDocument } from "@dengta/domain";
import type { ReadTable } from "@dengta/exports";
import { previewEnterprises } from "./enterprises.ts";
import { findIndustry, nowhere } from "./find.ts";
import { previewIndustries } from "./industries.ts";
import { previewKpis } from "./kpi.ts";
import type { ImportPreview } from "./types.ts";

export * from "./types.ts";

/** Compares a table of a workbook with the plan. Pure. `industryId` null: as the workbook itself says. */
export function previewTable(
  table: ReadTable,
  document: PlanDocument,
  industryId: string | null,
): ImportPreview {
  if (table.table === "fu1") return previewIndustries(table, document);
  if (table.table === "fu5") return previewKpis(table, document, industryId);
  const industry = findIndustry(document, industryId, table.titleIndustry);
  return industry === null
    ? nowhere(table, "INDUSTRY_UNKNOWN", "未能确定属于哪个试点行业，请先选择试点行业再导入")
    : previewEnterprises(table, industry);
}
