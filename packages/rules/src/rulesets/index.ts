export * from "./dates.ts";
export * from "./pilot-2022.ts";
export * from "./read.ts";
export * from "./registry.ts";
export * from "./types.ts";
