import {
  FINDING_CATALOGUE,
  type FindingCode,
  type IndustryPlan,
  nameKey,
  type PlanDocument,
  type Platform,
} from "@dengta/domain";
import type { ReadTable } from "@dengta/exports";
import type { ImportIssue, ImportPreview } from "./types.ts";

/** The industry a table goes to: the chosen one, the one its title names, or the plan's only one. */
export function findIndustry(
  document: PlanDocument,
  industryId: string | null,
  title: string | null,
): IndustryPlan | null {
  const { industries } = document;
  if (industryId !== null) return industries.find(({ id }) => id === industryId) ?? null;
  if (title !== null) return industries.find(({ name }) => industryKey(name) === industryKey(title)) ?? null;
  return onlyOne(industries);
}

export function findPlatform(industry: IndustryPlan, name: string): Platform | null {
  const key = nameKey(name);
  return industry.platforms.find((platform) => nameKey(platform.name) === key) ?? null;
}

/** Offices write an industry with and without 行业 at its end. */
export function industryKey(name: string): string {
  return nameKey(name).replace(/(?<=.)行业$/, "");
}

export function onlyOne<T>(items: readonly T[]): T | null {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : null;
}

export function issueAt(
  table: ReadTable,
  cell: string | null,
  code: FindingCode,
  message: string,
): ImportIssue {
  return { code, severity: FINDING_CATALOGUE[code].severity, sheet: table.sheet, cell, message };
}

/** A table that nothing can be done with until a person says where it belongs. */
export function nowhere(table: ReadTable, code: FindingCode, message: string): ImportPreview {
  return {
    target: null,
    rows: [],
    removed: [],
    issues: [...table.issues, issueAt(table, null, code, message)],
  };
}
