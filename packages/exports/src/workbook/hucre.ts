/**
 * The one place that knows the spreadsheet library: number formats for reading, workbooks for writing.
 * Its readers fall short of what offices send (docs/decisions/0003-workbook-library.md), its writer does not.
 */
export { formatValue, isDateFormat } from "hucre";
export {
  type CellStyle,
  type CellValue,
  type ColumnDef,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from "hucre/xlsx";
