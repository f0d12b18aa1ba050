import type { FormId } from "@dengta/domain";
import type { PageMark } from "../ooxml/index.ts";
import type { OfficialTable } from "../tables/index.ts";
import { bodyRows, MINIMUM_HEIGHT } from "./body-rows.ts";
import { footerOf, headerOf } from "./footer.ts";
import { heightFor } from "./row-height.ts";
import type { CellStyle, Sheet, SheetCell, SheetMerge, SheetRow } from "./sheet-writer.ts";
import { BODY_SIZE, DEFAULT_FONT, LABEL_SIZE, STYLES, TITLE_SIZE } from "./styles.ts";

/** Column widths in characters; a page is about 87 wide before it is scaled down. */
const WIDTHS: Partial<Record<FormId, readonly number[]>> = {
  fu1: [12, 62],
  fu3: [7, 35, 17, 29],
  fu4: [7, 21, 36, 14.5, 14.5],
  fu5: [11, 22, 39, 13.5, 13.5],
};

const HEAD_HEIGHT = 24;
/** Of a column that the form of another year adds. */
const ADDED_WIDTH = 16;

/** The form's own widths as long as it has the columns they were made for. */
export function widthsOf(table: OfficialTable): readonly number[] {
  const known = WIDTHS[table.form.id] ?? [];
  return table.columns.map((_, index) => known[index] ?? ADDED_WIDTH);
}

/** An official table laid out as the form prints it: label, title, seal line and unit, header, rows, note. */
export function tableSheet(table: OfficialTable, name: string, mark: PageMark): Sheet {
  const widths = widthsOf(table);
  const head = headRows(table, widths);
  const headerRow = head.rows.length;
  const first = headerRow + 1;
  const body = bodyRows(table, widths);
  const note = noteRow(table, widths);
  const all = [...head.rows, headerCells(table), ...body, ...(note === null ? [] : [note])];
  const noteMerge = note === null ? [] : [fullWidth(all.length - 1, widths.length)];
  const spans = table.spans.map((span) => ({
    row: first + span.firstRow,
    column: span.column,
    rows: span.rows,
    columns: 1,
  }));
  return {
    name,
    widths,
    rows: all,
    merges: [...head.merges, ...spans, ...noteMerge],
    headerRow,
    footer: footerOf(mark),
    header: headerOf(mark),
  };
}

function headRows(
  table: OfficialTable,
  widths: readonly number[],
): { rows: SheetRow[]; merges: SheetMerge[] } {
  const count = widths.length;
  const total = sum(widths);
  const lines: { text: string; style: CellStyle; size: number }[] = [
    { text: table.form.label, style: STYLES.label, size: LABEL_SIZE },
    { text: table.title, style: STYLES.title, size: TITLE_SIZE },
  ];
  if (table.subtitle !== null) lines.push({ text: table.subtitle, style: STYLES.subtitle, size: BODY_SIZE });
  const rows = lines.map(({ text, style, size }) => ({
    height: Math.max(HEAD_HEIGHT, heightFor(text, total, size, DEFAULT_FONT.size)),
    cells: row(count, text, style),
  }));
  const merges = rows.map((_, index) => fullWidth(index, count));
  return table.sealLine === null ? { rows, merges } : withSealLine(table, rows, merges, widths);
}

/** Seal line on the left and unit on the right of one row. */
function withSealLine(
  table: OfficialTable,
  rows: SheetRow[],
  merges: SheetMerge[],
  widths: readonly number[],
): { rows: SheetRow[]; merges: SheetMerge[] } {
  const count = widths.length;
  const seal = table.sealLine ?? "";
  const at = rows.length;
  const left = table.unitLine === null ? count : count - 2;
  const cells = Array.from({ length: count }, (_, column): SheetCell => {
    if (column === 0) return { value: seal, style: STYLES.seal };
    if (column === left) return { value: table.unitLine, style: STYLES.unit };
    return { value: null, style: column < left ? STYLES.seal : STYLES.unit };
  });
  const unit = left < count ? [{ row: at, column: left, rows: 1, columns: count - left }] : [];
  const height = heightFor(seal, sum(widths.slice(0, left)), BODY_SIZE, DEFAULT_FONT.size);
  return {
    rows: [...rows, { height: Math.max(HEAD_HEIGHT, height), cells }],
    merges: [...merges, { row: at, column: 0, rows: 1, columns: left }, ...unit],
  };
}

function headerCells(table: OfficialTable): SheetRow {
  return {
    height: MINIMUM_HEIGHT + 2,
    cells: table.columns.map((column) => ({ value: column.label, style: STYLES.header })),
  };
}

function noteRow(table: OfficialTable, widths: readonly number[]): SheetRow | null {
  if (table.note === null) return null;
  const height = heightFor(table.note, sum(widths), BODY_SIZE, DEFAULT_FONT.size);
  return { height: height + 6, cells: row(widths.length, table.note, STYLES.note) };
}

function row(count: number, text: string, style: CellStyle): SheetCell[] {
  return Array.from({ length: count }, (_, column) => ({ value: column === 0 ? text : null, style }));
}

function fullWidth(at: number, columns: number): SheetMerge {
  return { row: at, column: 0, rows: 1, columns };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
