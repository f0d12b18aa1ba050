export * from "./codes.ts";
export * from "./finding.ts";
export * from "./severity.ts";
