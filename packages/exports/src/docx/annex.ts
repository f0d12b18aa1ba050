import type { FormId } from "@dengta/domain";
import type { Paragraph, Table } from "docx";
import { cellText, type OfficialTable, type TableCell } from "../tables/index.ts";
import { TEXT_WIDTH } from "./format.ts";
import { type CellAlign, type GridCell, gridTable } from "./grid.ts";
import { pagesOf } from "./pages.ts";
import { blankLine, centredLine, formHead, pageBreak, tableLine } from "./text.ts";

/** What a Word file is made of, in order. */
export type Block = Paragraph | Table;

const WIDTHS: Partial<Record<FormId, readonly number[]>> = {
  fu1: [1400, TEXT_WIDTH - 1400],
  fu3: [800, 3500, 1700, TEXT_WIDTH - 6000],
  fu4: [760, 1900, TEXT_WIDTH - 5680, 1600, 1420],
  fu5: [945, 1995, TEXT_WIDTH - 5384, 1222, 1222],
};

/** The form's own widths as long as it has the columns they were made for. */
function widthsOf(table: OfficialTable): readonly number[] {
  const known = WIDTHS[table.form.id];
  if (known?.length === table.columns.length) return known;
  const even = Math.floor(TEXT_WIDTH / table.columns.length);
  const first = TEXT_WIDTH - even * (table.columns.length - 1);
  return table.columns.map((_, index) => (index === 0 ? first : even));
}

/** 附5 has fourteen rows and shall stay on one page. */
const DENSE: readonly FormId[] = ["fu5"];

/** A merge that long may cross a page: its text stands at the top. */
const LONG_SPAN_ROWS = 20;

/** An official table as an annex on a page of its own. */
export function annexBlocks(
  table: OfficialTable,
  { bookmark, newPage = true }: { readonly bookmark: string; readonly newPage?: boolean },
): Block[] {
  const { form, title, subtitle, sealLine, unitLine, note } = table;
  const widths = widthsOf(table);
  const pages = form.table?.growable === true ? pagesOf(table, widths) : [{ table }];
  return [
    ...formHead(form.label, title, newPage, bookmark),
    subtitle === null ? blankLine(true) : centredLine(subtitle),
    ...(sealLine === null ? [] : [tableLine(sealLine, unitLine)]),
    ...pages.flatMap((page, index) => [
      ...(index === 0 ? [] : [pageBreak()]),
      gridTable({
        widths,
        header: table.columns.map((column) => column.label),
        rows: gridRows(page.table),
        size: DENSE.includes(form.id) ? "denseTable" : "table",
        // The note below is never alone on a page.
        keepsLastRow: note !== null && index === pages.length - 1,
      }),
    ]),
    ...(note === null ? [] : [tableLine(note, null, false)]),
  ];
}

function gridRows(table: OfficialTable): GridCell[][] {
  const merges = new Map<string, Pick<GridCell, "merge" | "top">>();
  for (const { firstRow, column, rows } of table.spans) {
    for (let i = 0; i < rows; i++) {
      merges.set(`${firstRow + i},${column}`, {
        merge: i === 0 ? "restart" : "continue",
        top: rows > LONG_SPAN_ROWS,
      });
    }
  }
  return table.rows.map((cells, r) =>
    cells.map((cell, c) => ({
      lines: [cellText(cell)],
      align: alignOf(cell, table.columns[c]?.merged === true),
      ...merges.get(`${r},${c}`),
    })),
  );
}

function alignOf(cell: TableCell, groups: boolean): CellAlign {
  if (cell.kind === "amount") return "right";
  return cell.kind === "text" && !groups ? "left" : "center";
}
