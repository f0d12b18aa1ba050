export * from "./plan-view.ts";
export * from "./subsidies.ts";
export * from "./words.ts";
