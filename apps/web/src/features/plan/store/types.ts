import type { CellRefusal, PlanDocument, RowKind, RowLookup, RowTexts } from "@dengta/domain";
import type { ServerRow } from "../rows/read-rows.ts";

/** Where a write comes from; the change log keeps it. */
export type WriteSource = "form" | "sheet" | "paste" | "fill" | "undo" | "repair";

/** One change to one row, in the words that people type. What it names is made where it is new. */
export type RowEdit =
  | {
      readonly what: "type";
      readonly kind: RowKind;
      readonly id: string;
      /** Row above it, or the plan. */
      readonly parentId: string;
      /** Field → text. Fields left out stay; "" clears. */
      readonly texts: RowTexts;
      /** Of a new row: the sister before it; null: first; undefined: last. */
      readonly after?: string | null | undefined;
    }
  | { readonly what: "remove"; readonly id: string }
  | { readonly what: "move"; readonly id: string; readonly after: string | null };

/** What one call changed here. */
export interface EditReport {
  /** Cells that are not what they were. */
  readonly changed: readonly { readonly id: string; readonly field: string }[];
  /** Texts that no cell can hold; their cells stayed. */
  readonly refusals: readonly (CellRefusal & { readonly id: string })[];
  /** What takes it back, field by field. */
  readonly inverse: readonly RowEdit[];
}

/** A row that waits to be written. */
export interface PendingRow {
  readonly id: string;
  readonly kind: RowKind;
  readonly parentId: string;
  /** Fields typed here, as typed. */
  readonly texts: RowTexts;
  /** Revision that the texts were typed over. */
  readonly expectedRevision: number;
  readonly removed: boolean;
  readonly after?: string | null | undefined;
  readonly source: WriteSource;
}

/** A row as a write names it. */
export interface RowWrite {
  readonly kind: RowKind;
  readonly id: string;
  /** Given for rows that the server does not know. */
  readonly parentId: string | null;
  readonly expectedRevision: number;
  readonly texts: RowTexts;
  readonly remove: boolean;
  readonly after?: string | null | undefined;
}

/** One call. Sent again with the same id it is answered the same and changes nothing. */
export interface WriteRequest {
  readonly requestId: string;
  readonly source: WriteSource;
  readonly rows: readonly RowWrite[];
}

export interface FieldConflict {
  readonly field: string;
  /** Who and when; null where nobody knows. */
  readonly by: string | null;
  readonly at: string | null;
}

export interface RowAnswer {
  readonly id: string;
  readonly status: "saved" | "unchanged" | "removed" | "conflict" | "refused";
  readonly revision: number;
  /** The whole row, where it is not what was sent. */
  readonly row: ServerRow | null;
  readonly conflicts: readonly FieldConflict[];
  readonly refusals: readonly CellRefusal[];
  readonly code: string | null;
  readonly message: string | null;
}

export type WriteOutcome =
  | {
      readonly kind: "answered";
      readonly planRevision: number;
      readonly rows: readonly RowAnswer[];
      readonly others: readonly ServerRow[];
      readonly removed: readonly string[];
    }
  /** Nothing of it was written. */
  | { readonly kind: "refused"; readonly message: string }
  /** Nobody knows what became of it. */
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "offline" };

/** Sends one request to the API. Never throws. */
export type Writer = (request: WriteRequest) => Promise<WriteOutcome>;

/** What two people did to one row. Nothing was overwritten. */
export type RowConflict =
  /** Both changed these fields. */
  | { readonly what: "fields"; readonly fields: ReadonlyMap<string, FieldConflict> }
  /** Removed here, changed there. */
  | { readonly what: "removal"; readonly fields: readonly FieldConflict[] }
  /** Changed here, removed there. */
  | { readonly what: "gone"; readonly message: string };

/** What the server did not take, with its words; sent again with the next edit. */
export interface RowRefusal {
  readonly message: string;
  /** Fields concerned; empty: the row as a whole. */
  readonly fields: readonly string[];
}

export interface PlanSnapshot {
  readonly document: PlanDocument;
  /** Rows as edited here, by id. */
  readonly rows: RowLookup;
  readonly pending: ReadonlyMap<string, PendingRow>;
  readonly conflicts: ReadonlyMap<string, RowConflict>;
  readonly refusals: ReadonlyMap<string, RowRefusal>;
  readonly saving: boolean;
  readonly offline: boolean;
  /** null until something was saved. */
  readonly savedAt: Date | null;
}
