import type { Cell, MergedRange, Row, Sheet, Stretch } from "../workbook/index.ts";

/** Rows that a header may be deep. */
const SHALLOW = 5;

/** A sheet as people see it: what lies under a merged cell is not there. */
export class SheetGrid {
  readonly sheet: Sheet;
  private shallowMerges: Map<number, MergedRange[]> | null = null;
  private readonly mergesOfColumn = new Map<number, readonly MergedRange[]>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** Rows with content below `after`, above `before`. */
  rowsBetween(after: number, before: number): readonly Row[] {
    const { rows } = this.sheet;
    return rows.slice(
      countUntil(rows, ({ row }) => row > after),
      countUntil(rows, ({ row }) => row >= before),
    );
  }

  /** The cells of a row that can be seen, from left to right. */
  visibleCells(row: Row): readonly Cell[] {
    return row.cells.filter((cell) => !this.isCovered(cell.row, cell.column));
  }

  /** The cell at this very place; null where it is blank or covered. */
  cellAt(row: number, column: number): Cell | null {
    if (this.isCovered(row, column)) return null;
    return this.rowAt(row)?.cells.find((cell) => cell.column === column) ?? null;
  }

  private rowAt(row: number): Row | null {
    const { rows } = this.sheet;
    const found = rows[countUntil(rows, (item) => item.row >= row)];
    return found?.row === row ? found : null;
  }

  /** The merged range that this place belongs to. */
  mergeAt(row: number, column: number): MergedRange | null {
    const merges = this.mergesOf(column);
    const merge = merges[countUntil(merges, (m) => m.firstRow > row) - 1];
    return merge !== undefined && merge.lastRow >= row ? merge : null;
  }

  /** Merged ranges a few rows deep that reach down into `row` from above. */
  shallowMergesInto(row: number): readonly MergedRange[] {
    if (this.shallowMerges === null) {
      this.shallowMerges = new Map();
      for (const merge of this.sheet.merges) {
        if (merge.lastRow - merge.firstRow >= SHALLOW) continue;
        for (let below = merge.firstRow + 1; below <= merge.lastRow; below += 1) {
          const known = this.shallowMerges.get(below);
          if (known === undefined) this.shallowMerges.set(below, [merge]);
          else known.push(merge);
        }
      }
    }
    return this.shallowMerges.get(row) ?? [];
  }

  isHiddenRow(row: number): boolean {
    return covers(this.sheet.hiddenRows, row);
  }

  isHiddenColumn(column: number): boolean {
    return covers(this.sheet.hiddenColumns, column);
  }

  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== null && (merge.firstRow !== row || merge.firstColumn !== column);
  }

  /** From top to bottom; office programs let no two overlap. */
  private mergesOf(column: number): readonly MergedRange[] {
    const known = this.mergesOfColumn.get(column);
    if (known !== undefined) return known;
    const merges = this.sheet.merges
      .filter((m) => m.firstColumn <= column && m.lastColumn >= column)
      .sort((a, b) => a.firstRow - b.firstRow);
    this.mergesOfColumn.set(column, merges);
    return merges;
  }
}

function covers(stretches: readonly Stretch[], place: number): boolean {
  return stretches.some(({ first, last }) => place >= first && place <= last);
}

/** How many items stand before the first that `isBeyond`, in a list where all others follow it. */
function countUntil<T>(items: readonly T[], isBeyond: (item: T) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBeyond(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
