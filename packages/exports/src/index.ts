export * from "./read/index.ts";
export {
  WORKBOOK_LIMITS,
  WorkbookEmptyError,
  WorkbookEncryptedError,
  WorkbookFormatError,
  WorkbookTooLargeError,
  WorkbookUnreadableError,
} from "./workbook/index.ts";
