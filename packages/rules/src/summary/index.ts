export { summarisePlan } from "./summarise.ts";
export * from "./types.ts";
