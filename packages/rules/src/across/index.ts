export { checkAcrossPlans } from "./check-across.ts";
export * from "./types.ts";
