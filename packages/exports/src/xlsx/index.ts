export * from "./write-tables.ts";
