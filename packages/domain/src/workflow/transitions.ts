import type { Permission } from "../access/index.ts";
import type { PlanState } from "./states.ts";

/** What people do to a plan as a whole. */
export const PLAN_ACTIONS = [
  "start",
  "submit",
  "recall",
  "sign",
  "cosign",
  "sendBack",
  "withdraw",
  "accept",
  "return",
  "approve",
  "archive",
] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export const PLAN_ACTION_LABELS: Record<PlanAction, string> = {
  start: "开始填报",
  submit: "提交",
  recall: "收回",
  sign: "审核通过",
  cosign: "会签",
  sendBack: "退回填报人",
  withdraw: "撤回",
  accept: "受理",
  return: "退回修改",
  approve: "通过",
  archive: "归档",
};

/** Who signs inside the unit before a plan is submitted; the batch decides. */
export type SignOff = "none" | "approver" | "approverAndFinance";

/** Facts besides the state that choose the arrow. */
export interface TransitionContext {
  readonly signOff: SignOff;
  /** The plan was returned by the ministry before: going back leads to 退回修改, not to 填报中. */
  readonly returnedBefore: boolean;
}

export interface Transition {
  readonly from: PlanState;
  readonly action: PlanAction;
  readonly to: PlanState;
  readonly permission: Permission;
  readonly signOff: readonly SignOff[];
  /** null: in either round. */
  readonly returnedBefore: boolean | null;
  /** Findings of grade 错误 block it. */
  readonly requiresComplete: boolean;
  /** It makes an immutable snapshot. */
  readonly makesSnapshot: boolean;
  /** A reason, the sections to open and a due date must be given. */
  readonly requiresReturnNote: boolean;
}

const ANY: readonly SignOff[] = ["none", "approver", "approverAndFinance"];
const SIGNED: readonly SignOff[] = ["approver", "approverAndFinance"];
const FINANCE: readonly SignOff[] = ["approverAndFinance"];

function arrow(
  from: PlanState,
  action: PlanAction,
  to: PlanState,
  permission: Permission,
  extra: Partial<Transition> = {},
): Transition {
  return {
    from,
    action,
    to,
    permission,
    signOff: ANY,
    returnedBefore: null,
    requiresComplete: false,
    makesSnapshot: false,
    requiresReturnNote: false,
    ...extra,
  };
}

/** An arrow back to whichever drafting state the round began in. */
function backwards(from: PlanState, action: PlanAction, permission: Permission, signOff: readonly SignOff[]) {
  return [
    arrow(from, action, "drafting", permission, { signOff, returnedBefore: false }),
    arrow(from, action, "returned", permission, { signOff, returnedBefore: true }),
  ];
}

const INTO_REVIEW = { signOff: SIGNED, requiresComplete: true };
const INTO_SUBMITTED = { requiresComplete: true, makesSnapshot: true };

/** Every arrow of a plan's life. What is not listed is refused. */
export const PLAN_TRANSITIONS: readonly Transition[] = [
  arrow("notStarted", "start", "drafting", "plan:edit"),
  arrow("drafting", "submit", "submitted", "plan:submit", { ...INTO_SUBMITTED, signOff: ["none"] }),
  arrow("drafting", "submit", "inReview", "plan:submit", INTO_REVIEW),
  arrow("returned", "submit", "submitted", "plan:submit", { ...INTO_SUBMITTED, signOff: ["none"] }),
  arrow("returned", "submit", "inReview", "plan:submit", INTO_REVIEW),
  ...backwards("inReview", "recall", "plan:submit", SIGNED),
  ...backwards("inReview", "sendBack", "plan:sign", SIGNED),
  arrow("inReview", "sign", "submitted", "plan:sign", { ...INTO_SUBMITTED, signOff: ["approver"] }),
  arrow("inReview", "sign", "coSigning", "plan:sign", { signOff: FINANCE, requiresComplete: true }),
  ...backwards("coSigning", "sendBack", "plan:cosign", FINANCE),
  arrow("coSigning", "cosign", "submitted", "plan:cosign", { ...INTO_SUBMITTED, signOff: FINANCE }),
  ...backwards("submitted", "withdraw", "plan:withdraw", ANY),
  arrow("submitted", "accept", "accepted", "plan:accept"),
  arrow("accepted", "return", "returned", "plan:return", { requiresReturnNote: true }),
  arrow("accepted", "approve", "approved", "plan:approve"),
  arrow("approved", "archive", "archived", "plan:archive"),
];

/** The arrow for an action from a state; null when there is none. */
export function findTransition(
  from: PlanState,
  action: PlanAction,
  context: TransitionContext,
): Transition | null {
  return (
    PLAN_TRANSITIONS.find(
      (item) =>
        item.from === from &&
        item.action === action &&
        item.signOff.includes(context.signOff) &&
        (item.returnedBefore === null || item.returnedBefore === context.returnedBefore),
    ) ?? null
  );
}
