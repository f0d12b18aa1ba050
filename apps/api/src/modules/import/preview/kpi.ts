import {
  FORM_INDICATORS,
  type IndustryPlan,
  type KpiIndicator,
  nameKey,
  type PlanDocument,
  type Platform,
  readKpiValue,
} from "@dengta/domain";
import type { Fu5Row, Fu5Table } from "@dengta/exports";
import { findIndustry, findPlatform, issueAt, nowhere, onlyOne } from "./find.ts";
import type { ImportChange, ImportIssue, ImportPreview, KpiImportRow } from "./types.ts";

const FIELDS = ["baseline", "target"] as const;

/** 附5: values of the one platform that the form names. */
export function previewKpis(
  table: Fu5Table,
  document: PlanDocument,
  industryId: string | null,
): ImportPreview {
  const industry = findIndustry(document, industryId, table.titleIndustry);
  const candidates = (industry === null ? document.industries : [industry]).flatMap((item) => {
    const platform = table.platform === null ? onlyOne(item.platforms) : findPlatform(item, table.platform);
    return platform === null ? [] : [{ industry: item, platform }];
  });
  const found = onlyOne(candidates);
  if (found !== null) return previewForm(table, found.industry, found.platform);
  const name = table.platform === null ? "" : `“${table.platform}”`;
  return nowhere(
    table,
    "PLATFORM_UNKNOWN",
    `未能确定附5 属于哪个服务平台${name}，请核对表头的服务平台名称，或先选择试点行业`,
  );
}

function previewForm(table: Fu5Table, industry: IndustryPlan, platform: Platform): ImportPreview {
  const issues: ImportIssue[] = [...table.issues];
  const bad = new Set(table.issues.map(({ cell }) => cell));
  const rows = typedRows(table, industry).map(({ indicator, values, cells }): KpiImportRow => {
    const stored = platform.kpiValues.find(({ indicatorId }) => indicatorId === indicator.id);
    const changes = FIELDS.map((field): ImportChange & { field: (typeof FIELDS)[number] } => ({
      field,
      before: stored?.[field] ?? null,
      after: values[field],
      cell: cells[field],
    })).filter(({ before, after, cell }) => {
      if (before === after || (cell !== null && bad.has(cell))) return false;
      const reading = readKpiValue(indicator, after ?? "");
      if (!reading.ok) issues.push(issueAt(table, cell, reading.code, reading.message));
      return reading.ok;
    });
    const status = changes.length === 0 ? "same" : stored === undefined ? "new" : "changed";
    const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after ?? ""]));
    return { name: indicator.name, cell: cells.target, status, changes, indicatorId: indicator.id, fields };
  });
  return { target: "kpi", platformId: platform.id, issues, rows, removed: [] };
}

interface TypedRow {
  readonly indicator: KpiIndicator;
  readonly values: Fu5Row;
  readonly cells: { readonly [K in keyof Fu5Row]: string };
}

/** The form's own rows, then those of the industry; rows of neither are left alone. */
function typedRows(table: Fu5Table, industry: IndustryPlan): TypedRow[] {
  const form = FORM_INDICATORS.map(({ id }, index) => ({
    indicator: industry.indicators.find((item) => item.id === id),
    values: table.rows[index],
    cells: table.cells[index] ?? undefined,
  }));
  const others = table.otherIndicators.map(({ name, baseline, target, cells }) => ({
    indicator: industry.indicators.find((item) => nameKey(item.name) === nameKey(name)),
    values: { baseline, target },
    cells,
  }));
  return [...form, ...others].flatMap(({ indicator, values, cells }) =>
    indicator === undefined || values === undefined || cells === undefined
      ? []
      : [{ indicator, values, cells }],
  );
}
