import { assemblePlan, type BatchHead, batchHeadSchema, type PlanDocument } from "@dengta/domain";
import type { Prisma, Tx } from "../db/index.ts";
import { NotFoundError } from "../kernel/errors.ts";
import { loadRows, loadRowsOfPlans } from "./load-rows.ts";

const HEAD = { id: true, regionCode: true, batch: true } as const satisfies Prisma.PlanSelect;
type Head = Prisma.PlanGetPayload<{ select: typeof HEAD }>;

/** The plan as it stands, as a document; two statements whatever its size. Throws {@link NotFoundError}. */
export async function loadPlanDocument(tx: Tx, planId: string): Promise<PlanDocument> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: HEAD });
  if (plan === null) throw new NotFoundError("方案");
  return assemblePlan(frameOf(plan), await loadRows(tx, planId));
}

/** Several plans at once, for work over the whole country; as few statements as for one. */
export async function loadPlanDocuments(
  tx: Tx,
  planIds: readonly string[],
): Promise<Map<string, PlanDocument>> {
  const plans = await tx.plan.findMany({ where: { id: { in: [...planIds] } }, select: HEAD });
  const rows = await loadRowsOfPlans(tx, planIds);
  return new Map(plans.map((plan) => [plan.id, assemblePlan(frameOf(plan), rows.get(plan.id) ?? [])]));
}

function frameOf({ id, regionCode, batch }: Head) {
  return { planId: id, regionCode, batch: batchHeadOf(batch) };
}

/** What a document says of its batch. */
export function batchHeadOf(batch: Head["batch"]): BatchHead {
  const { year, programme, templateId, rulesetId, requirementTitles } = batch;
  return batchHeadSchema.parse({ year, programme, templateId, rulesetId, requirementTitles });
}
