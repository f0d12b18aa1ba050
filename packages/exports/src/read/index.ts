export { readWorkbook } from "./read-workbook.ts";
export * from "./types.ts";
