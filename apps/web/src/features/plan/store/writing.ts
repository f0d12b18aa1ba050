import type { PlanDocument } from "@dengta/domain";
import { idOf, kindOf, ROW_KINDS, type RowKey, type RowKind } from "./keys.ts";
import { type Row, readRow } from "./rows.ts";

/** One row to write back, with the revision it was last seen in (0: never written). `row` null: it was removed. */
export interface RowWrite {
  readonly key: RowKey;
  readonly expectedRevision: number;
  readonly row: Row | null;
}

/** Firms of one industry go together, one entry in the audit log however many; other rows one by one. */
export interface WriteRequest {
  readonly kind: RowKind;
  /** Industry, or platform for solutions; null for 附件2 and 附1. */
  readonly parentId: string | null;
  readonly writes: readonly RowWrite[];
}

/** A row that somebody else wrote in between; it was not overwritten. `current` null: they removed it. */
export interface StaleRow {
  readonly key: RowKey;
  readonly currentRevision: number;
  readonly current: Row | null;
  readonly message: string;
}

export type WriteOutcome =
  | {
      readonly kind: "answered";
      /** Rows that were written, with their new revisions; removed ones with 0. */
      readonly revisions: ReadonlyMap<RowKey, number>;
      readonly stale: readonly StaleRow[];
      /** Rows the server did not take, with its words. */
      readonly refusals: ReadonlyMap<RowKey, string>;
    }
  /** Nothing of the request was written. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "offline" };

/** Sends one request to the API. Never throws. */
export type Writer = (request: WriteRequest) => Promise<WriteOutcome>;

/** At most so many rows in one request. */
const ROWS_PER_REQUEST = 500;

export interface DirtyRow {
  /** Counts up with every edit: a row edited while it was being sent stays dirty. */
  readonly edit: number;
  readonly parentId: string | null;
}

/** The next request among the rows that wait, in the order in which rows refer to each other; null when none waits. */
export function nextRequest(
  document: PlanDocument,
  dirty: ReadonlyMap<RowKey, DirtyRow>,
  revisions: ReadonlyMap<RowKey, number>,
): WriteRequest | null {
  for (const kind of ROW_KINDS) {
    const keys = [...dirty.keys()].filter((key) => kindOf(key) === kind);
    const [first] = keys;
    if (first === undefined) continue;
    const parentId = dirty.get(first)?.parentId ?? null;
    const together =
      kind === "enterprise" ? keys.filter((key) => dirty.get(key)?.parentId === parentId) : [first];
    const writes = together
      .slice(0, ROWS_PER_REQUEST)
      .map((key) => ({ key, expectedRevision: revisions.get(key) ?? 0, row: readRow(document, key) }));
    return { kind, parentId, writes };
  }
  return null;
}

/** Rows that were made and removed again before anybody saved them need not be written. */
export function neverExisted(
  document: PlanDocument,
  key: RowKey,
  revisions: ReadonlyMap<RowKey, number>,
): boolean {
  return (revisions.get(key) ?? 0) === 0 && kindOf(key) !== "section" && readRow(document, key) === null;
}

/** The parent a row hangs below, from whichever document still has it. */
export function parentOf(key: RowKey, ...documents: readonly PlanDocument[]): string | null {
  for (const document of documents) {
    const row = readRow(document, key);
    if (row !== null) return row.parentId;
  }
  throw new Error(`row ${idOf(key)} is in no document`);
}
