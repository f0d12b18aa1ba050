export * from "./errors/index.ts";
export * from "./money/index.ts";
export * from "./text/index.ts";
