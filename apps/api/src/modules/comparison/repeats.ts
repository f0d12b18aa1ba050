import type { FactSums } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";
import type { Asks } from "../facts/index.ts";
import { type GroupAxis, keyColumn } from "./axes.ts";
import { type FactQuery, factsOf, whereFacts } from "./sql.ts";
import { repeatedKey } from "./verdicts.ts";

/** One listing of a firm that the current versions list more than once. */
export interface Listing {
  readonly key: string;
  readonly groupKeys: readonly string[];
  readonly snapshotId: string;
  readonly planId: string;
  readonly enterpriseId: string;
  readonly costFen: bigint | null;
  readonly requestedFen: bigint | null;
  readonly eligibleFen: bigint | null;
  readonly asks: Asks | null;
  /** Its platform is within the cap of its plan, so the amount is part of what is payable. */
  readonly paid: boolean;
}

/**
 * Listings of firms that occur more than once, in the order in which they count: the first submitted first, one that
 * a verdict drops last. Firms that a verdict explained are not among them: each of their listings counts.
 */
export async function readRepeats(
  tx: Tx,
  query: FactQuery,
  axes: readonly GroupAxis[],
): Promise<readonly Listing[]> {
  const { scope } = query;
  const keys = axes.length === 0 ? Prisma.sql`''` : Prisma.join(axes.map(keyColumn), ", ");
  const rows = await tx.$queryRaw<Listing[]>`
    SELECT f."enterpriseKey" AS key, array[${keys}]::text[] AS "groupKeys", f."snapshotId", f."planId",
      f."enterpriseId", f."costFen", f."requestedFen", f."eligibleFen", f.asks,
      coalesce(p."headroomFen" >= 0 AND p."platformKey" IS NOT NULL, false) AS paid
    FROM ${factsOf("EnterpriseFact", query)}
    LEFT JOIN "PlatformFact" p ON p."snapshotId" = f."snapshotId" AND p."industryId" = f."industryId"
      AND p."platformId" = f."platformId"
    WHERE f."enterpriseKey" IN
        (SELECT "enterpriseKey" FROM "RepeatedEnterprise" WHERE "batchId" = ${scope.batch.id})
      AND ${whereFacts(query)}`;
  const verdictOf = (key: string) => scope.verdicts.get(repeatedKey(key));
  const rank = ({ key, planId, snapshotId, enterpriseId }: Listing) =>
    `${verdictOf(key)?.dropPlanId === planId ? 1 : 0}/${snapshotId}/${enterpriseId}`;
  return rows
    .filter(({ key }) => verdictOf(key)?.verdict !== "explained")
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Those of the listings that are not the first of their firm: what a total counts too often. */
export function extrasOf(listings: readonly Listing[]): Listing[] {
  const seen = new Set<string>();
  return listings.filter(({ key }) => {
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}

/** The sums with each firm once. */
export function withoutExtras(sums: FactSums, extras: readonly Listing[]): FactSums {
  const count = (kind: Asks) => extras.filter(({ asks }) => asks === kind).length;
  const add = (values: readonly (bigint | null)[]) =>
    values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);
  const paid = extras.filter((item) => item.paid).map(({ eligibleFen }) => eligibleFen);
  return {
    ...sums,
    enterprises: sums.enterprises - extras.length,
    costMissing: sums.costMissing - extras.filter(({ costFen }) => costFen === null).length,
    requestMissing: sums.requestMissing - extras.filter(({ requestedFen }) => requestedFen === null).length,
    costFen: sums.costFen - add(extras.map(({ costFen }) => costFen)),
    requestedFen: sums.requestedFen - add(extras.map(({ requestedFen }) => requestedFen)),
    eligibleFen: sums.eligibleFen - add(extras.map(({ eligibleFen }) => eligibleFen)),
    payableFen: sums.payableFen === null ? null : sums.payableFen - add(paid),
    asksRate: sums.asksRate - count("asksRate"),
    asksCap: sums.asksCap - count("asksCap"),
    asksLess: sums.asksLess - count("asksLess"),
    asksNothing: sums.asksNothing - count("asksNothing"),
  };
}
