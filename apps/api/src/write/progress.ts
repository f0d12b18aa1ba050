import { assemblePlan, type StoredRow } from "@dengta/domain";
import { countSlots } from "@dengta/rules";
import type { OpenPlan } from "./open.ts";
import type { RowStep } from "./types.ts";

/**
 * How a write moves the plan's progress: what the template asks of the rows that it looked at, after less before.
 * `witnesses` stand for the firms of an industry that were not looked at, so that its list is not taken for empty.
 */
export function progressDifference(
  plan: OpenPlan,
  rows: { readonly before: Iterable<StoredRow>; readonly after: Iterable<StoredRow> },
  witnesses: readonly StoredRow[],
): { readonly required: number; readonly filled: number } {
  const frame = { planId: plan.id, batch: plan.batch, regionCode: plan.regionCode };
  const count = (some: Iterable<StoredRow>) =>
    countSlots(assemblePlan(frame, [...some, ...witnesses]), plan.context);
  const before = count(rows.before);
  const after = count(rows.after);
  return { required: after.required - before.required, filled: after.filled - before.filled };
}

/** One unwritten firm for each industry that has firms which the write did not look at. */
export function witnessesOf(counts: ReadonlyMap<string, number>, looked: Iterable<StoredRow>): StoredRow[] {
  const seen = new Map<string, number>();
  for (const { kind, parentId } of looked)
    if (kind === "enterprise") seen.set(parentId, (seen.get(parentId) ?? 0) + 1);
  return [...counts].flatMap(([parentId, count]) =>
    count > (seen.get(parentId) ?? 0)
      ? [{ id: `witness ${parentId}`, kind: "enterprise" as const, parentId, values: {}, unread: {} }]
      : [],
  );
}

/** Whether a write may move what is asked of firms it did not look at: files prove costs of firms. */
export function concernsAllFirms(steps: readonly RowStep[]): boolean {
  return steps.some(({ before, after }) => (after ?? before)?.kind === "evidence");
}
