/** States of a platform's 附5. */
export const KPI_FORM_STATES = ["drafting", "reported", "sentBack", "confirmed"] as const;
export type KpiFormState = (typeof KPI_FORM_STATES)[number];

export const KPI_FORM_STATE_LABELS: Record<KpiFormState, string> = {
  drafting: "填报中",
  reported: "已报省",
  sentBack: "省退回",
  confirmed: "省确认",
};

export type KpiFormAction = "report" | "sendBack" | "confirm" | "reopen";

export interface KpiFormTransition {
  readonly from: KpiFormState;
  readonly action: KpiFormAction;
  readonly to: KpiFormState;
  /** The platform acts on its own form; the unit on its platforms'. */
  readonly by: "platformUser" | "provincialEditor";
}

export const KPI_FORM_TRANSITIONS: readonly KpiFormTransition[] = [
  { from: "drafting", action: "report", to: "reported", by: "platformUser" },
  { from: "sentBack", action: "report", to: "reported", by: "platformUser" },
  { from: "reported", action: "sendBack", to: "sentBack", by: "provincialEditor" },
  { from: "reported", action: "confirm", to: "confirmed", by: "provincialEditor" },
  { from: "confirmed", action: "reopen", to: "sentBack", by: "provincialEditor" },
];
