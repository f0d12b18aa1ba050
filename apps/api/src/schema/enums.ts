import {
  KPI_FORM_STATE_LABELS,
  KPI_FORM_STATES,
  PLAN_ACTION_LABELS,
  PLAN_ACTIONS,
  PLAN_STATE_LABELS,
  PLAN_STATES,
  SEVERITY_LABELS,
} from "@dengta/domain";
import { builder } from "./builder.ts";

function labelled<V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) {
  return Object.fromEntries(values.map((value) => [value, { description: labels[value] }])) as {
    [K in V]: { description: string };
  };
}

export const PlanStateType = builder.enumType("PlanState", {
  description: "Where a plan stands.",
  values: labelled(PLAN_STATES, PLAN_STATE_LABELS),
});
export const PlanActionType = builder.enumType("PlanAction", {
  description: "What can be done to a plan as a whole.",
  values: labelled(PLAN_ACTIONS, PLAN_ACTION_LABELS),
});
export const KpiFormStateType = builder.enumType("KpiFormState", {
  description: "How far a platform's 附5 has come.",
  values: labelled(KPI_FORM_STATES, KPI_FORM_STATE_LABELS),
});
export const SignOffType = builder.enumType("SignOff", {
  description: "Who signs inside the unit before a plan is submitted.",
  values: {
    none: { description: "nobody" },
    approver: { description: "审核人" },
    approverAndFinance: { description: "审核人 and 财政会签人" },
  },
});
export const PlanViewType = builder.enumType("PlanView", {
  description: "What the reader sees of a plan.",
  values: {
    full: { description: "all of it as it stands" },
    snapshot: { description: "the last version" },
    progress: { description: "its progress" },
    ownPlatform: { description: "the own platform" },
  },
});
export const SeverityType = builder.enumType("Severity", {
  description: "Grade of a finding.",
  values: labelled(["error", "warning", "hint"] as const, SEVERITY_LABELS),
});
