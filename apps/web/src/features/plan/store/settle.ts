import { BLANK_CELLS, changedFields, type RowTexts, type StoredRow } from "@dengta/domain";
import type { ServerRow } from "../rows/read-rows.ts";
import type {
  FieldConflict,
  PendingRow,
  RowAnswer,
  RowConflict,
  RowRefusal,
  RowWrite,
  WriteOutcome,
  WriteRequest,
} from "./types.ts";
import { blankRow, type WorkingRows } from "./working.ts";

/** All that an answer moves. */
export interface Ledger {
  readonly server: Map<string, ServerRow>;
  readonly pending: Map<string, PendingRow>;
  readonly conflicts: Map<string, RowConflict>;
  readonly refusals: Map<string, RowRefusal>;
}

type Answered = Extract<WriteOutcome, { kind: "answered" }>;

/** Takes an answer in, field by field; returns the ids of rows that may look different now. */
export function settle(
  ledger: Ledger,
  rows: WorkingRows,
  request: WriteRequest,
  answer: Answered,
): ReadonlySet<string> {
  const touched = new Set<string>();
  const sent = new Map(request.rows.map((write) => [write.id, write]));
  for (const item of answer.rows) {
    const write = sent.get(item.id);
    if (write === undefined) continue;
    touched.add(item.id);
    for (const id of settleRow(ledger, rows, write, item, request.source)) touched.add(id);
  }
  for (const other of answer.others) {
    touched.add(other.row.id);
    learn(ledger, other, null);
  }
  for (const id of answer.removed) {
    touched.add(id);
    ledger.server.delete(id);
    if (ledger.pending.has(id)) ledger.conflicts.set(id, { what: "gone", message: "所属内容已被删除" });
  }
  return touched;
}

function settleRow(
  ledger: Ledger,
  rows: WorkingRows,
  write: RowWrite,
  answer: RowAnswer,
  source: WriteRequest["source"],
): readonly string[] {
  const { server, pending, conflicts, refusals } = ledger;
  const { id } = write;
  if (answer.status === "refused") {
    if (answer.row !== null) learn(ledger, answer.row, write.texts);
    takeBack(ledger, rows, write, source, Object.keys(write.texts));
    if (answer.code !== "ROW_REMOVED") {
      refusals.set(id, { message: answer.message ?? "未能保存", fields: [] });
      return [];
    }
    conflicts.set(id, { what: "gone", message: answer.message ?? "已被删除" });
    return forget(server, id);
  }
  if (answer.status === "removed") {
    const gone = forget(server, id);
    const again = pending.get(id);
    if (again !== undefined) pending.set(id, { ...again, expectedRevision: 0 });
    return gone;
  }
  const base =
    server.get(id)?.row ?? blankRow(write.kind, id, write.parentId ?? rows.get(id)?.parentId ?? "");
  const current = answer.row ?? { row: rows.typed(base, write.texts).row, revision: answer.revision };
  learn(ledger, current, write.texts);
  if (write.remove) {
    takeBack(ledger, rows, write, source, []);
    conflicts.set(id, { what: "removal", fields: answer.conflicts });
    return [];
  }
  const back = [...answer.conflicts, ...answer.refusals].map(({ field }) => field);
  if (back.length > 0) takeBack(ledger, rows, write, source, back);
  for (const conflict of answer.conflicts) addConflict(ledger, id, conflict);
  if (answer.refusals.length > 0)
    refusals.set(id, {
      message: answer.refusals.map(({ message }) => message).join("；"),
      fields: answer.refusals.map(({ field }) => field),
    });
  return [];
}

/**
 * The row as the server has it. A field that somebody else changed while it was being typed here is in conflict:
 * written over the new revision, it would overwrite theirs unseen.
 */
function learn(ledger: Ledger, next: ServerRow, own: RowTexts | null): void {
  const { server, pending } = ledger;
  const { id } = next.row;
  const before = server.get(id);
  // A repeated answer may be older than what the page has read since.
  if (before !== undefined && before.revision > next.revision) return;
  server.set(id, next);
  const waiting = pending.get(id);
  if (waiting === undefined) return;
  // Kept from an earlier page, it was typed over something older still: the server will say what changed since.
  if (own === null && waiting.expectedRevision < (before?.revision ?? 0)) return;
  pending.set(id, { ...waiting, expectedRevision: next.revision });
  for (const field of changedFields(before?.row ?? BLANK_CELLS, next.row))
    if (field in waiting.texts && !(field in (own ?? {})))
      addConflict(ledger, id, { field, by: null, at: null });
}

function addConflict({ conflicts }: Ledger, id: string, conflict: FieldConflict): void {
  const known = conflicts.get(id);
  const fields = new Map(known?.what === "fields" ? known.fields : []);
  conflicts.set(id, { what: "fields", fields: fields.set(conflict.field, conflict) });
}

/** Texts that were not written wait again; what was typed since wins over them. */
function takeBack(
  { server, pending }: Ledger,
  rows: WorkingRows,
  write: RowWrite,
  source: WriteRequest["source"],
  fields: readonly string[],
): void {
  const { id, kind, texts, remove } = write;
  const later = pending.get(id);
  const sent = Object.fromEntries(fields.map((field) => [field, texts[field] ?? ""]));
  pending.set(id, {
    ...{ id, kind, source: later?.source ?? source },
    parentId:
      later?.parentId ?? write.parentId ?? rows.get(id)?.parentId ?? server.get(id)?.row.parentId ?? "",
    expectedRevision: server.get(id)?.revision ?? write.expectedRevision,
    texts: { ...sent, ...later?.texts },
    removed: later === undefined ? remove : later.removed,
    after: later?.after,
  });
}

/** Takes a row that is gone, and all that stood below it, out of what the server has. */
function forget(server: Map<string, ServerRow>, id: string): string[] {
  const gone = [id];
  for (const parent of gone)
    for (const { row } of server.values())
      if (row.parentId === parent && !gone.includes(row.id)) gone.push(row.id);
  for (const row of gone) server.delete(row);
  return gone;
}

/** Puts the row into the working rows as it is now: what the server has, with what waits typed over it. */
export function rebuild({ server, pending, conflicts }: Ledger, rows: WorkingRows, id: string): void {
  const waiting = pending.get(id);
  const known = server.get(id);
  const shown = rows.get(id);
  if (conflicts.get(id)?.what === "gone") return;
  if (waiting?.removed === true || (known === undefined && waiting === undefined)) {
    if (shown !== undefined) rows.remove(shown);
    return;
  }
  const start: StoredRow = known?.row ?? blankRow(waiting?.kind ?? "section", id, waiting?.parentId ?? "");
  const next = rows.healed(rows.typed(start, waiting?.texts ?? {}).row);
  if (shown === undefined || changedFields(shown, next).length > 0) rows.put(next, waiting?.after);
}
