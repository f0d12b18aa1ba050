export * from "./bundle/index.ts";
export * from "./compare/index.ts";
export * from "./docx/index.ts";
export { type FillingContext, writeFillingWorkbook } from "./filling/index.ts";
export * from "./mark/index.ts";
export type { BlankOptions, WriteOptions } from "./ooxml/index.ts";
export * from "./read/index.ts";
export {
  type OfficialTable,
  type TableCell,
  type TableContext,
  type TableFormId,
  tablesOf,
  UnknownReferenceError,
} from "./tables/index.ts";
export {
  type BudgetOptions,
  READ_BUDGET,
  WORKBOOK_LIMITS,
  WorkbookEmptyError,
  WorkbookEncryptedError,
  WorkbookFormatError,
  WorkbookTooCostlyError,
  WorkbookTooLargeError,
  WorkbookUnreadableError,
} from "./workbook/index.ts";
export * from "./xlsx/index.ts";
