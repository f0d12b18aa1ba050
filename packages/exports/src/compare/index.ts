export * from "./compare-import.ts";
export * from "./types.ts";
