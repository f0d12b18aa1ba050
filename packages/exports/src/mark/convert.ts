import { cleanLine } from "../ooxml/index.ts";
import type { Workbook } from "../workbook/index.ts";
import { sheetNames } from "../xlsx/sheet-name.ts";
import { type Sheet as OutSheet, type SheetCell, writeSheets } from "../xlsx/sheet-writer.ts";
import { DEFAULT_FONT, STYLES } from "../xlsx/styles.ts";

const ROW_HEIGHT = 20;
const WIDTH = 16;

/** A workbook of a format that cannot carry marks, as xlsx: contents, merged cells, order and names of its sheets. */
export async function asXlsx({ sheets }: Workbook): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, index): OutSheet => {
    const columns = Math.max(1, ...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
    const last = sheet.rows.at(-1)?.row ?? 1;
    const byRow = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
    return {
      name: names[index] ?? "",
      widths: Array.from({ length: columns }, () => WIDTH),
      rows: Array.from({ length: last }, (_, row) => {
        const cells = Array.from({ length: columns }, (): SheetCell => ({ value: null, style: STYLES.note }));
        for (const { column, kind, text } of byRow.get(row + 1) ?? []) {
          const number = kind === "number" && String(Number(text)) === text ? Number(text) : null;
          cells[column - 1] =
            number === null ? { value: text, style: STYLES.note } : { value: number, style: STYLES.number };
        }
        return { height: ROW_HEIGHT, cells };
      }),
      merges: sheet.merges.map(({ firstRow, firstColumn, lastRow, lastColumn }) => ({
        row: firstRow - 1,
        column: firstColumn - 1,
        rows: lastRow - firstRow + 1,
        columns: lastColumn - firstColumn + 1,
      })),
      headerRow: 0,
      footer: "",
      header: null,
      filling: { hidden: sheet.hidden, hiddenColumns: [], rules: [], isProtected: false, printArea: null },
    };
  });
  const title = cleanLine(sheets[0]?.name ?? "");
  return writeSheets(written, { title, defaultFont: DEFAULT_FONT, generatedAt: undefined });
}
