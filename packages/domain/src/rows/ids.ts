import type { RowKind } from "../kinds/row-kind.ts";
import { ROWS } from "./registry.ts";

const UUID_V7 = /^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/;

/** "ent_" and a UUIDv7 without dashes: made by whoever makes the row, so that sending it twice makes one. */
export function rowIdOf(kind: RowKind, now: number, random: Uint8Array): string {
  const bytes = Array.from(random.subarray(0, 10));
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70;
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80;
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${ROWS[kind].prefix ?? kind}_${now.toString(16).padStart(12, "0")}${tail}`;
}

/** Whether a new row of the kind may have this id. */
export function isRowId(kind: RowKind, id: string): boolean {
  const { prefix } = ROWS[kind];
  return prefix !== null && id.startsWith(`${prefix}_`) && UUID_V7.test(id.slice(prefix.length + 1));
}

const BY_PREFIX: ReadonlyMap<string, RowKind> = new Map(
  Object.values(ROWS).flatMap(({ prefix, kind }) => (prefix === null ? [] : [[prefix, kind] as const])),
);

/** The kind that an id names by its prefix; null for ids made of a parent and a key, and for others. */
export function kindOfRowId(id: string): RowKind | null {
  return id.includes("/") ? null : (BY_PREFIX.get(id.slice(0, id.indexOf("_"))) ?? null);
}
