import type { RefusedCell } from "../../../shared/sheet/index.ts";

export type RefusedCells = ReadonlyMap<string, RefusedCell>;

export function refusedKey({ rowId, key }: { readonly rowId: string; readonly key: string }): string {
  return `${rowId}/${key}`;
}

const name = (industryId: string) => `dengta.refused.${industryId}`;

/** Texts that cells did not take, kept in this browser until they are put right: what a person typed is not lost. */
export function readRefused(industryId: string): RefusedCells {
  try {
    const cells = JSON.parse(window.localStorage.getItem(name(industryId)) ?? "[]") as Partial<RefusedCell>[];
    return new Map(
      cells.flatMap(({ rowId, key, text, message, repair = null }) =>
        rowId === undefined || key === undefined || text === undefined || message === undefined
          ? []
          : [[refusedKey({ rowId, key }), { rowId, key, text, message, repair }]],
      ),
    );
  } catch {
    // Unreadable or forbidden storage holds nothing.
    return new Map();
  }
}

export function writeRefused(industryId: string, cells: RefusedCells): void {
  try {
    if (cells.size === 0) window.localStorage.removeItem(name(industryId));
    else window.localStorage.setItem(name(industryId), JSON.stringify([...cells.values()]));
  } catch {
    // Storage full or switched off: the texts stay in view while the page is open.
  }
}
