import { type Cell, type CellStyle, type NamedRange, type WriteSheet, writeXlsx } from "hucre";
import { cleanText, fixPackage } from "../ooxml/index.ts";

export type { CellStyle } from "hucre";

/** A cell of a sheet; text stays text, whatever it looks like. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

/** Rows and columns count from zero. */
export interface SheetMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetRow {
  /** Points. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

/** One A4 portrait sheet, one page wide. */
export interface Sheet {
  readonly name: string;
  /** In characters of the default font. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetMerge[];
  /** Repeated on every printed page and kept in view. */
  readonly headerRow: number;
  /** Excel's footer and header codes. */
  readonly footer: string;
  readonly header: string | null;
}

export interface WorkbookOptions {
  readonly title: string;
  readonly defaultFont: { readonly name: string; readonly size: number };
  readonly generatedAt: Date | undefined;
}

/** The one place that knows the spreadsheet library. */
export async function writeSheets(sheets: readonly Sheet[], options: WorkbookOptions): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map(toWriteSheet),
    // The library leaves sheet names unquoted in its own print titles.
    namedRanges: sheets.map(printTitles),
    defaultFont: { ...options.defaultFont },
  });
  return fixPackage(bytes, { title: options.title, generatedAt: options.generatedAt });
}

function toWriteSheet(sheet: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      cells.set(`${r},${c}`, toCell(cell));
    });
  });
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: row.height }])),
    merges: sheet.merges.map((merge) => ({
      startRow: merge.row,
      startCol: merge.column,
      endRow: merge.row + merge.rows - 1,
      endCol: merge.column + merge.columns - 1,
    })),
    freezePane: { rows: sheet.headerRow + 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.98, bottom: 0.87, left: 0.79, right: 0.79, header: 0.4, footer: 0.47 },
    },
    headerFooter: {
      oddFooter: sheet.footer,
      ...(sheet.header === null ? {} : { oddHeader: sheet.header }),
    },
    a11y: { headerRow: sheet.headerRow },
  };
}

function toCell({ value, style }: SheetCell): Partial<Cell> {
  if (typeof value !== "string") return { value, style };
  const text = literalText(value);
  // A string that reads as an error value ("#N/A") would be written as that error.
  return text.startsWith("#") ? { richText: [{ text }], style } : { value: text, style };
}

/** Spreadsheets read "_x000D_" in a text as a character: the escape of the underscore keeps it as typed. */
function literalText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function printTitles({ name, headerRow }: Sheet): NamedRange {
  const row = headerRow + 1;
  return {
    name: "_xlnm.Print_Titles",
    range: `'${name.replaceAll("'", "''")}'!$${row}:$${row}`,
    scope: name,
  };
}
