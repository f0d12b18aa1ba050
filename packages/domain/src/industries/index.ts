export * from "./industry.ts";
