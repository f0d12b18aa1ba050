export * from "./downloads.ts";
export * from "./outline.ts";
