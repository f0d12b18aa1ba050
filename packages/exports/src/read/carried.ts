import { normaliseName, readNumber, removeSpaces } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { type BodyRow, fieldCell } from "./body.ts";
import { middleRows } from "./middle-rows.ts";
import type { TableSpan } from "./span.ts";

/** A name with the address it stands at. */
export interface PlacedName {
  readonly name: string | null;
  readonly cell: string;
}

const DITTO = /^(?:同上|同前|〃|″|"|''|”|“)$/;

/**
 * A column whose names are merged over several rows (对应服务平台). A name fills down its merge. Where the merge
 * was broken, leaving blanks below the name, it fills down too, until a sum ends the block. Where names stand in the
 * middle row of their block, they fill it upwards as well.
 */
export class CarriedColumn {
  private readonly span: TableSpan;
  private readonly column: number;
  private readonly fixed = new Map<number, PlacedName>();
  /** A filling workbook has a platform on every row: there a blank is a blank. */
  private readonly hasIds: boolean;
  private last: PlacedName | null = null;

  constructor(span: TableSpan, key: string) {
    this.span = span;
    this.column = span.header.columns[key] ?? 0;
    this.hasIds = "id" in span.header.columns;
  }

  /** Looks ahead for names in middle rows; `isData` tells which rows count. */
  lookAhead(rows: readonly BodyRow[], isData: (row: number) => boolean): void {
    let stretch: number[] = [];
    for (const { row, isTotal, endsPage } of rows) {
      if (isTotal && !endsPage) {
        this.spreadFromMiddle(stretch);
        stretch = [];
      } else if (isData(row)) stretch.push(row);
    }
    this.spreadFromMiddle(stretch);
  }

  private spreadFromMiddle(rows: readonly number[]): void {
    const { grid, header } = this.span;
    const names = rows.map((row) => nameOf(grid.cellAt(row, this.column)?.text ?? ""));
    const isMerged = rows.some((row) => grid.mergeAt(row, this.column) !== null);
    const first = names.findIndex((name) => name !== null);
    // A number of its own says that a row without a name has none.
    const isNumbered = rows.slice(0, first).some((row) => fieldCell(grid, header, row, "number") !== null);
    if (this.hasIds || first < 1 || isMerged || isNumbered) return;
    const blocks = middleRows(names);
    const places = rows.filter((_, index) => names[index] !== null);
    for (const [index, block] of (blocks ?? []).entries()) {
      const [row, place] = [rows[index] ?? 0, places[block] ?? 0];
      const name = nameOf(grid.cellAt(place, this.column)?.text ?? "");
      this.fixed.set(row, { name, cell: cellAddress(place, this.column) });
    }
    if (blocks === null) return;
    const what = "服务平台写在各自区块的中间一行，已按区块对应到上下各行，请核对";
    this.span.notes.add("PLATFORM_FROM_MIDDLE_ROW", places[0] ?? 0, this.column, what);
  }

  /** The name that holds for `row`. `fillsBlanks` is false where a blank means that nothing was filled in. */
  at({ row, headerRow }: BodyRow, fillsBlanks = !this.hasIds): PlacedName {
    const fixed = this.fixed.get(row);
    if (fixed !== undefined) return fixed;
    const { grid } = this.span;
    const merge = grid.mergeAt(row, this.column);
    const isMerged = merge !== null && merge.firstRow > headerRow;
    const [atRow, atColumn] = isMerged ? [merge.firstRow, merge.firstColumn] : [row, this.column];
    const text = grid.cellAt(atRow, atColumn)?.text ?? "";
    const here = { name: nameOf(text), cell: cellAddress(atRow, atColumn) };
    if (DITTO.test(removeSpaces(text)) || (text === "" && !isMerged && fillsBlanks)) return this.last ?? here;
    this.last = here;
    return here;
  }

  /** A line above the rows names them: 一、甲平台（20家）. */
  begin(name: string, row: number, column: number): void {
    this.last = { name, cell: cellAddress(row, column) };
    this.span.notes.add("PLATFORM_FROM_LINE_ABOVE", row, column, `以下各行按本行对应服务平台“${name}”`);
  }

  /** Ends a block: what follows starts without a name. */
  end(): void {
    this.last = null;
  }
}

/** A name as stored; null for a blank and for the marks that mean one. */
function nameOf(text: string): string | null {
  return readNumber(text).kind === "blank" || DITTO.test(removeSpaces(text)) ? null : normaliseName(text);
}
