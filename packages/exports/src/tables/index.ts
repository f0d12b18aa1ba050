export { UnknownReferenceError } from "./errors.ts";
export type { TableHead } from "./head.ts";
export * from "./plan-tables.ts";
export type { OfficialTable, RowSpan, TableCell } from "./types.ts";
export { cellText } from "./types.ts";
