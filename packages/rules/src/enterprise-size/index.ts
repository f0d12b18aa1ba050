export * from "./classify.ts";
export * from "./explain.ts";
export * from "./standard.ts";
