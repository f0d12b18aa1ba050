import { FORM_INDICATORS, type KpiIndicator, type KpiValue, type Platform } from "@dengta/domain";
import { columnsOf, officialTable, spansOf, type TableHead } from "./head.ts";
import { moreOf, unreadOf } from "./row-bag.ts";
import { type OfficialTable, type TableCell, text } from "./types.ts";

/** 附5: a row for every indicator of the industry; the form's fourteen where there is no plan. */
export function fu5Table(
  head: TableHead,
  indicators: readonly KpiIndicator[] = FORM_INDICATORS,
  platform: Platform | null = null,
): OfficialTable {
  const values = new Map(platform?.kpiValues.map((value) => [value.indicatorId, value]) ?? []);
  const columns = columnsOf("fu5", head);
  const rows = indicators.map((indicator) =>
    columns.map(({ key }) => cellOf(indicator, values.get(indicator.id), key)),
  );
  const groups = indicators.map((i) => i.group);
  const categories = indicators.map((i) => `${i.group}/${i.category}`);
  const spans = columns.flatMap(({ key }, column) => {
    if (key === "group") return spansOf(column, groups);
    return key === "category" ? spansOf(column, categories) : [];
  });
  const ids = indicators.map(({ id }) => id);
  return officialTable("fu5", head, { rows, spans, ids });
}

function cellOf(indicator: KpiIndicator, value: KpiValue | undefined, key: string): TableCell {
  if (key === "group" || key === "category" || key === "name") return text(indicator[key]);
  if (key !== "baseline" && key !== "target") return text(moreOf(value ?? {}, key));
  const typed = unreadOf(value ?? {}, key);
  if (value?.[key] == null && typed !== null) return text(typed);
  return { kind: "measure", value: value?.[key] ?? null, unit: indicator.unit };
}
