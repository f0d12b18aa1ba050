import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { FONTS, LINES, OFF_GRID, SIZES } from "./format.ts";
import { run } from "./text.ts";

export type CellAlign = "left" | "center" | "right";

/** A table before Word: every row has a cell for every column. */
export interface Grid {
  /** Twips; they add up to the width of the text. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
  /** 小四 for the official tables, 五号 for those inside the text. */
  readonly size: "table" | "denseTable";
  /** The last row stays on the page of what stands below the table. */
  readonly keepsLastRow?: boolean;
}

export interface GridCell {
  /** Paragraphs of the cell; none prints a blank. */
  readonly lines: readonly string[];
  readonly align: CellAlign;
  /** First or further cell of a vertical merge. */
  readonly merge?: "restart" | "continue" | undefined;
  readonly top?: boolean | undefined;
  readonly keepNext?: boolean | undefined;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const MINIMUM_HEIGHT = { table: 482, denseTable: 420 } as const;
const SIDE_MARGINS = { table: 60, denseTable: 50 } as const;

/**
 * A table that Word, WPS and LibreOffice all show alike: grid widths, fixed layout,
 * header repeated on every page, rows that do not split.
 */
export function gridTable(grid: Grid): Table {
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: MINIMUM_HEIGHT[grid.size], rule: HeightRule.ATLEAST },
    children: grid.header.map((label, column) =>
      cell({ lines: label.split("\n"), align: "center" }, grid, column, FONTS.part),
    ),
  });
  const rows = grid.rows.map(
    (cells, index) =>
      new TableRow({
        cantSplit: true,
        height: { value: MINIMUM_HEIGHT[grid.size], rule: HeightRule.ATLEAST },
        children: cells.map((item, column) => {
          const keeps = grid.keepsLastRow === true && index === grid.rows.length - 1;
          return cell({ ...item, keepNext: keeps }, grid, column, FONTS.body);
        }),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: grid.widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...grid.widths],
    margins: {
      left: SIDE_MARGINS[grid.size],
      right: SIDE_MARGINS[grid.size],
      top: 28,
      bottom: 28,
      marginUnitType: WidthType.DXA,
    },
    rows: [header, ...rows],
  });
}

function cell(
  { lines, align, merge, top, keepNext = false }: GridCell,
  grid: Grid,
  column: number,
  font: string,
): TableCell {
  const shown = merge === "continue" || lines.length === 0 ? [""] : lines;
  return new TableCell({
    width: { size: grid.widths[column] ?? 0, type: WidthType.DXA },
    verticalAlign: top === true ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(merge === undefined
      ? {}
      : { verticalMerge: merge === "restart" ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: shown.map(
      (text) =>
        new Paragraph({
          style: OFF_GRID,
          children: [run(text, font, SIZES[grid.size])],
          alignment: ALIGNMENTS[align],
          spacing: { line: LINES[grid.size], lineRule: LineRuleType.EXACT },
          ...(keepNext ? { keepNext } : {}),
        }),
    ),
  });
}
