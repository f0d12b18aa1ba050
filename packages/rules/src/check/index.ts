export { checkPlan } from "./check-plan.ts";
export * from "./options.ts";
