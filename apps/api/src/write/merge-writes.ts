import { ROW_KINDS } from "@dengta/domain";
import type { RowWrite } from "./types.ts";

/** A row that one call both changes and removes: which was meant, nobody can know. */
export interface NamedTwice {
  readonly id: string;
  readonly kind: RowWrite["kind"];
}

export interface MergedWrites {
  /** Each row once, what others refer to first. */
  readonly writes: readonly RowWrite[];
  readonly contradictory: readonly NamedTwice[];
}

/** A row named twice in one call is one write: later texts win. */
export function mergeWrites(rows: readonly RowWrite[]): MergedWrites {
  const byId = new Map<string, RowWrite>();
  const contradictory = new Map<string, NamedTwice>();
  for (const row of rows) {
    const earlier = byId.get(row.id);
    if (earlier === undefined) byId.set(row.id, row);
    else if (earlier.remove !== row.remove || earlier.kind !== row.kind)
      contradictory.set(row.id, { id: row.id, kind: row.kind });
    else byId.set(row.id, merge(earlier, row));
  }
  const writes = [...byId.values()].filter(({ id }) => !contradictory.has(id));
  return {
    writes: [...writes].sort((a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind)),
    contradictory: [...contradictory.values()],
  };
}

function merge(a: RowWrite, b: RowWrite): RowWrite {
  return {
    ...a,
    parentId: b.parentId ?? a.parentId,
    // The older revision is the safer one: it finds every conflict.
    expectedRevision: lower(a.expectedRevision, b.expectedRevision),
    texts: { ...a.texts, ...b.texts },
    after: b.after === undefined ? a.after : b.after,
  };
}

function lower(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
