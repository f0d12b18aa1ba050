export * from "./assemble.ts";
export * from "./blank.ts";
export * from "./json-schema.ts";
export * from "./parse.ts";
export * from "./plan-document.ts";
export * from "./types.ts";
