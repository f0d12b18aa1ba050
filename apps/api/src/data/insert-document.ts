import { type PlanDocument, ROWS, rowsOfPlan, type StoredRow } from "@dengta/domain";
import { generateNKeysBetween } from "fractional-indexing";
import type { Tx } from "../db/index.ts";
import { newRowId } from "../kernel/ids.ts";
import { toJson } from "./json.ts";

/** Where a document goes: an empty plan that already exists. */
export interface InsertDocumentInput {
  readonly planId: string;
  readonly document: PlanDocument;
}

/**
 * Fills an empty plan with a document in one statement. Ids inside it are only unique there, so every row gets a new
 * one; references follow. Returns the new id of an old one; text that is none comes back as it is.
 */
export async function insertDocument(
  tx: Tx,
  { planId, document }: InsertDocumentInput,
): Promise<(old: string) => string> {
  const rows = rowsOfPlan(planId, document);
  const ids = new Map(
    rows.flatMap(({ id, kind }) => (ROWS[kind].prefix === null ? [] : [[id, newRowId(kind)] as const])),
  );
  const renew = (id: string) =>
    id
      .split("/")
      .map((part) => ids.get(part) ?? part)
      .join("/");
  const renewed = rows.map((row) => renewRow(row, renew));
  const keys = orderKeys(renewed);
  await tx.planRow.createMany({
    data: renewed.map((row, index) => ({
      ...row,
      planId,
      orderKey: keys[index] ?? "a0",
      values: toJson(row.values),
      unread: toJson(row.unread),
    })),
  });
  return renew;
}

function renewRow(row: StoredRow, renew: (id: string) => string): StoredRow {
  const values = Object.fromEntries(
    Object.entries(row.values).map(([key, value]) => {
      const kind = ROWS[row.kind].fields.get(key)?.field.kind;
      if (kind === "reference" && typeof value === "string") return [key, renew(value)];
      if (kind === "references" && Array.isArray(value)) return [key, value.map((id) => renew(String(id)))];
      return [key, value];
    }),
  );
  return { ...row, id: renew(row.id), parentId: renew(row.parentId), values };
}

/** A key for each row, by its place among its sisters. */
function orderKeys(rows: readonly StoredRow[]): string[] {
  const sizes = new Map<string, number>();
  const places = rows.map(({ kind, parentId }) => {
    const list = `${kind} ${parentId}`;
    const place = sizes.get(list) ?? 0;
    sizes.set(list, place + 1);
    return { list, place };
  });
  const keys = new Map([...sizes].map(([list, size]) => [list, generateNKeysBetween(null, null, size)]));
  return places.map(({ list, place }) => keys.get(list)?.[place] ?? "a0");
}
