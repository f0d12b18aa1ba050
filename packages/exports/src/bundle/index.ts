export * from "./bundle.ts";
export * from "./official-files.ts";
