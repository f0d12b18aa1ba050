import type { CellRefusal, RowCells, RowKind, RowTexts } from "@dengta/domain";
import type { DataRow } from "../data/index.ts";

/** Where a write comes from; kept in the change log. */
export const WRITE_SOURCES = ["form", "sheet", "paste", "fill", "import", "undo", "repair", "api"] as const;
export type WriteSource = (typeof WRITE_SOURCES)[number];

/** What is to become of one row. Typing, pasting, importing and undoing all say it like this. */
export interface RowWrite {
  readonly kind: RowKind;
  /** Made by the client for a new row; of a row that its parent and a key name, "plf_…/warranty". */
  readonly id: string;
  /** The row above it, or the plan; null: it exists. */
  readonly parentId: string | null;
  /** Revision it was last seen in, 0 for a new one; null: whatever it is now. */
  readonly expectedRevision: number | null;
  /** Field → text as typed. Fields left out stay; "" clears. */
  readonly texts: RowTexts;
  readonly remove: boolean;
  /** Sister after which it shall stand, null: first; undefined: where it is, or last. */
  readonly after?: string | null | undefined;
  /** Values that only the system sets: the facts of a file. */
  readonly system?: Readonly<Record<string, unknown>> | undefined;
}

export interface WriteRowsInput {
  readonly planId: string;
  /** Made by the client, once per write: sent again, it gets the answer it had. */
  readonly requestId: string;
  readonly source: WriteSource;
  readonly rows: readonly RowWrite[];
  /** More for the audit entry: file name and hash of an import. */
  readonly details?: Readonly<Record<string, string>>;
}

/** A field that two people changed. Nothing was overwritten. */
export interface FieldConflict {
  readonly field: string;
  /** Who changed it last, and when (ISO 8601); null where the log does not know. */
  readonly by: string | null;
  readonly at: string | null;
}

export const ROW_STATUSES = ["saved", "unchanged", "removed", "conflict", "refused"] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What became of one row. */
export interface RowOutcome {
  readonly id: string;
  readonly kind: RowKind;
  readonly status: RowStatus;
  /** Revision it now has; 0 where it does not exist. */
  readonly revision: number;
  /** The whole row as it now stands, where it is not what the caller knows; null otherwise, and where it is gone. */
  readonly row: StoredDataRow | null;
  /** Fields that somebody else changed since; the others were saved. */
  readonly conflicts: readonly FieldConflict[];
  /** Fields that were not taken; the others were saved. */
  readonly refusals: readonly CellRefusal[];
  /** Why the row as a whole was not written; null where it was. */
  readonly code: string | null;
  readonly message: string | null;
}

/** A row as an answer keeps it: JSON. */
export type StoredDataRow = Omit<DataRow, "updatedAt"> & { readonly updatedAt: string };

export interface WriteRowsResult {
  readonly planId: string;
  /** Revision of the plan after the write. */
  readonly planRevision: number;
  /** In the order of the request, rows named twice once. */
  readonly rows: readonly RowOutcome[];
  /** Rows that changed along: what a removed platform's firms became, what a new platform's name healed. */
  readonly others: readonly StoredDataRow[];
  /** Ids of rows that went along with others. */
  readonly removed: readonly string[];
}

/** What one write does to one row. `before` null: it is new; `after` null: it goes. */
export interface RowStep {
  readonly before: DataRow | null;
  readonly after: DataRow | null;
}

/** The cells of a row that changed, as the log keeps them. */
export function cellsOf(row: RowCells | null, fields: readonly string[]): { values: object; unread: object } {
  const pick = (cells: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fields.flatMap((field) => (field in cells ? [[field, cells[field]]] : [])));
  return row === null ? { values: {}, unread: {} } : { values: pick(row.values), unread: pick(row.unread) };
}
