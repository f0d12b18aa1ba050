import { filled, type PlacedText } from "./fill.ts";
import { heightOf, type Range, widthOf } from "./grid.ts";

export interface PasteInput {
  readonly block: readonly (readonly string[])[];
  /** What is selected; the block goes in at its top left corner. */
  readonly range: Range;
  /** Rows that exist and columns in view. */
  readonly rows: number;
  readonly columns: number;
  readonly canWrite: (column: number) => boolean;
  readonly canInsert: boolean;
}

export interface PastePlan {
  readonly texts: readonly PlacedText[];
  /** Rows of the sheet that the block covers. */
  readonly rows: number;
  /** Rows to be made past the last one. */
  readonly inserted: number;
  /** Columns that hold a text in the block and cannot be written, by position. */
  readonly unwritable: readonly number[];
  /** Columns of the block beyond the last one of the sheet. */
  readonly cutColumns: number;
  /** Rows of the block past the last one, where rows cannot be made. */
  readonly cutRows: number;
  /** What is covered, for the selection afterwards. */
  readonly covered: Range;
}

/**
 * Where a pasted block goes: over what is there, row by row from the top left corner, past the last row into new
 * ones. One value, or a block shorter than the selection, repeats until the selection is full.
 */
export function planPaste(input: PasteInput): PastePlan {
  const { block, range, rows, columns, canWrite, canInsert } = input;
  const tall = block.length;
  const wide = Math.max(0, ...block.map((line) => line.length));
  const wantedRows = Math.max(tall, tall < heightOf(range) ? heightOf(range) : 0);
  const wantedColumns = Math.max(wide, wide < widthOf(range) ? widthOf(range) : 0);
  const roomDown = canInsert ? wantedRows : Math.max(0, rows - range.top);
  const covered: Range = {
    top: range.top,
    left: range.left,
    bottom: range.top + Math.min(wantedRows, roomDown) - 1,
    right: Math.min(range.left + wantedColumns, columns) - 1,
  };
  const unwritable = new Set<number>();
  const texts = filled(block, covered).filter(({ column, text }) => {
    if (canWrite(column)) return true;
    if (text.trim() !== "") unwritable.add(column);
    return false;
  });
  return {
    texts,
    rows: Math.max(0, heightOf(covered)),
    inserted: Math.max(0, covered.bottom + 1 - Math.max(rows, 0)),
    unwritable: [...unwritable].sort((a, b) => a - b),
    cutColumns: Math.max(0, range.left + wide - columns),
    cutRows: Math.max(0, wantedRows - roomDown),
    covered,
  };
}
