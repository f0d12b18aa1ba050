import { EDITABILITY, isAllowed, type Permission, type PlanState } from "@dengta/domain";
import { assessCompleteness, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import type { Tx } from "../db/index.ts";
import { loadPlanDocument } from "../modules/document/index.ts";
import type { Actor } from "./actor.ts";
import { audit } from "./audit.ts";
import { ForbiddenError, NotFoundError, PlanLockedError } from "./errors.ts";
import { isOpened, type NodeKey } from "./nodes.ts";

export interface WriteTarget {
  readonly planId: string;
  readonly permission: Permission;
  /** The platform whose data alone is written; null: more than one platform's. */
  readonly platformName: string | null;
  /** Nodes of the menu through any of which this may be edited. */
  readonly nodes: readonly NodeKey[];
}

export interface WritablePlan {
  readonly id: string;
  readonly regionCode: string;
  readonly state: PlanState;
  /** Already counted up for this write. */
  readonly revision: number;
}

/**
 * Opens a plan for one write: checks the person, then takes the plan's row for the rest of the transaction,
 * so that writes to one plan follow each other and none slips in behind a submission.
 * Throws NotFoundError, ForbiddenError, {@link PlanLockedError}.
 */
export async function openForWrite(tx: Tx, actor: Actor, target: WriteTarget): Promise<WritablePlan> {
  const { planId, permission, platformName, nodes } = target;
  const found = await tx.plan.findUnique({ where: { id: planId }, select: { regionCode: true } });
  if (found === null) throw new NotFoundError("方案");
  if (!isAllowed(actor, permission, { regionCode: found.regionCode, platformName }))
    throw new ForbiddenError();
  const plan = await tx.plan.update({
    where: { id: planId },
    data: { revision: { increment: 1 } },
    select: { id: true, regionCode: true, state: true, revision: true },
  });
  if (!(await isEditable(tx, plan, nodes))) throw new PlanLockedError(plan.state);
  if (plan.state !== "notStarted") return plan;
  await tx.plan.update({ where: { id: planId }, data: { state: "drafting" } });
  await audit(tx, actor, { action: "plan.started", planId });
  return { ...plan, state: "drafting" };
}

async function isEditable(
  tx: Tx,
  plan: { readonly id: string; readonly state: PlanState },
  nodes: readonly NodeKey[],
): Promise<boolean> {
  const editability = EDITABILITY[plan.state];
  if (editability !== "returnedSections") return editability === "all";
  const open = await openNodes(tx, plan.id);
  return nodes.some((node) => isOpened(node, open));
}

/** Nodes that the last return opened; empty when the plan was never returned. */
export async function openNodes(tx: Tx, planId: string): Promise<ReadonlySet<NodeKey>> {
  const last = await tx.planReturn.findFirst({
    where: { planId },
    orderBy: { createdAt: "desc" },
    select: { nodes: { select: { nodeKey: true } } },
  });
  return new Set(last?.nodes.map(({ nodeKey }) => nodeKey) ?? []);
}

/** Brings the plan's progress up to date; the last step of every write. */
export async function refreshProgress(tx: Tx, planId: string): Promise<void> {
  const document = await loadPlanDocument(tx, planId);
  const { total } = assessCompleteness(document, planContextOf(document, STANDARD_CATALOGUE));
  await tx.plan.update({
    where: { id: planId },
    data: { requiredCount: total.required, doneCount: total.filled },
  });
}
