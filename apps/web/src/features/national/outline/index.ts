export * from "./downloads.ts";
export * from "./marks.ts";
export * from "./outline.ts";
