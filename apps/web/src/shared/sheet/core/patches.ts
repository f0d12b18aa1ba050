import type { Step } from "./history.ts";

/**
 * What a deed did to one row, so that it can be taken back without touching what others changed meanwhile:
 * a change names only its fields, a place is the row before it (null: the first place).
 */
export type RowPatch<R> =
  | { readonly kind: "change"; readonly id: string; readonly before: Partial<R>; readonly after: Partial<R> }
  | { readonly kind: "insert" | "remove"; readonly row: R; readonly afterId: string | null }
  | {
      readonly kind: "move";
      readonly id: string;
      readonly fromAfterId: string | null;
      readonly toAfterId: string | null;
    };

interface Identified {
  readonly id: string;
}

/** The fields in which two states of a row differ; null where they are the same. */
export function changeOf<R extends Identified>(before: R, after: R): RowPatch<R> | null {
  const from: Partial<R> = {};
  const to: Partial<R> = {};
  let differs = false;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof R & string>) {
    if (before[field] === after[field]) continue;
    differs = true;
    from[field] = before[field];
    to[field] = after[field];
  }
  return differs ? { kind: "change", id: before.id, before: from, after: to } : null;
}

/** Rows put in one after another, behind `afterId`. */
export function insertionOf<R extends Identified>(rows: readonly R[], afterId: string | null): RowPatch<R>[] {
  let previous = afterId;
  return rows.map((row) => {
    const patch: RowPatch<R> = { kind: "insert", row, afterId: previous };
    previous = row.id;
    return patch;
  });
}

/** Rows taken out, each with the place it comes back to. */
export function removalOf<R extends Identified>(rows: readonly R[], ids: ReadonlySet<string>): RowPatch<R>[] {
  let afterId: string | null = null;
  return rows.flatMap((row): RowPatch<R>[] => {
    if (ids.has(row.id)) return [{ kind: "remove", row, afterId }];
    afterId = row.id;
    return [];
  });
}

/** Rows brought together behind `afterId`, in the order they had. */
export function moveOf<R extends Identified>(
  rows: readonly R[],
  ids: ReadonlySet<string>,
  afterId: string | null,
): RowPatch<R>[] {
  let order = rows.map(({ id }) => id);
  let toAfterId = afterId;
  const patches: RowPatch<R>[] = [];
  for (const id of order.filter((it) => ids.has(it))) {
    const fromAfterId = order[order.indexOf(id) - 1] ?? null;
    patches.push({ kind: "move", id, fromAfterId, toAfterId });
    order = placedAfter(
      order.filter((it) => it !== id),
      toAfterId,
      id,
    );
    toAfterId = id;
  }
  return patches;
}

function placedAfter(order: readonly string[], afterId: string | null, id: string): string[] {
  const place = afterId === null ? 0 : order.indexOf(afterId) + 1;
  return [...order.slice(0, place), id, ...order.slice(place)];
}

/** The patches that take these back. */
export function reversed<R>(patches: readonly RowPatch<R>[]): RowPatch<R>[] {
  return [...patches].reverse().map((patch) => opposite(patch));
}

function opposite<R>(patch: RowPatch<R>): RowPatch<R> {
  switch (patch.kind) {
    case "change":
      return { ...patch, before: patch.after, after: patch.before };
    case "insert":
      return { ...patch, kind: "remove" };
    case "remove":
      return { ...patch, kind: "insert" };
    case "move":
      return { ...patch, fromAfterId: patch.toAfterId, toAfterId: patch.fromAfterId };
  }
}

/** Rows after the patches. A row that is gone is left alone; a place whose row is gone is the end. */
export function patched<R extends Identified>(rows: readonly R[], patches: readonly RowPatch<R>[]): R[] {
  let result = [...rows];
  for (let at = 0; at < patches.length; ) {
    const kind = patches[at]?.kind;
    let end = at + 1;
    while (patches[end]?.kind === kind) end += 1;
    // Thousands of rows are changed or removed in one pass each, not one by one.
    result = patchedAlike(result, patches.slice(at, end));
    at = end;
  }
  return result;
}

function patchedAlike<R extends Identified>(rows: R[], patches: readonly RowPatch<R>[]): R[] {
  switch (patches[0]?.kind) {
    case "change": {
      const changes = new Map<string, Partial<R>>();
      for (const patch of patches)
        if (patch.kind === "change") changes.set(patch.id, { ...changes.get(patch.id), ...patch.after });
      return rows.map((row) => {
        const change = changes.get(row.id);
        return change === undefined ? row : { ...row, ...change };
      });
    }
    case "remove": {
      const gone = new Set(patches.flatMap((patch) => (patch.kind === "remove" ? [patch.row.id] : [])));
      return rows.filter(({ id }) => !gone.has(id));
    }
    case "insert":
      return inserted(rows, patches);
    default:
      return patches.reduce(
        (result, patch) => (patch.kind === "move" ? relocated(result, patch) : result),
        rows,
      );
  }
}

function inserted<R extends Identified>(rows: readonly R[], patches: readonly RowPatch<R>[]): R[] {
  const present = new Set(rows.map(({ id }) => id));
  const following = new Map<string | null, R[]>();
  for (const patch of patches) {
    if (patch.kind !== "insert" || present.has(patch.row.id)) continue;
    const { row, afterId } = patch;
    const group = following.get(afterId) ?? [];
    // The last one named for a place stands nearest to it.
    following.set(afterId, [row, ...group]);
  }
  const result: R[] = [];
  const done = new Set<string>();
  const put = (first: readonly R[]) => {
    const waiting = [...first].reverse();
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      result.push(row);
      done.add(row.id);
      waiting.push(...[...(following.get(row.id) ?? [])].reverse());
    }
  };
  put(following.get(null) ?? []);
  for (const row of rows) put([row]);
  for (const group of following.values()) put(group.filter(({ id }) => !done.has(id)));
  return result;
}

function relocated<R extends Identified>(
  rows: R[],
  patch: { readonly id: string; readonly toAfterId: string | null },
): R[] {
  const row = rows.find(({ id }) => id === patch.id);
  if (row === undefined) return rows;
  const others = rows.filter(({ id }) => id !== patch.id);
  const anchor = patch.toAfterId === null ? -1 : others.findIndex(({ id }) => id === patch.toAfterId);
  const place = patch.toAfterId !== null && anchor < 0 ? others.length : anchor + 1;
  return [...others.slice(0, place), row, ...others.slice(place)];
}

/** A step of the history over patches; `apply` writes them into the owner's rows, now and whenever it is called. */
export function patchStep<R>(
  label: string,
  patches: readonly RowPatch<R>[],
  apply: (patches: readonly RowPatch<R>[]) => void,
): Step | null {
  if (patches.length === 0) return null;
  return { label, undo: () => apply(reversed(patches)), redo: () => apply(patches) };
}
