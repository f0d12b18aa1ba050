import { normaliseName, readNumber, removeSpaces } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";

/** A name with the address it stands at. */
export interface PlacedName {
  readonly name: string | null;
  readonly cell: string;
}

const DITTO = /^(?:同上|同前|〃|″|"|''|”|“)$/;

/**
 * A column whose names are merged over several rows (对应服务平台). A name fills down its merge. Where the merge
 * was broken, leaving blanks below the name, it fills down too, until a sum ends the block.
 */
export class CarriedColumn {
  private readonly grid: SheetGrid;
  private readonly header: Header;
  private readonly column: number;
  private last: PlacedName | null = null;

  constructor(grid: SheetGrid, header: Header, key: string) {
    this.grid = grid;
    this.header = header;
    this.column = header.columns[key] ?? 0;
  }

  /** The name that holds for `row`. `fillsBlanks` is false where a blank means that nothing was filled in. */
  at(row: number, fillsBlanks = true): PlacedName {
    const merge = this.grid.mergeAt(row, this.column);
    const isMerged = merge !== null && merge.firstRow > this.header.lastRow;
    const [atRow, atColumn] = isMerged ? [merge.firstRow, merge.firstColumn] : [row, this.column];
    const text = this.grid.cellAt(atRow, atColumn)?.text ?? "";
    const here = { name: nameOf(text), cell: cellAddress(atRow, atColumn) };
    if (DITTO.test(removeSpaces(text)) || (text === "" && !isMerged && fillsBlanks)) return this.last ?? here;
    this.last = here;
    return here;
  }

  /** Ends a block: what follows starts without a name. */
  end(): void {
    this.last = null;
  }
}

/** A name as stored; null for a blank and for the marks that mean one. */
export function nameOf(text: string): string | null {
  return readNumber(text).kind === "blank" || DITTO.test(removeSpaces(text)) ? null : normaliseName(text);
}
