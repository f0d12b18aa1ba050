import { countSlots, planContextOf, type RulesCatalogue } from "@dengta/rules";
import { loadPlanDocument } from "../data/index.ts";
import type { Tx } from "../db/index.ts";

/** Counts a plan's progress anew from its rows; single writes move it by their difference. */
export async function recountProgress(tx: Tx, planId: string, catalogue: RulesCatalogue): Promise<void> {
  const document = await loadPlanDocument(tx, planId);
  const { required, filled } = countSlots(document, planContextOf(document, catalogue));
  await tx.plan.update({ where: { id: planId }, data: { requiredCount: required, doneCount: filled } });
}
