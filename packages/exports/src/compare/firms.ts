import { FINDING_CATALOGUE, nameKey, type PlanDocument } from "@dengta/domain";
import type { Fu3Table, Fu4Table } from "../read/index.ts";
import { FirmIndex, type KnownFirm } from "./find-firm.ts";
import { firmsIn, type IncomingFirm, type MergedFirm, mergeFirms } from "./incoming.ts";
import { industryKey } from "./place.ts";
import { changeOf, isSame, textOf } from "./texts.ts";
import type { ComparedRow, CompareIssue, FieldChange } from "./types.ts";

/** The tables of one industry. */
export interface IndustryTables {
  readonly industryId: string | null;
  readonly industryName: string;
  readonly tables: readonly (Fu3Table | Fu4Table)[];
}

export interface FirmComparison {
  readonly rows: ComparedRow[];
  readonly issues: CompareIssue[];
}

/** Compares the firms of all tables with the plan, industry by industry. `base` is the version the file came from. */
export function compareFirms(
  plan: PlanDocument,
  base: PlanDocument | null,
  industries: readonly IndustryTables[],
): FirmComparison {
  const [now, then] = [new FirmIndex(plan), base === null ? null : new FirmIndex(base)];
  const rows: ComparedRow[] = [];
  const issues: CompareIssue[] = [];
  const seen = new Set<string>();
  for (const place of industries) {
    for (const firm of mergedFirms(place, now)) {
      const known = now.find(firm, place.industryId);
      if (known !== null) seen.add(known.firm.id);
      const before =
        then === null
          ? undefined
          : known === null
            ? then.find(firm, place.industryId)
            : then.byRowId(known.firm.id);
      const row = compareFirm(place, firm, known, before);
      if (row !== null) rows.push(row);
      issues.push(...contradictionsOf(firm), ...unknownPlatforms(plan, place, firm));
    }
    issues.push(...foreignIndustries(place));
  }
  for (const { industryId } of industries) rows.push(...missingFirms(plan, then, industryId, seen));
  return { rows, issues };
}

/** 附3 and 附4 list the same firms: what they say of one is put together. */
function mergedFirms({ tables, industryId }: IndustryTables, now: FirmIndex): MergedFirm[] {
  const groups = new Map<string, IncomingFirm[]>();
  for (const table of tables) {
    const inTable = new Set<string>();
    for (const firm of firmsIn(table)) {
      const known = now.find(firm, industryId);
      const key = known === null ? `name ${nameKey(firm.name)}` : `id ${known.firm.id}`;
      // The second listing in one table is an issue of the reading; the first one counts.
      if (inTable.has(key)) continue;
      inTable.add(key);
      groups.set(key, [...(groups.get(key) ?? []), firm]);
    }
  }
  return [...groups.values()].map(mergeFirms);
}

function compareFirm(
  { industryId, industryName }: IndustryTables,
  firm: MergedFirm,
  known: KnownFirm | null,
  before: KnownFirm | null | undefined,
): ComparedRow | null {
  const place = {
    rowKind: "enterprise" as const,
    parentId: industryId,
    parentName: industryName,
    name: firm.name,
    sheet: firm.sheet,
    cell: firm.cell,
  };
  const name = { field: "name", text: firm.name, sheet: firm.sheet, cell: firm.cell };
  const texts = [name, ...firm.texts];
  if (known === null) {
    const fields = texts.flatMap((text): FieldChange[] =>
      text.text === null ? [] : [{ ...changed(text, null), conflict: false }],
    );
    if (before == null) return { ...place, kind: "new", id: null, fields };
    // Others removed it since. Untouched in the file, it stays removed.
    const touched = texts.some(({ field, text }) => !isSame(field, textOf(before, field), text));
    return touched ? { ...place, kind: "conflicting", id: null, fields } : null;
  }
  const fields = texts.flatMap((text) => {
    const base = before === undefined ? undefined : before === null ? null : textOf(before, text.field);
    const change = changeOf({ ...changed(text, textOf(known, text.field)), base });
    return change === null ? [] : [change];
  });
  const id = known.firm.id;
  const conflicts = fields.some(({ conflict }) => conflict) || firm.contradictions.length > 0;
  if (conflicts) return { ...place, kind: "conflicting", id, fields };
  if (known.industry.id !== industryId) {
    return { ...place, kind: "moved", id, fields, fromParentId: known.industry.id };
  }
  return { ...place, kind: fields.length > 0 ? "changed" : "unchanged", id, fields };
}

