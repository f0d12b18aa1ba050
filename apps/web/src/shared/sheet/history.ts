/** What one deed changed; `before` null: the row was made by it, `after` null: it was removed. */
export interface RowPatch<R> {
  readonly id: string;
  readonly before: R | null;
  readonly after: R | null;
}

/** One deed, undone as a whole: a typed cell, a paste, a deletion. */
export interface Deed<R> {
  readonly label: string;
  readonly patches: readonly RowPatch<R>[];
}

export interface History<R> {
  readonly past: readonly Deed<R>[];
  readonly future: readonly Deed<R>[];
}

const DEEDS_KEPT = 100;

export function emptyHistory<R>(): History<R> {
  return { past: [], future: [] };
}

export function recorded<R>(history: History<R>, deed: Deed<R>): History<R> {
  if (deed.patches.length === 0) return history;
  return { past: [...history.past, deed].slice(-DEEDS_KEPT), future: [] };
}

/** Takes the last deed back; null when there is none. `deed` is the reverse, to be applied to the rows. */
export function undone<R>(history: History<R>): { history: History<R>; deed: Deed<R> } | null {
  const last = history.past[history.past.length - 1];
  if (last === undefined) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, last] },
    deed: reversed(last),
  };
}

export function redone<R>(history: History<R>): { history: History<R>; deed: Deed<R> } | null {
  const next = history.future[history.future.length - 1];
  if (next === undefined) return null;
  return { history: { past: [...history.past, next], future: history.future.slice(0, -1) }, deed: next };
}

function reversed<R>({ label, patches }: Deed<R>): Deed<R> {
  return { label, patches: patches.map(({ id, before, after }) => ({ id, before: after, after: before })) };
}

/** Rows after a deed. Removed rows that come back stand where `order` had them, or at the end. */
export function applied<R extends { readonly id: string }>(
  rows: readonly R[],
  { patches }: Deed<R>,
  order: readonly string[] = [],
): R[] {
  const byId = new Map(patches.map((patch) => [patch.id, patch]));
  const kept = rows.flatMap((row) => {
    const patch = byId.get(row.id);
    if (patch === undefined) return [row];
    return patch.after === null ? [] : [patch.after];
  });
  const present = new Set(rows.map(({ id }) => id));
  const added = patches.flatMap(({ id, after }) => (after === null || present.has(id) ? [] : [after]));
  if (added.length === 0 || order.length === 0) return [...kept, ...added];
  const rank = new Map(order.map((id, index) => [id, index]));
  return [...kept, ...added].sort(
    (a, b) => (rank.get(a.id) ?? order.length) - (rank.get(b.id) ?? order.length),
  );
}
