export { openPlan } from "./open.ts";
export * from "./recount.ts";
export * from "./types.ts";
export { writeRows } from "./write-rows.ts";
