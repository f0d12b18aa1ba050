export * from "./catalogue.ts";
export * from "./indicator.ts";
