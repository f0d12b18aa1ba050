import type { RulesCatalogue } from "@dengta/rules";
import { type DataRow, loadEnterprises, loadFrame, loadRowsById } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { audit } from "../kernel/audit.ts";
import { earlierAnswer, keepAnswer } from "./answer.ts";
import { type Decided, decideRow } from "./decide.ts";
import { loadDependents } from "./dependents.ts";
import { healOthers, NAMED_BY } from "./heal.ts";
import { lastAuthors, logSteps } from "./log.ts";
import { mergeWrites, type NamedTwice } from "./merge-writes.ts";
import { loadIndustryNames, loadKpiForms, type OpenPlan, openPlan } from "./open.ts";
import { loadNeighbours, type Neighbours, Places } from "./order.ts";
import { concernsAllFirms, progressDifference, witnessesOf } from "./progress.ts";
import { storeSteps } from "./store.ts";
import type {
  RowOutcome,
  RowStep,
  RowWrite,
  StoredDataRow,
  WriteRowsInput,
  WriteRowsResult,
} from "./types.ts";
import { WorkingRows } from "./working-rows.ts";
import type { World } from "./world.ts";

/**
 * The one way rows of a plan change: form, sheet, paste, import, undo and other programs alike. Takes the plan, decides
 * row by row and field by field, writes, logs, and keeps its answer, all in one transaction and in a number of
 * statements that does not grow with the rows. Nothing that somebody else wrote is overwritten.
 * Throws NotFoundError, ForbiddenError, PlanLockedError, InvalidInputError.
 */
export async function writeRows(
  tx: Tx,
  actor: Actor,
  input: WriteRowsInput,
  catalogue: RulesCatalogue,
): Promise<WriteRowsResult> {
  const plan = await openPlan(tx, actor, input.planId, catalogue);
  const earlier = await earlierAnswer(tx, actor, input);
  if (earlier !== null) return earlier;
  const { writes, contradictory } = mergeWrites(input.rows);
  const { world, counts } = await openWorld(tx, actor, plan, writes);
  const decided = new Map(writes.map((write) => [write.id, decideRow(world, write)]));
  if (writes.some(({ kind }) => NAMED_BY.includes(kind))) healOthers(world);
  const steps = world.rows.steps();
  const planRevision =
    steps.length === 0 ? plan.revision : await finish(tx, actor, input, world, steps, counts);
  const answer: WriteRowsResult = {
    planId: plan.id,
    planRevision,
    ...(await report(tx, input.rows, decided, contradictory, world, steps)),
  };
  await keepAnswer(tx, actor, input, answer);
  return answer;
}

async function openWorld(
  tx: Tx,
  actor: Actor,
  plan: OpenPlan,
  writes: readonly RowWrite[],
): Promise<{ world: World; counts: Neighbours["ends"] }> {
  const frame = await loadFrame(tx, plan.id);
  const named = writes.flatMap(({ id, after }) => [id, after ?? []].flat());
  const framed = new Set(frame.map(({ id }) => id));
  const bulky = await loadRowsById(
    tx,
    plan.id,
    named.filter((id) => !framed.has(id)),
  );
  const known = new Map([...frame, ...bulky].map((row) => [row.id, row]));
  const dependents = await loadDependents(tx, plan.id, writes, known);
  const rows = new WorkingRows([...known.values(), ...dependents.filter(({ id }) => !known.has(id))]);
  const neighbours = await loadNeighbours(tx, plan.id, writes, (id) => known.get(id));
  const kinds = new Set(writes.map(({ kind }) => kind));
  const world: World = {
    ...{ actor, plan, rows },
    places: new Places(rows, neighbours),
    industryNames: kinds.has("industry") ? await loadIndustryNames(tx) : [],
    kpiForms: kinds.has("kpiValue") ? await loadKpiForms(tx, plan.id) : new Map(),
    countOf: ({ kind, parentId }) =>
      rows.list(kind, parentId).length +
      (kind === "enterprise" ? unseen(neighbours, rows, parentId ?? "") : 0),
  };
  return { world, counts: neighbours.ends };
}

/** Firms of an industry that are not among the rows in memory. */
function unseen({ ends }: Neighbours, rows: WorkingRows, parentId: string): number {
  const seen = [...rows.before()].filter(
    (row) => row.kind === "enterprise" && row.parentId === parentId,
  ).length;
  return Math.max(0, (ends.get(parentId)?.count ?? 0) - seen);
}

