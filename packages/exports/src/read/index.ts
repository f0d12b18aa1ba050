export type { ColumnMapping } from "./header.ts";
export * from "./read-workbook.ts";
export { SYNONYMS } from "./synonyms.ts";
export * from "./types.ts";