function changed(
  { field, text, sheet, cell }: { field: string; text: string | null; sheet: string; cell: string | null },
  before: string | null,
) {
  return { field, before, after: text, sheet, cell };
}

/** Firms of the plan that the file leaves out. Those that others added since the file was made are not missing in it. */
function missingFirms(
  plan: PlanDocument,
  then: FirmIndex | null,
  industryId: string | null,
  seen: ReadonlySet<string>,
): ComparedRow[] {
  const industry = plan.industries.find(({ id }) => id === industryId);
  if (industry === undefined) return [];
  return industry.enterprises.flatMap((firm): ComparedRow[] => {
    if (seen.has(firm.id)) return [];
    const before = then?.byRowId(firm.id);
    if (then !== null && before === null) return [];
    const isTouched = before != null && JSON.stringify(before.firm) !== JSON.stringify(firm);
    return [
      {
        rowKind: "enterprise",
        kind: isTouched ? "conflicting" : "missing",
        id: firm.id,
        parentId: industry.id,
        parentName: industry.name,
        name: firm.name,
        sheet: null,
        cell: null,
        fields: [],
      },
    ];
  });
}

function contradictionsOf({ name, contradictions }: MergedFirm): CompareIssue[] {
  return contradictions.map(({ first, second }) => ({
    code: "DUPLICATE_ENTERPRISE",
    severity: FINDING_CATALOGUE.DUPLICATE_ENTERPRISE.severity,
    sheet: second.sheet,
    cell: second.cell,
    message: `工作表“${second.sheet}”${second.cell ?? ""}：“${name}”此处为“${second.text ?? ""}”，而工作表“${first.sheet}”${first.cell ?? ""} 为“${first.text ?? ""}”，请改为一致`,
  }));
}

function unknownPlatforms(
  plan: PlanDocument,
  { industryId }: IndustryTables,
  firm: MergedFirm,
): CompareIssue[] {
  const platforms = plan.industries.find(({ id }) => id === industryId)?.platforms ?? [];
  const text = firm.texts.find(({ field }) => field === "platformId");
  if (text === undefined || text.text === null) return [];
  if (platforms.some(({ name }) => isSame("platformId", name, text.text))) return [];
  return [
    {
      code: "PLATFORM_UNKNOWN",
      severity: FINDING_CATALOGUE.PLATFORM_UNKNOWN.severity,
      sheet: text.sheet,
      cell: text.cell,
      message: `工作表“${text.sheet}”${text.cell ?? ""}：本行业没有服务平台“${text.text}”，请更正名称，或先在服务平台中添加`,
    },
  ];
}

/** 附3 names the industry on every row: another one there means a wrong row or a wrong table. */
function foreignIndustries({ industryName, tables }: IndustryTables): CompareIssue[] {
  return tables.flatMap((table) => {
    if (table.table !== "fu3") return [];
    return table.rows.flatMap(({ industry }, index): CompareIssue[] => {
      if (industry === null || industryKey(industry) === industryKey(industryName)) return [];
      const cell = table.cells[index]?.industry ?? null;
      return [
        {
          code: "INDUSTRY_UNKNOWN",
          severity: FINDING_CATALOGUE.INDUSTRY_UNKNOWN.severity,
          sheet: table.sheet,
          cell,
          message: `工作表“${table.sheet}”${cell ?? ""}：对应行业“${industry}”不是“${industryName}”，请核对是否选错行业`,
        },
      ];
    });
  });
}
