import type { DemoPlan, ReturnNote } from "@dengta/demo";
import type { NodeKey, PlanState } from "@dengta/domain";
import { assessCompleteness, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { dateOf, insertDocument, loadPlanDocument } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { audit } from "../kernel/audit.ts";
import { newId } from "../kernel/ids.ts";
import { makeSnapshot } from "../modules/snapshot/index.ts";

/** States in which the ministry has a version. */
const SUBMITTED: ReadonlySet<PlanState> = new Set([
  "submitted",
  "accepted",
  "returned",
  "approved",
  "archived",
]);

/** Puts a demo plan into its batch as if its unit's editor had written and, where its state says so, submitted it. */
export async function writeDemoPlan(
  tx: Tx,
  batchId: string,
  { document, state, returnNote }: DemoPlan,
  { editor, reviewer }: { readonly editor: Actor; readonly reviewer: Actor },
): Promise<void> {
  const planId = newId("Plan");
  const { total } = assessCompleteness(document, planContextOf(document, STANDARD_CATALOGUE));
  const returnedBefore = returnNote !== undefined;
  await tx.plan.create({
    data: {
      ...{ id: planId, batchId, regionCode: document.regionCode, state, returnedBefore, revision: 1 },
      requiredCount: total.required,
      doneCount: total.filled,
    },
  });
  const newIdOf = await insertDocument(tx, { planId, document });
  if (!SUBMITTED.has(state)) return;
  const { version, code, sha256 } = await makeSnapshot(
    tx,
    editor,
    planId,
    await loadPlanDocument(tx, planId),
    STANDARD_CATALOGUE,
  );
  await audit(tx, editor, {
    action: "plan.submitted",
    planId,
    after: { state: "submitted", version, code, sha256 },
  });
  if (state === "submitted") return;
  await audit(tx, reviewer, { action: "plan.accepted", planId, after: { state: "accepted" } });
  if (returnNote !== undefined) await returnDemoPlan(tx, planId, version, returnNote, reviewer, newIdOf);
  if (state === "approved" || state === "archived")
    await audit(tx, reviewer, { action: "plan.approved", planId, after: { state: "approved" } });
}

async function returnDemoPlan(
  tx: Tx,
  planId: string,
  version: number,
  { reason, dueOn, sectionIds }: ReturnNote,
  reviewer: Actor,
  newIdOf: (old: string) => string,
): Promise<void> {
  const nodeKeys: NodeKey[] = sectionIds.map((key) => key.split("/").map(newIdOf).join("/"));
  const due = dateOf(dueOn);
  if (due === null) throw new Error("a demo return has no due date");
  await tx.planReturn.create({
    data: {
      ...{ id: newId("PlanReturn"), planId, version, reason, dueOn: due, authorId: reviewer.id },
      nodes: { create: nodeKeys.map((nodeKey) => ({ nodeKey, comment: reason })) },
    },
  });
  await audit(tx, reviewer, {
    action: "plan.returned",
    planId,
    after: { state: "returned", reason, dueOn, nodes: nodeKeys },
  });
}
