import { type Actor, isAllowed, type Permission, type PlanState, viewOf } from "@dengta/domain";

/** What decisions about a plan look at. */
export interface PlanHead {
  readonly id: string;
  readonly batchId: string;
  readonly regionCode: string;
  readonly state: PlanState;
}

/** May know that the plan exists, its state and progress. */
export function mayReadHead(actor: Actor, plan: PlanHead): boolean {
  return isAllowed(actor, "plan:read", { regionCode: plan.regionCode, platformName: null });
}

/** May read everything in it as it stands now. */
export function mayReadContent(actor: Actor, plan: PlanHead): boolean {
  return mayReadHead(actor, plan) && viewOf(actor.role, plan.state) === "full";
}

/** May read the versions that were submitted: the ministry not while the unit has taken its plan back. */
export function mayReadSnapshots(actor: Actor, plan: PlanHead): boolean {
  const view = viewOf(actor.role, plan.state);
  return mayReadHead(actor, plan) && (view === "full" || view === "snapshot");
}

/** May read this about one platform: a platform user about the own one, others as the plan allows. */
export function mayReadPlatform(
  actor: Actor,
  plan: PlanHead,
  permission: Permission,
  platformName: string,
): boolean {
  if (!isAllowed(actor, permission, { regionCode: plan.regionCode, platformName })) return false;
  return actor.role === "platformUser" || viewOf(actor.role, plan.state) === "full";
}
