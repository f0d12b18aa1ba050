export { assessCompleteness } from "./assess.ts";
export { nodeKey } from "./tree.ts";
export * from "./types.ts";
