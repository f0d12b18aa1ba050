export { UnknownReferenceError } from "./errors.ts";

export * from "./plan-tables.ts";
export type { OfficialTable, RowSpan, TableCell } from "./types.ts";
export { cellText } from "./types.ts";
