export * from "./official-files.ts";
