export * from "./check-options.ts";
export * from "./errors.ts";
export * from "./plan-context.ts";
export * from "./plan-context-of.ts";
export * from "./standard.ts";
