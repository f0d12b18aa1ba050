export * from "./plan-view.ts";
export * from "./require-plan.ts";
export * from "./subsidies.ts";
export * from "./words.ts";
