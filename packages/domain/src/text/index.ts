export * from "./normalise.ts";
export * from "./read-number.ts";
export * from "./read-wan.ts";
