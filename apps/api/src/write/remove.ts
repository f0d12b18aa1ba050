import { ROW_KINDS, ROWS, type RowKind, textOf } from "@dengta/domain";
import type { DataRow } from "../data/index.ts";
import { stamped } from "./stamp.ts";
import type { WorkingRows } from "./working-rows.ts";

/**
 * Takes a row away with all below it. A firm whose platform goes keeps its name as a text that waits to be read;
 * prices of a scenario and files of a firm go with it.
 */
export function removeRow(rows: WorkingRows, row: DataRow): void {
  if (PARENTS.has(row.kind)) for (const below of rows.below(row.id)) removeRow(rows, below);
  rows.remove(row);
  if (row.kind === "scenario")
    for (const price of rows.list("price", null)) if (price.id.endsWith(`/${row.id}`)) rows.remove(price);
  for (const kind of referring(row.kind))
    for (const other of rows.list(kind, null)) if (refersTo(other, row.id)) release(rows, other, row);
}

const PARENTS: ReadonlySet<string> = new Set(ROW_KINDS.flatMap((kind) => ROWS[kind].parents));

/** Kinds of rows that may name a row of the kind. */
function referring(named: RowKind): readonly RowKind[] {
  return REFERRING.get(named) ?? [];
}

const REFERRING = new Map(
  ROW_KINDS.map((named) => [
    named,
    ROW_KINDS.filter((kind) =>
      [...ROWS[kind].fields.values()].some(
        ({ field }) => field.of === named && (field.kind === "reference" || field.kind === "references"),
      ),
    ),
  ]),
);

function refersTo({ values }: DataRow, id: string): boolean {
  return Object.values(values).some((value) => value === id || (Array.isArray(value) && value.includes(id)));
}

function release(rows: WorkingRows, row: DataRow, gone: DataRow): void {
  // A file that proved one firm proves nothing once it is gone, least of all the whole plan.
  if (row.kind === "evidence") {
    removeRow(rows, row);
    return;
  }
  const values: Record<string, unknown> = { ...row.values };
  const unread: Record<string, string> = { ...row.unread };
  for (const { key, field } of ROWS[row.kind].fields.values()) {
    const value = values[key];
    if (field.kind === "references" && Array.isArray(value)) {
      const rest = value.filter((id) => id !== gone.id);
      if (rest.length > 0) values[key] = rest;
      else delete values[key];
    } else if (field.kind === "reference" && value === gone.id) {
      delete values[key];
      const name = textOf(gone, ROWS[gone.kind].nameField ?? "");
      if (name !== "") unread[key] = name;
    }
  }
  rows.put(stamped(row, { ...row, values, unread }));
}
