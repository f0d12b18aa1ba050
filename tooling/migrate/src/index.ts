export * from "./apply.ts";
export * from "./create.ts";
export * from "./diff.ts";
export * from "./target.ts";
