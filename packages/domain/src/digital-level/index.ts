export * from "./bands.ts";
export * from "./digital-level.ts";
