export * from "./catalogue.ts";
export * from "./indicator.ts";
export * from "./read-kpi-value.ts";
