import { ROW_KINDS, ROWS, type RowKind, type StoredRow, textOf } from "@dengta/domain";
import type { WorkingRows } from "./working.ts";

/**
 * Takes a row away with all below it, as the server will: a firm whose platform goes keeps the name as a text that
 * waits to be read; prices of a scenario and files of a firm go along.
 */
export function removeRow(rows: WorkingRows, row: StoredRow): void {
  for (const child of rows.below(row.id)) removeRow(rows, child);
  rows.remove(row);
  if (row.kind === "scenario")
    for (const price of rows.list("price", null)) if (price.id.endsWith(`/${row.id}`)) rows.remove(price);
  for (const kind of REFERRING.get(row.kind) ?? [])
    for (const other of [...rows.list(kind, null)]) if (refersTo(other, row.id)) release(rows, other, row);
}

const REFERRING: ReadonlyMap<RowKind, readonly RowKind[]> = new Map(
  ROW_KINDS.map((named) => [
    named,
    ROW_KINDS.filter((kind) => [...ROWS[kind].fields.values()].some(({ field }) => field.of === named)),
  ]),
);

function refersTo({ values }: StoredRow, id: string): boolean {
  return Object.values(values).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
}

function release(rows: WorkingRows, row: StoredRow, gone: StoredRow): void {
  // A file that proved one firm proves nothing once it is gone.
  if (row.kind === "evidence") {
    removeRow(rows, row);
    return;
  }
  const values: Record<string, unknown> = { ...row.values };
  const unread: Record<string, string> = { ...row.unread };
  for (const { key, field } of ROWS[row.kind].fields.values()) {
    const value = values[key];
    if (field.kind === "references" && Array.isArray(value)) {
      const rest: unknown[] = value.filter((id) => id !== gone.id);
      if (rest.length > 0) values[key] = rest;
      else delete values[key];
    } else if (field.kind === "reference" && value === gone.id) {
      delete values[key];
      const name = textOf(gone, ROWS[gone.kind].nameField ?? "");
      if (name !== "") unread[key] = name;
    }
  }
  rows.put({ ...row, values, unread });
}
