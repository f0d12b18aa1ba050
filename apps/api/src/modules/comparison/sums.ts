import type { FactSums } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";
import { type GroupAxis, keyColumn } from "./axes.ts";
import { type FactQuery, factsOf, whereFacts } from "./sql.ts";

/** A group and its sums as they stand in the facts, firms listed twice still counted twice. */
export interface GroupRow {
  /** One per axis; empty in the row of the total. */
  readonly keys: readonly string[];
  /** As written, one per axis; the domain's name goes before it. */
  readonly names: readonly string[];
  /** Platform lines behind the distinct platforms. */
  readonly platformLines: number;
  readonly sums: FactSums;
}

interface Raw extends Omit<FactSums, "payableFen"> {
  readonly total: boolean;
  readonly keys: string[];
  readonly names: string[];
  readonly platformLines: number;
  readonly payableFen: bigint;
}

/** Groups and their total in one statement over the platform facts: the number of firms does not matter to it. */
export async function readGroups(
  tx: Tx,
  query: FactQuery,
  axes: readonly GroupAxis[],
): Promise<{ readonly groups: GroupRow[]; readonly total: GroupRow }> {
  const above = await platformsAboveCap(tx, query);
  const keys = axes.map(keyColumn);
  const list = Prisma.join(keys, ", ");
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT grouping(${keys[0]}) = 1 AS total, array[${list}]::text[] AS keys,
      array[${Prisma.join(axes.map(nameColumn), ", ")}]::text[] AS names,
      count(DISTINCT f."regionCode")::int AS units,
      count(DISTINCT coalesce(a.name, f."industryKey"))::int AS industries,
      count(DISTINCT f."platformKey")::int AS platforms,
      count(f."platformKey")::int AS "platformLines",
      count(DISTINCT f."platformKey") FILTER (WHERE f."platformKey" = ANY(${above}::text[]))::int AS "platformsAboveCap",
      coalesce(sum(f.firms), 0)::int AS enterprises,
      coalesce(sum(f."costMissing"), 0)::int AS "costMissing",
      coalesce(sum(f."requestMissing"), 0)::int AS "requestMissing",
      coalesce(sum(f."costFen"), 0)::bigint AS "costFen",
      coalesce(sum(f."requestedFen"), 0)::bigint AS "requestedFen",
      coalesce(sum(f."eligibleFen"), 0)::bigint AS "eligibleFen",
      coalesce(sum(f."eligibleFen") FILTER (WHERE f."platformKey" IS NOT NULL AND f."headroomFen" >= 0), 0)::bigint
        AS "payableFen",
      coalesce(sum(f."asksRate"), 0)::int AS "asksRate",
      coalesce(sum(f."asksCap"), 0)::int AS "asksCap",
      coalesce(sum(f."asksLess"), 0)::int AS "asksLess",
      coalesce(sum(f."asksNothing"), 0)::int AS "asksNothing"
    FROM ${factsOf("PlatformFact", query)}
    WHERE ${whereFacts(query)}
    GROUP BY GROUPING SETS ((${list}), ())`;
  const capped = await readCapped(tx, query, keys);
  const all = rows.map((row): GroupRow => {
    const { total, keys: groupKeys, names, platformLines, payableFen, ...sums } = row;
    const own = capped.filter((item) => total || item.keys.every((key, index) => key === groupKeys[index]));
    return {
      keys: total ? [] : groupKeys,
      names: total ? [] : names,
      platformLines,
      sums: { ...sums, payableFen: withCapped(payableFen, own) },
    };
  });
  const total = all.find(({ keys: groupKeys }) => groupKeys.length === 0);
  if (total === undefined) throw new Error("no total");
  return { groups: all.filter(({ keys: groupKeys }) => groupKeys.length > 0), total };
}

function nameColumn(axis: GroupAxis): Prisma.Sql {
  if (axis === "industry") return Prisma.sql`min(coalesce(a.name, f."industryName"))`;
  return axis === "platform" ? Prisma.sql`min(f.name)` : Prisma.sql`''`;
}

/** Keys of platforms whose amounts exceed the cap over all units and industries, whatever is filtered. */
async function platformsAboveCap(tx: Tx, { scope }: FactQuery): Promise<string[]> {
  const ids = scope.snapshots.map(({ snapshotId }) => snapshotId);
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT "platformKey" AS key FROM "PlatformFact"
    WHERE "snapshotId" = ANY(${ids}::text[]) AND "platformKey" IS NOT NULL
    GROUP BY "platformKey" HAVING sum("eligibleFen") > ${scope.platformCapFen}`;
  return rows.map(({ key }) => key);
}

/** A platform above its cap within one plan, as far as the group holds it. */
interface Capped {
  readonly keys: readonly string[];
  readonly plan: string;
  readonly platform: string;
  readonly eligibleFen: bigint;
  readonly planEligibleFen: bigint;
  readonly capFen: bigint;
}

function readCapped(tx: Tx, query: FactQuery, keys: readonly Prisma.Sql[]): Promise<Capped[]> {
  const list = Prisma.join([...keys], ", ");
  return tx.$queryRaw<Capped[]>`
    SELECT array[${list}]::text[] AS keys, f."planId" AS plan, f."platformKey" AS platform,
      sum(f."eligibleFen")::bigint AS "eligibleFen", max(f."planEligibleFen")::bigint AS "planEligibleFen",
      max(f."headroomFen" + f."planEligibleFen")::bigint AS "capFen"
    FROM ${factsOf("PlatformFact", query)}
    WHERE ${whereFacts(query)} AND f."headroomFen" < 0 AND f."platformKey" IS NOT NULL
    GROUP BY ${list}, f."planId", f."platformKey"`;
}

/** What the caps leave of them; null where part of such a platform lies outside: nobody has decided whose firms lose. */
function withCapped(payableFen: bigint, capped: readonly Capped[]): bigint | null {
  const whole = new Map<string, { eligible: bigint; plan: bigint; cap: bigint }>();
  for (const { plan, platform, eligibleFen, planEligibleFen, capFen } of capped) {
    const key = `${plan}/${platform}`;
    const eligible = (whole.get(key)?.eligible ?? 0n) + eligibleFen;
    whole.set(key, { eligible, plan: planEligibleFen, cap: capFen });
  }
  const parts = [...whole.values()];
  if (parts.some(({ eligible, plan }) => eligible < plan)) return null;
  return parts.reduce((sum, { cap }) => sum + cap, payableFen);
}
