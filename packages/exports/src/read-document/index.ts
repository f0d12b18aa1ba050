export type { DocumentBlock } from "./blocks.ts";
export * from "./read-document.ts";
