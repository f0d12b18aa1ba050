import { provinceOf } from "@dengta/domain";
import { Prisma } from "../../db/index.ts";
import { areaKey, type CurrentSnapshot, type FactFilters, type Scope } from "./scope.ts";

/** What the statements of one question share. */
export interface FactQuery {
  readonly scope: Scope;
  readonly filters: FactFilters;
  readonly snapshots: readonly CurrentSnapshot[];
  /** A province counts together with its separately planned city. */
  readonly withCities: boolean;
}

function unitKeyOf(regionCode: string, withCities: boolean): string {
  return withCities ? provinceOf(regionCode).code : regionCode;
}

/** `f` the facts of the current versions, `c` unit and area of each, `a` the catalogue's name of its industry. */
export function factsOf(
  table: "PlatformFact" | "EnterpriseFact" | "KpiFact",
  { scope, snapshots, withCities }: FactQuery,
): Prisma.Sql {
  const ids = snapshots.map(({ snapshotId }) => snapshotId);
  const units = snapshots.map(({ regionCode }) => unitKeyOf(regionCode, withCities));
  const areas = snapshots.map(({ regionCode }) => areaKey(regionCode));
  const keys = scope.aliases.map(({ key }) => key);
  const names = scope.aliases.map(({ name }) => name);
  return Prisma.sql`${Prisma.raw(`"${table}"`)} f
    JOIN unnest(${ids}::text[], ${units}::text[], ${areas}::text[]) AS c(id, unit, area) ON c.id = f."snapshotId"
    LEFT JOIN unnest(${keys}::text[], ${names}::text[]) AS a(key, name) ON a.key = f."industryKey"`;
}

/** Restrictions beyond those that the choice of snapshots makes. */
export function whereFacts({ scope, filters }: FactQuery): Prisma.Sql {
  const conditions = [Prisma.sql`f."batchId" = ${scope.batch.id}`];
  if (filters.industry !== null)
    conditions.push(Prisma.sql`f."industryKey" = ANY(${industryKeys(scope, filters.industry)}::text[])`);
  if (filters.platform !== null) conditions.push(Prisma.sql`f."platformKey" = ${filters.platform}`);
  return Prisma.join(conditions, " AND ");
}

/** All spellings of an official name; the key itself where the catalogue lacks it. */
function industryKeys({ aliases }: Scope, industry: string): string[] {
  const keys = aliases.filter(({ name }) => name === industry).map(({ key }) => key);
  return keys.length === 0 ? [industry] : keys;
}
