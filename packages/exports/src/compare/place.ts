import { type IndustryPlan, nameKey, type PlanDocument, type Platform } from "@dengta/domain";
import type { ReadTable, WorkbookReading } from "../read/index.ts";
import type { PlacedTable, TableChoice } from "./types.ts";

/** Offices write an industry with and without 行业 at its end. */
export function industryKey(name: string): string {
  return nameKey(name).replace(/(?<=.)行业$/, "");
}

/**
 * Where every table belongs: as a person chose; as its title says; as all rows of a 附3 say; as the name of its sheet
 * says; as the plan leaves no choice. An industry that the file's own 附1 adds counts, though it has no id yet.
 */
export function placeTables(
  plan: PlanDocument,
  { tables }: WorkbookReading,
  choices: readonly TableChoice[],
): PlacedTable[] {
  const added = tables.flatMap((table) =>
    table.table === "fu1" && !table.hidden ? table.rows.map(({ industry }) => industry) : [],
  );
  return tables.map((table, index): PlacedTable => {
    const choice = choices.find((item) => item.index === index);
    const none = { index, industryId: null, industryName: null, platformId: null };
    if (choice?.include === false || (table.hidden && choice?.include !== true)) {
      return { ...none, leftOut: "hiddenSheet" };
    }
    if (table.table === "fu1") return { ...none, leftOut: null };
    if (table.table === "fu5") return placeForm(plan, table, index, choice);
    const industry = plan.industries.find(({ id }) => id === choice?.industryId) ?? industryOf(plan, table);
    if (industry !== null) {
      return { index, industryId: industry.id, industryName: industry.name, platformId: null, leftOut: null };
    }
    const name = namesIn(table).find((word) => added.some((item) => industryKey(item) === industryKey(word)));
    if (name === undefined) return { ...none, leftOut: "noIndustry" };
    return { ...none, industryName: name, leftOut: null };
  });
}

function industryOf(plan: PlanDocument, table: ReadTable): IndustryPlan | null {
  for (const name of namesIn(table)) {
    const found = plan.industries.find((industry) => industryKey(industry.name) === industryKey(name));
    if (found !== undefined) return found;
    // It names one that the plan does not have: no guess puts it elsewhere.
    return null;
  }
  const inSheet = plan.industries.filter(({ name }) => nameKey(table.sheet).includes(industryKey(name)));
  return onlyOne(inSheet) ?? onlyOne(plan.industries);
}

/** The industries that a table itself names, the surest first. */
function namesIn(table: ReadTable): string[] {
  const names = table.titleIndustry === null ? [] : [table.titleIndustry];
  if (table.table !== "fu3") return names;
  const inRows = new Set(table.rows.flatMap(({ industry }) => (industry === null ? [] : [industry])));
  return inRows.size === 1 ? [...names, ...inRows] : names;
}

function placeForm(
  plan: PlanDocument,
  table: ReadTable & { readonly table: "fu5" },
  index: number,
  choice: TableChoice | undefined,
): PlacedTable {
  const industryId =
    choice?.industryId ?? (table.titleIndustry === null ? null : industryOf(plan, table)?.id) ?? null;
  const industries = plan.industries.filter(({ id }) => industryId === null || id === industryId);
  const all = industries.flatMap((industry) =>
    industry.platforms.map((platform) => ({ industry, platform })),
  );
  const chosen = all.filter(({ platform }) => platform.id === choice?.platformId);
  const found = onlyOne(chosen.length > 0 ? chosen : all.filter(({ platform }) => isNamed(platform, table)));
  const sole = table.platform === null ? onlyOne(all) : null;
  const place = found ?? sole;
  if (place === null)
    return { index, industryId, industryName: null, platformId: null, leftOut: "noPlatform" };
  const { industry, platform } = place;
  return {
    index,
    industryId: industry.id,
    industryName: industry.name,
    platformId: platform.id,
    leftOut: null,
  };
}

function isNamed({ name }: Platform, table: ReadTable & { readonly table: "fu5" }): boolean {
  if (table.platform !== null) return nameKey(name) === nameKey(table.platform);
  return nameKey(table.sheet).includes(nameKey(name));
}

export function onlyOne<T>(items: readonly T[]): T | null {
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : null;
}
