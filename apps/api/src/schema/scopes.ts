import { type Permission, reachOf } from "@dengta/domain";
import {
  mayReadContent,
  mayReadHead,
  mayReadPlatform,
  mayReadSnapshots,
  type PlanHead,
} from "../kernel/access.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Context } from "./context.ts";

/** Scopes that fields and types name. All but `signedIn` look at the one plan or platform in question. */
export interface Scopes {
  readonly signedIn: boolean;
  /** The role has the permission somewhere; the service decides where. */
  readonly permission: Permission;
  /** State and progress of the plan with this id. */
  readonly planHead: string;
  /** Everything in it as it stands. */
  readonly planContent: string;
  readonly planSnapshots: string;
  /** A row that is about one platform, or about more than one (null). */
  readonly row: {
    readonly planId: string;
    readonly platformId: string | null;
    readonly permission: Permission;
  };
}

export function scopesOf(context: Context) {
  const { actor, loaders } = context;
  const about =
    (decide: (actor: Actor, plan: PlanHead) => boolean) =>
    async (planId: string): Promise<boolean> => {
      const plan = actor === null ? null : await loaders.planHead.load(planId);
      return actor !== null && plan !== null && decide(actor, plan);
    };
  const row = async ({ planId, platformId, permission }: Scopes["row"]) => {
    if (actor?.role !== "platformUser") return about(mayReadContent)(planId);
    const platformName = platformId === null ? null : await loaders.platformName.load(platformId);
    return (
      platformName !== null &&
      about((who, plan) => mayReadPlatform(who, plan, permission, platformName))(planId)
    );
  };
  return {
    signedIn: actor !== null,
    permission: (permission: Permission) => actor !== null && reachOf(actor.role, permission) !== "none",
    planHead: about(mayReadHead),
    planContent: about(mayReadContent),
    planSnapshots: about(mayReadSnapshots),
    row,
  };
}
