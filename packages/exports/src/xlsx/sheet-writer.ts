import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type NamedRange,
  type WriteSheet,
  writeXlsx,
} from "hucre";
import { cleanText, fixPackage } from "../ooxml/index.ts";

export type { CellStyle } from "hucre";

/** A cell of a sheet; text stays text, whatever it looks like. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
  /** Without its "="; `value` is its result. */
  readonly formula?: string;
}

/** What may be typed into a range, and what is said of anything else. */
export type SheetRule = DataValidation;

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
  /** What a sheet to be filled in has besides. */
  readonly filling?: SheetFilling;
}

export interface SheetFilling {
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly rules: readonly SheetRule[];
  /** Cells that their style does not unlock cannot be changed; there is no password. */
  readonly isProtected: boolean;
  /** "A1:E40"; null prints everything. */
  readonly printArea: string | null;
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
    namedRanges: [
      ...sheets.filter(({ filling }) => filling?.hidden !== true).map(printTitles),
      ...sheets.flatMap(printArea),
    ],
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
    columns: sheet.widths.map((width, column) => ({
      width,
      ...(sheet.filling?.hiddenColumns.includes(column) === true ? { hidden: true } : {}),
    })),
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
    ...(sheet.filling === undefined ? {} : fillingParts(sheet.filling)),
  };
}

function fillingParts({ hidden, rules, isProtected }: SheetFilling): Partial<WriteSheet> {
  return {
    hidden,
    dataValidations: [...rules],
    ...(isProtected
      ? {
          protection: {
            sheet: true,
            formatCells: true,
            formatColumns: true,
            formatRows: true,
            autoFilter: true,
            selectLockedCells: true,
            selectUnlockedCells: true,
          },
        }
      : {}),
  };
}

function toCell({ value, style, formula }: SheetCell): Partial<Cell> {
  if (formula !== undefined) return { value, style, formula, formulaResult: value };
  if (typeof value !== "string") return { value, style };
  const text = literalText(value);
  // A string that reads as an error value ("#N/A") would be written as that error.
  return text.startsWith("#") ? { richText: [{ text }], style } : { value: text, style };
}

/** Spreadsheets read "_x000D_" in a text as a character: the escape of the underscore keeps it as typed. */
function literalText(text: string): string {
  return cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function printArea({ name, filling }: Sheet): NamedRange[] {
  const area = filling?.printArea ?? null;
  if (area === null) return [];
  const range = area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return [{ name: "_xlnm.Print_Area", range: `'${name.replaceAll("'", "''")}'!${range}`, scope: name }];
}

function printTitles({ name, headerRow }: Sheet): NamedRange {
  const row = headerRow + 1;
  return {
    name: "_xlnm.Print_Titles",
    range: `'${name.replaceAll("'", "''")}'!$${row}:$${row}`,
    scope: name,
  };
}
