export * from "./columns.ts";
export * from "./kpi.ts";
export * from "./measure.ts";
export * from "./scale.ts";
export * from "./sort.ts";
export * from "./unit-row.ts";
