export * from "./row-kind.ts";
