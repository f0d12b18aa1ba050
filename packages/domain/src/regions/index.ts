export * from "./areas.ts";
export * from "./region.ts";
export * from "./regions.ts";
