import { removeSpaces, toHalfWidth } from "@dengta/domain";
import { fieldCell } from "./body.ts";
import type { TableSpan } from "./span.ts";
import type { RowExtras } from "./types.ts";

/** What a row carries besides the form's columns; `unread` comes from the reader of those. */
export function extrasOf(
  { grid, header }: TableSpan,
  row: number,
  unread: Readonly<Record<string, string>> = {},
): RowExtras {
  const id = removeSpaces(fieldCell(grid, header, row, "id")?.text ?? "");
  const uscc = removeSpaces(toHalfWidth(fieldCell(grid, header, row, "uscc")?.text ?? "")).toUpperCase();
  const more: Record<string, string> = {};
  for (const key of header.added) {
    const column = header.columns[key] ?? 0;
    const merge = grid.mergeAt(row, column);
    const cell = merge === null ? grid.cellAt(row, column) : grid.cellAt(merge.firstRow, merge.firstColumn);
    if (cell !== null) more[key] = cell.text.trim();
  }
  return {
    ...(id === "" ? {} : { id }),
    ...(uscc === "" ? {} : { uscc }),
    ...(Object.keys(more).length === 0 ? {} : { more }),
    ...(Object.keys(unread).length === 0 ? {} : { unread }),
    ...(grid.isHiddenRow(row) ? { hiddenRow: true as const } : {}),
  };
}
