export * from "./search.ts";
export * from "./use-search.ts";
