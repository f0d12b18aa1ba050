import type { Live } from "../actions/live.ts";
import type { RefusedCell, SheetMarks, SheetRowData } from "../contract.ts";

/**
 * Findings of each cell, with the texts it could not read while the owner's checks have not spoken of them. `seen`
 * keeps the row as it was when the text was refused: once it is another one, the text was settled elsewhere.
 */
export function withRefused<Row extends SheetRowData>(
  marks: SheetMarks,
  refused: ReadonlyMap<string, RefusedCell>,
  seen: WeakMap<RefusedCell, Row>,
  live: Pick<Live<Row>, "rowOf" | "columns">,
): SheetMarks {
  if (refused.size === 0) return marks;
  const all = new Map(marks);
  for (const cell of refused.values()) {
    const { rowId, key, text, message, repair = null } = cell;
    const row = live.rowOf.get(rowId);
    const column = live.columns.find((it) => it.key === key);
    if (row === undefined || column === undefined || column.textOf(row) !== text) continue;
    const known = seen.get(cell);
    if (known === undefined) seen.set(cell, row);
    else if (known !== row) continue;
    const findings = all.get(rowId)?.get(key) ?? [];
    if (findings.some(({ grade }) => grade === "error")) continue;
    all.set(rowId, new Map(all.get(rowId)).set(key, [{ grade: "error", message, repair }, ...findings]));
  }
  return all;
}