/** Writes and logs the steps and moves the plan's revision and progress; returns the revision. */
async function finish(
  tx: Tx,
  actor: Actor,
  input: WriteRowsInput,
  world: World,
  steps: readonly RowStep[],
  counts: Neighbours["ends"],
): Promise<number> {
  const { plan, rows } = world;
  await storeSteps(tx, plan.id, steps);
  if (plan.state === "notStarted") await audit(tx, actor, { action: "plan.started", planId: plan.id });
  await logSteps(tx, actor, input, steps);
  const moved = await progressOf(tx, plan, rows, steps, counts);
  const { revision } = await tx.plan.update({
    where: { id: plan.id },
    data: {
      revision: { increment: 1 },
      requiredCount: plan.requiredCount + moved.required,
      doneCount: plan.doneCount + moved.filled,
      ...(plan.state === "notStarted" ? { state: "drafting" } : {}),
    },
    select: { revision: true },
  });
  return revision;
}

async function progressOf(
  tx: Tx,
  plan: OpenPlan,
  rows: WorkingRows,
  steps: readonly RowStep[],
  ends: Neighbours["ends"],
) {
  const before = [...rows.before()];
  if (concernsAllFirms(steps)) {
    const seen = new Set([...before, ...rows.all()].map(({ id }) => id));
    const others = (await loadEnterprises(tx, plan.id)).filter(({ id }) => !seen.has(id));
    return progressDifference(plan, { before, after: rows.all() }, others);
  }
  const counts = await firmsOf(tx, plan.id, steps, ends);
  return progressDifference(plan, { before, after: rows.all() }, witnessesOf(counts, before));
}

/** How many firms the industries have in which firms come or go. */
async function firmsOf(
  tx: Tx,
  planId: string,
  steps: readonly RowStep[],
  ends: Neighbours["ends"],
): Promise<Map<string, number>> {
  const counts = new Map([...ends].map(([parentId, { count }]) => [parentId, count]));
  const removedFrom = new Set(
    steps.flatMap(({ before, after }) =>
      after === null && before?.kind === "enterprise" ? [before.parentId] : [],
    ),
  );
  const unknown = [...removedFrom].filter((parentId) => !counts.has(parentId));
  for (const parentId of unknown) {
    const gone = steps.filter(
      ({ before, after }) => after === null && before?.parentId === parentId && before.kind === "enterprise",
    );
    const left = await tx.planRow.count({ where: { planId, kind: "enterprise", parentId } });
    counts.set(parentId, left + gone.length);
  }
  return counts;
}

async function report(
  tx: Tx,
  asked: readonly RowWrite[],
  decided: ReadonlyMap<string, Decided>,
  contradictory: readonly NamedTwice[],
  { rows }: World,
  steps: readonly RowStep[],
): Promise<Pick<WriteRowsResult, "rows" | "others" | "removed">> {
  const contested = [...decided.values()].filter(({ conflicts }) => conflicts.length > 0);
  const authorOf = await lastAuthors(
    tx,
    contested.map(({ id }) => id),
  );
  const outcome = ({ tell, conflicts, ...rest }: Decided): RowOutcome => ({
    ...rest,
    row: tell ? stored(rows.get(rest.id)) : null,
    conflicts: conflicts.map((field) => ({ field, by: null, at: null, ...authorOf(rest.id, field) })),
  });
  const twice = new Map(contradictory.map((item) => [item.id, namedTwice(item, rows)]));
  const ids = [...new Set(asked.map(({ id }) => id))];
  const others = steps.flatMap(({ after }) => (after !== null && !decided.has(after.id) ? [after] : []));
  return {
    rows: ids.flatMap((id) => {
      const own = decided.get(id);
      return own === undefined ? (twice.get(id) ?? []) : [outcome(own)];
    }),
    others: others.flatMap((row) => stored(row) ?? []),
    removed: steps.flatMap(({ before, after }) =>
      after === null && before !== null && !decided.has(before.id) ? [before.id] : [],
    ),
  };
}

function namedTwice({ id, kind }: NamedTwice, rows: WorkingRows): RowOutcome {
  return {
    ...{
      id,
      kind,
      status: "refused",
      revision: rows.get(id)?.revision ?? 0,
      row: null,
      conflicts: [],
      refusals: [],
    },
    code: "ROW_NAMED_TWICE",
    message: "同一行在一次保存中既修改又删除，未作任何改动，请只保留一种操作",
  };
}

function stored(row: DataRow | undefined): StoredDataRow | null {
  return row === undefined ? null : { ...row, updatedAt: row.updatedAt.toISOString() };
}
