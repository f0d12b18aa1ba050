import { type RowKind, rowIdOf } from "@dengta/domain";

/** An id for a row made here. Writing it twice makes one row. */
export function newRowId(kind: RowKind, now: number = Date.now()): string {
  return rowIdOf(kind, now, crypto.getRandomValues(new Uint8Array(10)));
}
