export * from "./insert-document.ts";
export * from "./json.ts";
export * from "./load-rows.ts";
export * from "./plan-document.ts";
export * from "./readable-document.ts";
export * from "./row.ts";
export * from "./values.ts";
