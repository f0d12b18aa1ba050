import { FORM_INDICATORS, type KpiIndicator, type KpiValue, type Platform } from "@dengta/domain";
import { officialTable, spansOf, type TableHead } from "./head.ts";
import { type OfficialTable, type TableCell, text } from "./types.ts";

/** 附5: a row for every indicator of the industry; the form's fourteen where there is no plan. */
export function fu5Table(
  head: TableHead,
  indicators: readonly KpiIndicator[] = FORM_INDICATORS,
  platform: Platform | null = null,
): OfficialTable {
  const values = new Map(platform?.kpiValues.map((value) => [value.indicatorId, value]) ?? []);
  const rows = indicators.map((indicator): TableCell[] => [
    text(indicator.group),
    text(indicator.category),
    text(indicator.name),
    measure(values.get(indicator.id)?.baseline, indicator),
    measure(values.get(indicator.id)?.target, indicator),
  ]);
  const spans = [
    ...spansOf(
      0,
      indicators.map((i) => i.group),
    ),
    ...spansOf(
      1,
      indicators.map((i) => `${i.group}/${i.category}`),
    ),
  ];
  return officialTable("fu5", head, rows, spans);
}

function measure(value: KpiValue["baseline"] | undefined, indicator: KpiIndicator): TableCell {
  return { kind: "measure", value: value ?? null, unit: indicator.unit };
}
