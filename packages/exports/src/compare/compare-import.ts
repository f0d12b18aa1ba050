import { FINDING_CATALOGUE, type FindingCode, type PlanDocument } from "@dengta/domain";
import type { Fu1Table, ReadTable, WorkbookReading } from "../read/index.ts";
import { compareFirms, type IndustryTables } from "./firms.ts";
import { compareKpis } from "./kpis.ts";
import { industryKey, placeTables } from "./place.ts";
import {
  type ComparedRow,
  type CompareIssue,
  type ImportComparison,
  type PlacedTable,
  ROW_CHANGES,
  type RowChange,
  type TableChoice,
} from "./types.ts";

export interface CompareOptions {
  /** The version that the file was made from (`WorkbookReading.origin`): then what others changed is not undone. */
  readonly base?: PlanDocument | undefined;
  readonly choices?: readonly TableChoice[] | undefined;
}

/**
 * What a whole workbook would change in a plan: all tables of all sheets as one list of rows with typed texts, ready
 * for one write. Changes nothing. A cell that could not be read comes with the text that was typed.
 */
export function compareImport(
  current: PlanDocument,
  incoming: WorkbookReading,
  { base, choices = [] }: CompareOptions = {},
): ImportComparison {
  const tables = placeTables(current, incoming, choices);
  const issues: CompareIssue[] = incoming.table === null ? [...incoming.issues] : [];
  const rows: ComparedRow[] = [];
  for (const place of tables) {
    const table = incoming.tables[place.index];
    if (table === undefined || place.leftOut === "hiddenSheet") continue;
    issues.push(...table.issues, ...placeIssues(table, place));
    if (table.table === "fu1") rows.push(...compareIndustries(table, current));
  }
  const firms = compareFirms(current, base ?? null, byIndustry(incoming, tables));
  rows.push(...firms.rows);
  issues.push(...firms.issues);
  for (const { index, platformId, leftOut } of tables) {
    const table = incoming.tables[index];
    if (table?.table !== "fu5" || leftOut !== null) continue;
    for (const industry of current.industries) {
      const platform = industry.platforms.find(({ id }) => id === platformId);
      if (platform !== undefined) rows.push(...compareKpis(table, { industry, platform }, base ?? null));
    }
  }
  const ordered = [
    ...rows.filter(({ sheet }) => sheet !== null),
    ...rows.filter(({ sheet }) => sheet === null),
  ];
  return { tables, rows: ordered, counts: countsOf(ordered), issues };
}

/** 附1: industries are added. What the file lacks is named; whether it goes, with all that hangs on it, a person says. */
function compareIndustries(table: Fu1Table, plan: PlanDocument): ComparedRow[] {
  const place = { rowKind: "industry" as const, parentId: null, parentName: "", fields: [] };
  const seen = new Set<string>();
  const rows = table.rows.flatMap(({ industry: name }, index): ComparedRow[] => {
    const key = industryKey(name);
    if (seen.has(key)) return [];
    seen.add(key);
    const known = plan.industries.find((industry) => industryKey(industry.name) === key);
    const at = { name, sheet: table.sheet, cell: table.cells[index]?.industry ?? null };
    if (known !== undefined) return [{ ...place, ...at, kind: "unchanged", id: known.id }];
    const field = {
      field: "name",
      before: null,
      after: name,
      conflict: false,
      sheet: at.sheet,
      cell: at.cell,
    };
    return [{ ...place, ...at, kind: "new", id: null, fields: [field] }];
  });
  const missing = plan.industries
    .filter(({ name }) => !seen.has(industryKey(name)))
    .map(({ id, name }): ComparedRow => ({ ...place, name, sheet: null, cell: null, kind: "missing", id }));
  return [...rows, ...missing];
}

function byIndustry({ tables }: WorkbookReading, places: readonly PlacedTable[]): IndustryTables[] {
  const groups = new Map<
    string,
    { industryId: string | null; industryName: string; tables: IndustryTables["tables"][number][] }
  >();
  for (const { index, industryId, industryName, leftOut } of places) {
    const table = tables[index];
    if (table === undefined || industryName === null || leftOut !== null) continue;
    if (table.table !== "fu3" && table.table !== "fu4") continue;
    const key = industryId ?? `name ${industryKey(industryName)}`;
    const group = groups.get(key) ?? { industryId, industryName, tables: [] };
    group.tables.push(table);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function placeIssues(table: ReadTable, { leftOut }: PlacedTable): CompareIssue[] {
  const issue = (code: FindingCode, what: string): CompareIssue => ({
    code,
    severity: FINDING_CATALOGUE[code].severity,
    sheet: table.sheet,
    cell: null,
    message: `工作表“${table.sheet}”第${table.headerRow}行的表：${what}`,
  });
  if (leftOut === "noIndustry") {
    const named = table.titleIndustry === null ? "" : `“${table.titleIndustry}”`;
    return [issue("INDUSTRY_UNKNOWN", `未能确定属于哪个试点行业${named}，请先选择试点行业，或在附1中添加`)];
  }
  if (leftOut === "noPlatform") {
    const named = table.table === "fu5" && table.platform !== null ? `“${table.platform}”` : "";
    return [
      issue("PLATFORM_UNKNOWN", `未能确定属于哪个服务平台${named}，请核对服务平台名称，或先选择服务平台`),
    ];
  }
  return [];
}

function countsOf(rows: readonly ComparedRow[]): Record<RowChange, number> {
  const counts = Object.fromEntries(ROW_CHANGES.map((kind) => [kind, 0])) as Record<RowChange, number>;
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}
