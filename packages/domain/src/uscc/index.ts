export * from "./uscc.ts";
