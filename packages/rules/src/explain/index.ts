export * from "./explain.ts";
export { SubsidyResultError } from "./require-result.ts";
export * from "./types.ts";
