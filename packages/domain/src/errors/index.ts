export * from "./domain-error.ts";
export * from "./unreachable.ts";
