export * from "./write-plans.ts";
