export * from "./money-unit.ts";
export * from "./normalise.ts";
export * from "./read-measure.ts";
export * from "./read-number.ts";
export * from "./read-wan.ts";
