import { type FactSums, measureValue, REGIONS, wan } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { LIMITS } from "../../limits.ts";
import { type GroupAxis, nameOfKey } from "./axes.ts";
import { readEnterprises } from "./enterprises.ts";
import type { CompareInput } from "./input.ts";
import { extrasOf, type Listing, readRepeats, withoutExtras } from "./repeats.ts";
import type { Comparison, ComparisonRow, Sort } from "./result.ts";
import { openScope, snapshotsIn } from "./scope.ts";
import type { FactQuery } from "./sql.ts";
import { type GroupRow, readGroups } from "./sums.ts";
import { headOf, totalOf } from "./total.ts";

/**
 * Groups of the current versions side by side, and the total over distinct firms and platforms.
 * A bounded number of statements, whatever the number of groups and firms.
 * Throws ForbiddenError, NotFoundError for the batch, InvalidInputError for axes that do not combine.
 */
export async function compare(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: CompareInput,
): Promise<Comparison> {
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const query: FactQuery = {
    scope,
    filters: input.filters,
    snapshots: snapshotsIn(scope, input.filters),
    withCities: input.withCities,
  };
  const axes = groupAxes(input);
  if (axes === null) return readEnterprises(tx, query, input);
  const { groups, total } = await readGroups(tx, query, axes);
  const listings = await readRepeats(tx, query, axes);
  const headrooms = axes.includes("platform") ? await readHeadrooms(tx, query) : new Map<string, string>();
  const rows = groups.map((group) => {
    const headroom = headrooms.get(group.keys[axes.indexOf("platform")] ?? "") ?? null;
    return rowOf(group, listings, axes, input, headroom);
  });
  return {
    ...headOf(query, input),
    ...page(order(rows, axes, input.sort), input),
    total: totalOf(total, listings, input),
    totalCount: rows.length,
  };
}

/** null: single firms. */
function groupAxes({ by, asks }: CompareInput): GroupAxis[] | null {
  const axes = by.filter((axis) => axis !== "enterprise");
  if (by.length === 0 || new Set(by).size < by.length)
    throw new InvalidInputError("请选择比较对象，同一对象只选一次", "AXES_INVALID");
  if (by.length === 1 && axes.length === 0) return null;
  if (axes.length < by.length)
    throw new InvalidInputError("按企业比较时不能再分组，请只选“企业”", "AXES_INVALID");
  if (asks !== null)
    throw new InvalidInputError("按申请情况筛选只用于按企业比较，请选“企业”", "ASKS_NEEDS_ENTERPRISE");
  return axes;
}

function rowOf(
  group: GroupRow,
  listings: readonly Listing[],
  axes: readonly GroupAxis[],
  { measures, withCities }: CompareInput,
  headroom: string | null,
): ComparisonRow & { readonly sums: FactSums } {
  const own = listings.filter(({ groupKeys }) => groupKeys.every((key, index) => key === group.keys[index]));
  const sums = withoutExtras(group.sums, extrasOf(own));
  return {
    id: group.keys.join("\u001f"),
    parts: axes.map((axis, index) => {
      const key = group.keys[index] ?? "";
      return { axis, key, label: nameOfKey(axis, key, withCities) ?? group.names[index] ?? key };
    }),
    sums,
    headroom,
    values: measures.map((key) => (key === "headroom" ? headroom : measureValue(key, sums))),
    basis: sums,
    enterprise: null,
  };
}

/** What the cap leaves each platform over all units and industries, whatever is filtered. */
async function readHeadrooms(tx: Tx, { scope }: FactQuery): Promise<ReadonlyMap<string, string>> {
  const ids = scope.snapshots.map(({ snapshotId }) => snapshotId);
  const sums = await tx.$queryRaw<{ key: string; eligibleFen: bigint }[]>`
    SELECT "platformKey" AS key, sum("eligibleFen")::bigint AS "eligibleFen" FROM "PlatformFact"
    WHERE "snapshotId" = ANY(${ids}::text[]) AND "platformKey" IS NOT NULL GROUP BY "platformKey"`;
  return new Map(sums.map(({ key, eligibleFen }) => [key, wan(scope.platformCapFen - eligibleFen)]));
}

/** By a measure with blanks last; units and areas in the official order by default; equals by name. */
function order<R extends ComparisonRow & { readonly sums: FactSums }>(
  rows: readonly R[],
  axes: readonly GroupAxis[],
  sort: Sort | null,
): R[] {
  const official = axes[0] === "unit" || axes[0] === "area";
  const chosen = sort ?? (official ? null : { measure: "eligible" as const, descending: true });
  const places = new Map(REGIONS.map(({ code }, index) => [code, index]));
  const officially = (a: R, b: R) =>
    (places.get(a.parts[0]?.key ?? "") ?? 0) - (places.get(b.parts[0]?.key ?? "") ?? 0) ||
    (a.id < b.id ? -1 : 1);
  if (chosen === null) return [...rows].sort(officially);
  const amountOf = (row: R) => {
    const value = chosen.measure === "headroom" ? row.headroom : measureValue(chosen.measure, row.sums);
    return value === null ? null : Number(value);
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [amountOf(a), amountOf(b)];
    if (left === null || right === null) return left === right ? officially(a, b) : left === null ? 1 : -1;
    return (chosen.descending ? right - left : left - right) || officially(a, b);
  });
}

function page<R extends ComparisonRow>(rows: readonly R[], { first, after }: CompareInput) {
  if (first < 1 || first > LIMITS.page.maximum)
    throw new InvalidInputError(`每页 1 至 ${LIMITS.page.maximum} 行`, "PAGE_SIZE");
  const start = after === null ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  const shown = rows.slice(start, start + first);
  return { rows: shown, hasNextPage: start + first < rows.length, endCursor: shown.at(-1)?.id ?? null };
}
