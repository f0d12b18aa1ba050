export * from "./digital-level.ts";
