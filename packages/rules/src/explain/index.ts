export * from "./explain.ts";
export * from "./types.ts";
