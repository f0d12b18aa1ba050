export * from "./drill.ts";
export * from "./search.ts";
export * from "./use-search.ts";
