import type { RulesCatalogue } from "@dengta/rules";
import { Prisma, type Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { type GroupAxis, keyColumn, nameOfKey } from "./axes.ts";
import { extrasOf, readRepeats } from "./repeats.ts";
import { type FactFilters, openScope, snapshotsIn } from "./scope.ts";
import { factsOf, whereFacts } from "./sql.ts";

export interface DistributionInput {
  readonly batchId: string | null;
  readonly by: GroupAxis;
  readonly filters: FactFilters;
  readonly withCities: boolean;
  /** Of the firms' costs, or of their 奖补资金. */
  readonly of: "cost" | "eligible";
}

/** How the amounts of a group's firms spread: five numbers for a box, 万元 with two decimals. */
export interface Spread {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  /** Firms without the amount. */
  readonly blanks: number;
  readonly minimum: string;
  readonly lowerQuartile: string;
  readonly median: string;
  readonly upperQuartile: string;
  readonly maximum: string;
}

/** Groups that have a firm with the amount, by median, the largest first. Each firm counts once in the whole. */
export async function readDistribution(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: DistributionInput,
): Promise<Spread[]> {
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const { filters, withCities, by } = input;
  const query = { scope, filters, snapshots: snapshotsIn(scope, filters), withCities };
  const hidden = extrasOf(await readRepeats(tx, query, [])).map(({ enterpriseId }) => enterpriseId);
  const value = Prisma.raw(input.of === "cost" ? `f."costFen"` : `f."eligibleFen"`);
  const key = keyColumn(by);
  const name =
    by === "industry"
      ? Prisma.sql`min(coalesce(a.name, f."industryName"))`
      : by === "platform"
        ? Prisma.sql`min(f."platformName")`
        : Prisma.sql`''`;
  const at = (share: number) =>
    Prisma.sql`round((percentile_cont(${share}::float8) WITHIN GROUP (ORDER BY ${value}))::numeric / 1000000, 2)::text`;
  const rows = await tx.$queryRaw<(Spread & { name: string })[]>`
    SELECT ${key} AS key, ${name} AS name, count(${value})::int AS n, (count(*) - count(${value}))::int AS blanks,
      round(min(${value})::numeric / 1000000, 2)::text AS minimum, ${at(0.25)} AS "lowerQuartile",
      ${at(0.5)} AS median, ${at(0.75)} AS "upperQuartile",
      round(max(${value})::numeric / 1000000, 2)::text AS maximum
    FROM ${factsOf("EnterpriseFact", query)}
    WHERE ${whereFacts(query)} AND f."enterpriseId" <> ALL(${hidden}::text[])
    GROUP BY ${key} HAVING count(${value}) > 0`;
  return rows
    .map(({ name: written, ...row }) => ({ ...row, label: nameOfKey(by, row.key, withCities) ?? written }))
    .sort((a, b) => Number(b.median) - Number(a.median) || (a.key < b.key ? -1 : 1));
}
