import {
  EDITABILITY,
  type IndustryEntry,
  isAllowed,
  type KpiFormState,
  type NodeKey,
  type PlanState,
} from "@dengta/domain";
import { type PlanContext, planContextOf, type RulesCatalogue } from "@dengta/rules";
import { batchHeadOf } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { ForbiddenError, NotFoundError, PlanLockedError } from "../kernel/errors.ts";

/** A plan taken for one write: nobody else writes it until the transaction ends. */
export interface OpenPlan {
  readonly id: string;
  readonly regionCode: string;
  readonly state: PlanState;
  readonly revision: number;
  readonly requiredCount: number;
  readonly doneCount: number;
  readonly batch: ReturnType<typeof batchHeadOf>;
  /** Kind of indicators for each industry by name, as the batch assigns them. */
  readonly kpiSetIds: Readonly<Record<string, string>>;
  readonly context: PlanContext;
  /** Nodes that the last return opened; null: all are open. */
  readonly openNodes: ReadonlySet<NodeKey> | null;
}

/**
 * Takes the plan's row for the rest of the transaction, so that writes to one plan follow each other and none slips in
 * behind a submission. Throws NotFoundError, ForbiddenError, {@link PlanLockedError}.
 */
export async function openPlan(
  tx: Tx,
  actor: Actor,
  planId: string,
  catalogue: RulesCatalogue,
): Promise<OpenPlan> {
  const found = await tx.plan.findUnique({
    where: { id: planId },
    select: { id: true, regionCode: true, batch: true },
  });
  if (found === null) throw new NotFoundError("方案");
  // Which rows the person may write is asked row by row; whether any at all, before the plan is taken.
  const target = { regionCode: found.regionCode, platformName: actor.platformName };
  if (!isAllowed(actor, "plan:edit", target) && !isAllowed(actor, "kpi:edit", target))
    throw new ForbiddenError();
  const [locked] = await tx.$queryRaw<Locked[]>`
    SELECT state, revision, "requiredCount", "doneCount" FROM "Plan" WHERE id = ${planId} FOR UPDATE`;
  if (locked === undefined) throw new NotFoundError("方案");
  const editability = EDITABILITY[locked.state];
  if (editability === "none") throw new PlanLockedError(locked.state);
  const batch = batchHeadOf(found.batch);
  return {
    ...locked,
    ...{ id: planId, regionCode: found.regionCode, batch, kpiSetIds: {} },
    context: planContextOf({ batch }, catalogue),
    openNodes: editability === "returnedSections" ? await openNodes(tx, planId) : null,
  };
}

interface Locked {
  readonly state: PlanState;
  readonly revision: number;
  readonly requiredCount: number;
  readonly doneCount: number;
}

/** Nodes that the last return opened; empty when the plan was never returned. */
async function openNodes(tx: Tx, planId: string): Promise<ReadonlySet<NodeKey>> {
  const last = await tx.planReturn.findFirst({
    where: { planId },
    orderBy: { createdAt: "desc" },
    select: { nodes: { select: { nodeKey: true } } },
  });
  return new Set(last?.nodes.map(({ nodeKey }) => nodeKey) ?? []);
}

/** How far the 附5 of the plan's platforms have come; platforms without an entry are 填报中. */
export async function loadKpiForms(tx: Tx, planId: string): Promise<ReadonlyMap<string, KpiFormState>> {
  const forms = await tx.kpiForm.findMany({ where: { planId }, select: { platformId: true, state: true } });
  return new Map(forms.map(({ platformId, state }) => [platformId, state]));
}

export function loadIndustryNames(tx: Tx): Promise<IndustryEntry[]> {
  return tx.industryName.findMany({ select: { name: true, aliases: true } });
}
