import { KPI_FORM_STATES, PLAN_ACTIONS, PLAN_STATES } from "@dengta/domain";
import { builder } from "../../schema/builder.ts";
import { PLAN_NODE_STATES } from "./plan.nodes.ts";

export const PlanStateType = builder.enumType("PlanState", { values: PLAN_STATES });
export const PlanActionType = builder.enumType("PlanAction", { values: PLAN_ACTIONS });
export const KpiFormStateType = builder.enumType("KpiFormState", { values: KPI_FORM_STATES });
export const SignOffType = builder.enumType("SignOff", {
  values: ["none", "approver", "approverAndFinance"] as const,
});
export const PlanViewType = builder.enumType("PlanView", {
  description: "What the reader sees of a plan: all, the last version, its progress, or the own platform.",
  values: ["full", "snapshot", "progress", "ownPlatform"] as const,
});
export const PlanNodeStateType = builder.enumType("PlanNodeState", {
  description: "未开始 填报中 已完成 退回 锁定",
  values: PLAN_NODE_STATES,
});
export const SeverityType = builder.enumType("Severity", { values: ["error", "warning", "hint"] as const });
