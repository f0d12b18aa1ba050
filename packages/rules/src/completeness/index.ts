export { assessCompleteness, countSlots, type SlotCount } from "./assess.ts";
export { nodeKey } from "./tree.ts";
export * from "./types.ts";
