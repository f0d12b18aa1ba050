/** What reading takes from the spreadsheet library; why not its readers: docs/decisions/0003-workbook-library.md. */
export { formatValue, isDateFormat } from "hucre";
