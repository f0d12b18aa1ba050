export * from "./assess.ts";
export * from "./computed.ts";
export * from "./errors.ts";
export * from "./explain.ts";
export * from "./types.ts";
