export * from "./region.ts";
export * from "./regions.ts";
