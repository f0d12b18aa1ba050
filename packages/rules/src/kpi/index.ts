export * from "./assess.ts";
export * from "./errors.ts";
export * from "./explain.ts";
export * from "./types.ts";
