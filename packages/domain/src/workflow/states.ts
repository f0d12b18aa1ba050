import type { Role } from "../access/index.ts";

/** States of a plan, in the order of its life. */
export const PLAN_STATES = [
  "notStarted",
  "drafting",
  "inReview",
  "coSigning",
  "submitted",
  "accepted",
  "returned",
  "approved",
  "archived",
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  notStarted: "未开始",
  drafting: "填报中",
  inReview: "待审核",
  coSigning: "待财政会签",
  submitted: "已提交",
  accepted: "已受理",
  returned: "退回修改",
  approved: "已通过",
  archived: "归档",
};

/** Which sections the editor may change: all, those the ministry named when it returned the plan, or none. */
export type Editability = "all" | "returnedSections" | "none";

export const EDITABILITY: Record<PlanState, Editability> = {
  notStarted: "all",
  drafting: "all",
  inReview: "none",
  coSigning: "none",
  submitted: "none",
  accepted: "none",
  returned: "returnedSections",
  approved: "none",
  archived: "none",
};

/**
 * What a role sees of a plan: everything as it stands; its progress and the last snapshot;
 * its progress only; or, for a platform user, its own 附5 and firms.
 */
export type View = "full" | "snapshot" | "progress" | "ownPlatform";

const DRAFT_STATES: ReadonlySet<PlanState> = new Set(["notStarted", "drafting", "inReview", "coSigning"]);

/** The ministry sees a draft as progress only, its text from 已提交 on, and the last version while a unit amends it. */
export function viewOf(role: Role, state: PlanState): View {
  if (role === "platformUser") return "ownPlatform";
  if (role !== "nationalReviewer" && role !== "nationalAdministrator") return "full";
  if (DRAFT_STATES.has(state)) return "progress";
  return state === "returned" ? "snapshot" : "full";
}
