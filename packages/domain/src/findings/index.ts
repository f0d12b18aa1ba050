export * from "./codes.ts";
export * from "./finding.ts";
