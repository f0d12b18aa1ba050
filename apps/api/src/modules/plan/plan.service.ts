import {
  type Finding,
  findTransition,
  isAllowed,
  PLAN_ACTIONS,
  type PlanAction,
  type PlanDocument,
  type PlanState,
  reachOf,
  type SignOff,
} from "@dengta/domain";
import { checkPlan, planContextOf, type RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { PlanHead } from "../../kernel/access.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { recountProgress } from "../../write/index.ts";
import { type LastReturn, type PlanNode, planNodes } from "./plan.nodes.ts";

/** The menu; null where only progress is shown. */
export async function readNodes(
  tx: Tx,
  document: PlanDocument | null,
  plan: PlanHead,
  catalogue: RulesCatalogue,
): Promise<PlanNode[] | null> {
  return document === null
    ? null
    : planNodes(document, plan.state, await findLastReturn(tx, plan.id), catalogue);
}

export function readFindings(document: PlanDocument | null, catalogue: RulesCatalogue): Finding[] | null {
  return document === null ? null : checkPlan(document, planContextOf(document, catalogue));
}

function findLastReturn(tx: Tx, planId: string): Promise<LastReturn | null> {
  return tx.planReturn.findFirst({
    where: { planId },
    orderBy: { createdAt: "desc" },
    select: { nodes: { select: { nodeKey: true, comment: true } } },
  });
}

export interface PlanSituation {
  readonly regionCode: string;
  readonly state: PlanState;
  readonly returnedBefore: boolean;
  readonly batch: { readonly signOff: SignOff };
}

/** What the person may do to the plan as a whole right now. */
export function availableActions(actor: Actor, plan: PlanSituation): PlanAction[] {
  const context = { signOff: plan.batch.signOff, returnedBefore: plan.returnedBefore };
  const target = { regionCode: plan.regionCode, platformName: null };
  return PLAN_ACTIONS.filter((action) => {
    const transition = findTransition(plan.state, action, context);
    return transition !== null && isAllowed(actor, transition.permission, target);
  });
}

export interface StartPlanInput {
  readonly batchId: string;
}

/** Gives the person's unit its plan in a batch, or finds the one it has. Returns its id. */
export async function startPlan(
  tx: Tx,
  actor: Actor,
  { batchId }: StartPlanInput,
  catalogue: RulesCatalogue,
): Promise<string> {
  const { regionCode } = actor;
  if (regionCode === null || !isAllowed(actor, "plan:edit", { regionCode, platformName: null }))
    throw new ForbiddenError();
  const batch = await tx.batch.findUnique({ where: { id: batchId }, select: { id: true } });
  if (batch === null) throw new NotFoundError("批次");
  const existing = await tx.plan.findUnique({ where: { batchId_regionCode: { batchId, regionCode } } });
  if (existing !== null && existing.state !== "notStarted")
    throw new InvalidInputError("本单位在该批次已有方案，请刷新页面", "PLAN_EXISTS");
  const plan = await tx.plan.upsert({
    where: { batchId_regionCode: { batchId, regionCode } },
    create: { id: newId("Plan"), batchId, regionCode, state: "drafting", revision: 1 },
    update: { state: "drafting", revision: { increment: 1 } },
  });
  await recountProgress(tx, plan.id, catalogue);
  await audit(tx, actor, { action: "plan.started", planId: plan.id });
  return plan.id;
}

/** The plan of the person's own unit in a batch, by default the newest; null where it has none. */
export function ownPlanWhere(actor: Actor, batchId: string | null) {
  return { regionCode: actor.regionCode ?? "", ...(batchId === null ? {} : { batchId }) };
}

/** Entries of single edits name rows of a draft and belong to the unit: the ministry gets the plan's own steps. */
export function auditWhere(actor: Actor) {
  return reachOf(actor.role, "plan:read") === "all" ? { where: { action: { startsWith: "plan." } } } : {};
}
