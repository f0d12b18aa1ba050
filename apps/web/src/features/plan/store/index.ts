export { localDrafts } from "./drafts.ts";
export { createPlanStore, type PlanStore } from "./plan-store.ts";
export type * from "./types.ts";
