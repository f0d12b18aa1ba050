import { ROW_KINDS, type RowTexts, sameValue } from "@dengta/domain";
import type { ServerRow } from "../rows/read-rows.ts";
import type { Trace } from "./apply-edits.ts";
import type { PendingRow, RowConflict, RowRefusal, RowWrite, WriteRequest, WriteSource } from "./types.ts";

/** At most so many rows, and so many characters, in one call. */
const ROWS_PER_CALL = 2_000;
const CHARACTERS_PER_CALL = 1_200_000;

export interface Waiting {
  readonly pending: Map<string, PendingRow>;
  readonly server: ReadonlyMap<string, ServerRow>;
  /** Ids of rows whose write is on its way. */
  readonly inFlight: ReadonlySet<string>;
}

/** Notes that an edit has to be written. */
export function note({ pending, server, inFlight }: Waiting, trace: Trace, source: WriteSource): void {
  const { edit, row, taken } = trace;
  const { id, kind, parentId } = row;
  const known = pending.get(id);
  const expectedRevision = known?.expectedRevision ?? server.get(id)?.revision ?? 0;
  const base: PendingRow = known ?? {
    ...{ id, kind, parentId, expectedRevision, source },
    ...{ texts: {}, removed: false },
  };
  if (edit.what === "remove") {
    for (const child of trace.gone) pending.delete(child);
    // Made and removed again before anybody saved it: nobody need know.
    if (server.has(id) || inFlight.has(id)) pending.set(id, { ...base, texts: {}, removed: true, source });
    return;
  }
  if (edit.what === "move") {
    pending.set(id, { ...base, after: edit.after, source });
    return;
  }
  const typed = Object.fromEntries(taken.map((field) => [field, edit.texts[field] ?? ""]));
  const isNew = !server.has(id);
  const next: PendingRow = {
    ...base,
    ...(isNew && edit.after !== undefined && known === undefined ? { after: edit.after } : {}),
    texts: { ...base.texts, ...typed },
    removed: false,
    source,
  };
  const own =
    inFlight.has(id) || isNew ? next : { ...next, texts: withoutSame(next.texts, row, server.get(id)) };
  if (!isNew && !inFlight.has(id) && Object.keys(own.texts).length === 0 && own.after === undefined)
    pending.delete(id);
  else pending.set(id, own);
}

/** What was typed back to what the server has need not be written. */
function withoutSame(texts: RowTexts, row: ServerRow["row"], known: ServerRow | undefined): RowTexts {
  if (known === undefined) return texts;
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([field]) =>
        row.unread[field] !== known.row.unread[field] ||
        !sameValue(row.values[field], known.row.values[field]),
    ),
  );
}

export interface Held {
  readonly conflicts: ReadonlyMap<string, RowConflict>;
  readonly refusals: ReadonlyMap<string, RowRefusal>;
}

/** The rows of the next call: what others refer to first, of one source. null when nothing can be sent. */
export function nextCall(
  pending: ReadonlyMap<string, PendingRow>,
  server: ReadonlyMap<string, ServerRow>,
  held: Held,
): Omit<WriteRequest, "requestId"> | null {
  const ready = new Map(
    [...pending.values()]
      .sort((a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind))
      .flatMap((row) => {
        const write = writeOf(row, server, held);
        return write === null ? [] : [[row.id, { row, write }] as const];
      }),
  );
  const [first] = ready.values();
  if (first === undefined) return null;
  const { source } = first.row;
  const rows: RowWrite[] = [];
  const taken = new Set<string>();
  let characters = 0;
  for (const { row, write } of ready.values()) {
    // A new row below one that waits itself waits along; below one that nobody knows, the server says so.
    const orphan = pending.has(row.parentId) && !server.has(row.parentId) && !taken.has(row.parentId);
    if (row.source !== source || orphan) continue;
    characters += Object.values(write.texts).reduce((sum, text) => sum + text.length, 100);
    if (rows.length > 0 && (rows.length >= ROWS_PER_CALL || characters > CHARACTERS_PER_CALL)) break;
    rows.push(write);
    taken.add(row.id);
  }
  return rows.length === 0 ? null : { source, rows };
}

/** What of a row can be sent: conflicts wait for a decision, refused texts for another edit. */
function writeOf(
  row: PendingRow,
  server: ReadonlyMap<string, ServerRow>,
  { conflicts, refusals }: Held,
): RowWrite | null {
  const { id, kind, parentId, removed, after, expectedRevision } = row;
  const conflict = conflicts.get(id);
  const refusal = refusals.get(id);
  if (conflict?.what === "removal" || conflict?.what === "gone" || refusal?.fields.length === 0) return null;
  const isNew = !server.has(id);
  if (removed && isNew) return null;
  const texts = Object.fromEntries(
    Object.entries(row.texts).filter(
      ([field]) => !(conflict?.fields.has(field) ?? false) && !(refusal?.fields.includes(field) ?? false),
    ),
  );
  if (!removed && !isNew && after === undefined && Object.keys(texts).length === 0) return null;
  return {
    ...{ kind, id, expectedRevision, texts, remove: removed },
    parentId: isNew && expectedRevision === 0 ? parentId : null,
    ...(after === undefined ? {} : { after }),
  };
}
