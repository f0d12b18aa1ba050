import type { CellAddress } from "../../../shared/sheet/index.ts";
import type { RefusedCell } from "../core/write.ts";

export function cellKey({ rowId, column }: CellAddress): string {
  return `${rowId}/${column}`;
}

const name = (industryId: string) => `dengta.refused.${industryId}`;

/** Texts that cells did not take, kept in this browser until they are put right: what a person typed is not lost. */
export function readRefused(industryId: string): Map<string, RefusedCell> {
  try {
    const cells = JSON.parse(window.localStorage.getItem(name(industryId)) ?? "[]") as RefusedCell[];
    return new Map(cells.map((cell) => [cellKey(cell), cell]));
  } catch {
    // Unreadable or forbidden storage holds nothing.
    return new Map();
  }
}

export function writeRefused(industryId: string, cells: ReadonlyMap<string, RefusedCell>): void {
  try {
    if (cells.size === 0) window.localStorage.removeItem(name(industryId));
    else window.localStorage.setItem(name(industryId), JSON.stringify([...cells.values()]));
  } catch {
    // Storage full or switched off: the texts stay in view while the page is open.
  }
}
