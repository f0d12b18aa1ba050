import { type Enterprise, type IndustryPlan, nameKey } from "@dengta/domain";
import type { Fu3Table, Fu4Table } from "@dengta/exports";
import { findPlatform, industryKey, issueAt } from "./find.ts";
import type { EnterpriseImportRow, ImportIssue, ImportPreview } from "./types.ts";

interface TypedText {
  readonly field: "platformId" | "cost" | "requested";
  readonly after: string | null;
  readonly cell: string | null;
}

interface TypedRow {
  readonly name: string;
  readonly cell: string | null;
  readonly texts: readonly TypedText[];
}

/** 附3 and 附4: firms are told apart by name. A cell with an issue is left as it is in the plan. */
export function previewEnterprises(table: Fu3Table | Fu4Table, industry: IndustryPlan): ImportPreview {
  const issues: ImportIssue[] = [...table.issues, ...foreignIndustries(table, industry)];
  const bad = new Set(table.issues.map(({ cell }) => cell));
  const stored = new Map(industry.enterprises.map((firm) => [nameKey(firm.name), firm]));
  const seen = new Set<string>();
  const rows = typedRows(table).map(({ name, cell, texts }): EnterpriseImportRow => {
    const key = nameKey(name);
    if (seen.has(key)) return { name, cell, status: "skipped", changes: [], id: null, fields: {} };
    seen.add(key);
    const usable = texts.filter((text) => {
      if (text.cell !== null && bad.has(text.cell)) return false;
      const unknown =
        text.field === "platformId" && text.after !== null && findPlatform(industry, text.after) === null;
      // The name is kept as it is written and found again once the platform is declared.
      if (unknown) {
        const message = `本行业尚无服务平台“${text.after}”，导入后保留原文，添加该平台后自动对应`;
        issues.push(issueAt(table, text.cell, "PLATFORM_UNKNOWN", message));
      }
      return true;
    });
    return compare({ name, cell, texts: usable }, stored.get(key), industry);
  });
  const removed = industry.enterprises
    .filter((firm) => !seen.has(nameKey(firm.name)))
    .map(({ id, name }) => ({ id, name }));
  return { target: "enterprises", industryId: industry.id, issues, rows, removed };
}

function compare(row: TypedRow, firm: Enterprise | undefined, industry: IndustryPlan): EnterpriseImportRow {
  const { name, cell } = row;
  const changes = row.texts
    .map((text) => ({ ...text, before: firm === undefined ? null : storedText(industry, firm, text.field) }))
    .filter(({ before, after }) => before !== after);
  const fields = Object.fromEntries(changes.map(({ field, after }) => [field, after ?? ""]));
  if (firm === undefined)
    return { name, cell, status: "new", changes, id: null, fields: { name, ...fields } };
  return { name, cell, status: changes.length > 0 ? "changed" : "same", changes, id: firm.id, fields };
}

function typedRows(table: Fu3Table | Fu4Table): TypedRow[] {
  if (table.table === "fu3")
    return table.rows.map(({ enterprise, platform }, index) => {
      const cells = table.cells[index];
      const texts = [{ field: "platformId" as const, after: platform, cell: cells?.platform ?? null }];
      return { name: enterprise, cell: cells?.enterprise ?? null, texts };
    });
  return table.rows.map((row, index) => {
    const cells = table.cells[index];
    const texts = [
      { field: "platformId" as const, after: row.platform, cell: cells?.platform ?? null },
      { field: "cost" as const, after: row.cost, cell: cells?.cost ?? null },
      { field: "requested" as const, after: row.requested, cell: cells?.requested ?? null },
    ];
    return { name: row.enterprise, cell: cells?.enterprise ?? null, texts };
  });
}

function storedText(industry: IndustryPlan, firm: Enterprise, field: TypedText["field"]): string | null {
  const waiting = firm.unread?.[field];
  if (waiting !== undefined) return waiting;
  if (field !== "platformId") return firm[field];
  return industry.platforms.find(({ id }) => id === firm.platformId)?.name ?? null;
}

/** 附3 names the industry on every row: another one there means the wrong table was chosen. */
function foreignIndustries(table: Fu3Table | Fu4Table, industry: IndustryPlan): ImportIssue[] {
  if (table.table !== "fu3") return [];
  return table.rows.flatMap((row, index) => {
    if (row.industry === null || industryKey(row.industry) === industryKey(industry.name)) return [];
    const message = `对应行业“${row.industry}”不是“${industry.name}”，请核对是否选错行业`;
    return [issueAt(table, table.cells[index]?.industry ?? null, "INDUSTRY_UNKNOWN", message)];
  });
}
