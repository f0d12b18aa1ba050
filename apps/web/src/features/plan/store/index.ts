export * from "./changes.ts";
export * from "./drafts.ts";
export * from "./keys.ts";
export * from "./plan-store.ts";
export * from "./rows.ts";
export * from "./writing.ts";
