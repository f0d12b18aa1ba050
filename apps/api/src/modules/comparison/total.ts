import { measureValue, wan } from "@dengta/domain";
import { AXES } from "./axes.ts";
import type { CompareInput } from "./input.ts";
import { extrasOf, type Listing, withoutExtras } from "./repeats.ts";
import type { ComparisonTotal } from "./result.ts";
import type { FactQuery } from "./sql.ts";
import type { GroupRow } from "./sums.ts";

/** What every answer says of itself. */
export function headOf({ scope, snapshots }: FactQuery, { by, measures }: CompareInput) {
  return {
    batch: scope.batch,
    caps: scope.caps,
    by: AXES.filter((axis) => by.includes(axis)),
    measures,
    snapshots,
  };
}

/** Over distinct firms and platforms; what the rows say twice stands beside it. */
export function totalOf(
  { sums, platformLines }: GroupRow,
  listings: readonly Listing[],
  { measures }: CompareInput,
): ComparisonTotal {
  const extras = extrasOf(listings);
  const distinct = withoutExtras(sums, extras);
  const add = (values: readonly (bigint | null)[]) =>
    wan(values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n));
  return {
    values: measures.map((key) => measureValue(key, distinct)),
    basis: distinct,
    doubled: {
      enterprises: new Set(extras.map(({ key }) => key)).size,
      listings: extras.length,
      cost: add(extras.map(({ costFen }) => costFen)),
      eligible: add(extras.map(({ eligibleFen }) => eligibleFen)),
      platformLines: platformLines - sums.platforms,
    },
  };
}
