import {
  assemblePlan,
  type BatchHead,
  type IndustryEntry,
  type PlanDocument,
  ROW_KINDS,
  type StoredRow,
  type Template,
} from "@dengta/domain";
import type { ServerRow } from "../rows/read-rows.ts";
import { share } from "../rows/share.ts";
import { applyEdits, textsOfRow } from "./apply-edits.ts";
import type { DraftShelf } from "./drafts.ts";
import { nextCall, note } from "./pending.ts";
import { type Ledger, rebuild, settle } from "./settle.ts";
import type {
  EditReport,
  PendingRow,
  PlanSnapshot,
  RowEdit,
  WriteOutcome,
  WriteRequest,
  Writer,
  WriteSource,
} from "./types.ts";
import { WorkingRows } from "./working.ts";

export interface PlanStoreOptions {
  readonly planId: string;
  readonly batch: BatchHead;
  readonly regionCode: string;
  readonly template: Template;
  readonly industryNames?: readonly IndustryEntry[];
  /** As the server has them, parents before children, sisters in order. */
  readonly rows: readonly ServerRow[];
  readonly writer: Writer;
  readonly drafts: DraftShelf;
  readonly now?: () => Date;
  readonly newRequestId?: () => string;
  /** Quiet time after the last edit before it is sent, ms. */
  readonly quietMs?: number;
  readonly retryMs?: number;
}

export interface PlanStore {
  readonly planId: string;
  readonly template: Template;
  readonly get: () => PlanSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** The one way rows change here: at once, then sent after a quiet moment. */
  readonly edit: (edits: readonly RowEdit[], source: WriteSource) => EditReport;
  /** Sends what waits now; settles when everything was answered. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict: of one field, or (null) of the row as a whole. */
  readonly resolve: (id: string, field: string | null, choice: "mine" | "theirs") => void;
  /** The row as the server has it; null where it has none. */
  readonly saved: (id: string) => StoredRow | null;
  readonly close: () => void;
}

const QUIET_MS = 800;
const RETRY_MS = 5_000;
/** How often a call is repeated whose fate is unknown, before its rows are said to be refused. */
const MOST_FAILURES = 3;

/** The open plan: its rows as edited here, and what of them is still to be saved. */
export function createPlanStore(options: PlanStoreOptions): PlanStore {
  const { planId, batch, regionCode, template, writer, drafts, now = () => new Date() } = options;
  const newRequestId = options.newRequestId ?? (() => crypto.randomUUID());
  const reading = { template, industryNames: options.industryNames ?? [] };
  const ledger: Ledger = {
    server: new Map(options.rows.map((item) => [item.row.id, item])),
    pending: new Map(),
    conflicts: new Map(),
    refusals: new Map(),
  };
  let rows = new WorkingRows(new Map(options.rows.map(({ row }) => [row.id, row])), reading);
  let inFlight: WriteRequest | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  let state: PlanSnapshot = {
    ...{ document: assembled(), rows, pending: new Map(), conflicts: new Map(), refusals: new Map() },
    ...{ saving: false, offline: false, savedAt: null },
  };

  function assembled(previous?: PlanDocument): PlanDocument {
    const next = assemblePlan({ planId, batch, regionCode }, rows.all().values());
    return previous === undefined ? next : share(previous, next);
  }

  function publish(next: Partial<PlanSnapshot> = {}) {
    state = {
      ...state,
      ...{ document: assembled(state.document), rows, pending: unsaved() },
      ...{ conflicts: new Map(ledger.conflicts), refusals: new Map(ledger.refusals) },
      ...next,
    };
    for (const listener of listeners) listener();
  }

  /** What waits and what is on its way. */
  function unsaved(): Map<string, PendingRow> {
    const all = new Map(ledger.pending);
    for (const write of inFlight?.rows ?? [])
      if (!all.has(write.id)) all.set(write.id, asPending(write, inFlight));
    return all;
  }

  function asPending(write: WriteRequest["rows"][number], request: WriteRequest | null): PendingRow {
    const { id, kind, texts, remove, expectedRevision } = write;
    const parentId = write.parentId ?? ledger.server.get(id)?.row.parentId ?? "";
    return {
      id,
      kind,
      parentId,
      texts,
      expectedRevision,
      removed: remove,
      source: request?.source ?? "form",
    };
  }

  function keepDrafts() {
    if (ledger.pending.size === 0 && inFlight === null) drafts.clear();
    else drafts.write({ inFlight, pending: [...ledger.pending.values()] });
  }

  function schedule(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function edit(edits: readonly RowEdit[], source: WriteSource): EditReport {
    rows = new WorkingRows(rows.all(), reading);
    const { traces, ...report } = applyEdits(rows, ledger.server, template, edits);
    const sent = new Set(inFlight?.rows.map(({ id }) => id) ?? []);
    for (const trace of traces) {
      ledger.refusals.delete(trace.row.id);
      note({ pending: ledger.pending, server: ledger.server, inFlight: sent }, trace, source);
      if (trace.edit.what === "remove") for (const id of trace.gone) ledger.conflicts.delete(id);
    }
    publish();
    if (state.offline) keepDrafts();
    schedule(options.quietMs ?? QUIET_MS);
    return report;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll() {
    for (let request = nextRequest(); request !== null; request = nextRequest()) {
      publish({ saving: true });
      keepDrafts();
      const outcome = await writer(request);
      if (take(request, outcome) === "stop") break;
    }
    keepDrafts();
    publish({ saving: false });
  }

  /** A call whose answer was lost goes first, word for word and under its own id. */
  function nextRequest(): WriteRequest | null {
    if (inFlight !== null) return inFlight;
    const call = nextCall(ledger.pending, ledger.server, ledger);
    if (call === null) return null;
    inFlight = { requestId: newRequestId(), ...call };
    for (const write of call.rows) leave(write);
    return inFlight;
  }

  /** What is on its way waits no more; what is held stays. */
  function leave({ id, texts }: WriteRequest["rows"][number]) {
    const waiting = ledger.pending.get(id);
    if (waiting === undefined) return;
    const rest = Object.entries(waiting.texts).filter(([field]) => !(field in texts));
    if (rest.length === 0) ledger.pending.delete(id);
    else ledger.pending.set(id, { ...waiting, texts: Object.fromEntries(rest), after: undefined });
  }

  function take(request: WriteRequest, outcome: WriteOutcome): "go" | "stop" {
    if (outcome.kind === "offline" || (outcome.kind === "failed" && ++failures < MOST_FAILURES)) {
      publish({ offline: true });
      schedule(options.retryMs ?? RETRY_MS);
      return "stop";
    }
    failures = 0;
    inFlight = null;
    rows = new WorkingRows(rows.all(), reading);
    const answered = outcome.kind === "answered" ? outcome : refusedAll(request, outcome.message);
    const touched = settle(ledger, rows, request, answered);
    redraw(touched);
    const sent = new Map(request.rows.map((write) => [write.id, Object.keys(write.texts).length]));
    const written = answered.rows.some(
      ({ id, status, conflicts }) =>
        status !== "refused" && (status !== "conflict" || (sent.get(id) ?? 0) > conflicts.length),
    );
    publish({ offline: false, ...(written ? { savedAt: now() } : {}) });
    return "go";
  }

  /** What others refer to first, so that a name is there when it is read. */
  function redraw(ids: Iterable<string>) {
    const kindAt = (id: string) =>
      ROW_KINDS.indexOf(
        (rows.get(id) ?? ledger.server.get(id)?.row ?? ledger.pending.get(id))?.kind ?? "section",
      );
    for (const id of [...ids].sort((a, b) => kindAt(a) - kindAt(b))) rebuild(ledger, rows, id);
    rows.healAll();
  }

  function resolve(id: string, field: string | null, choice: "mine" | "theirs") {
    const conflict = ledger.conflicts.get(id);
    if (conflict === undefined) return;
    rows = new WorkingRows(rows.all(), reading);
    if (conflict.what === "fields")
      resolveFields(id, field === null ? [...conflict.fields.keys()] : [field], choice);
    else {
      ledger.conflicts.delete(id);
      if (conflict.what === "gone") choice === "mine" ? addAgain(id) : letGo(id);
      else if (choice === "theirs") {
        ledger.pending.delete(id);
        redraw([id, ...descendants(id)]);
      }
    }
    publish();
    keepDrafts();
    schedule(0);
  }

  function resolveFields(id: string, fields: readonly string[], choice: "mine" | "theirs") {
    const conflict = ledger.conflicts.get(id);
    const waiting = ledger.pending.get(id);
    if (conflict?.what !== "fields") return;
    const rest = new Map([...conflict.fields].filter(([key]) => !fields.includes(key)));
    if (rest.size === 0) ledger.conflicts.delete(id);
    else ledger.conflicts.set(id, { what: "fields", fields: rest });
    if (choice === "mine" || waiting === undefined) return;
    const texts = Object.fromEntries(Object.entries(waiting.texts).filter(([key]) => !fields.includes(key)));
    if (Object.keys(texts).length === 0 && waiting.after === undefined) ledger.pending.delete(id);
    else ledger.pending.set(id, { ...waiting, texts });
    redraw([id]);
  }

  function descendants(id: string): string[] {
    const found = [id];
    for (const parent of found)
      for (const { row } of ledger.server.values()) if (row.parentId === parent) found.push(row.id);
    return found.slice(1);
  }

  /** The row as it stands here, with all below it, is written as a new one. */
  function addAgain(id: string) {
    const row = rows.get(id);
    if (row === undefined) return;
    const { kind, parentId } = row;
    const texts = textsOfRow(rows, template, row);
    const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
    const source = ledger.pending.get(id)?.source ?? "form";
    ledger.pending.set(id, {
      id,
      kind,
      parentId,
      texts: filled,
      expectedRevision: 0,
      removed: false,
      source,
    });
    for (const child of rows.below(id)) {
      ledger.conflicts.delete(child.id);
      addAgain(child.id);
    }
  }

  function letGo(id: string) {
    ledger.pending.delete(id);
    for (const child of rows.below(id)) letGo(child.id);
    const row = rows.get(id);
    if (row !== undefined) rows.remove(row);
  }

  /** What an earlier page could not send is here again, over the revision it was typed over. */
  function restoreDrafts() {
    const kept = drafts.read();
    inFlight = kept.inFlight;
    for (const row of kept.pending) ledger.pending.set(row.id, row);
    const shown = unsaved();
    if (shown.size === 0) return;
    const view = { ...ledger, pending: shown };
    for (const { id } of [...shown.values()].sort(
      (a, b) => ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind),
    ))
      rebuild(view, rows, id);
    rows.healAll();
    publish();
    schedule(options.quietMs ?? QUIET_MS);
  }

  restoreDrafts();
  return {
    planId,
    template,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    flush,
    resolve,
    saved: (id) => ledger.server.get(id)?.row ?? null,
    close: () => clearTimeout(timer),
  };
}

function refusedAll(request: WriteRequest, message: string): Extract<WriteOutcome, { kind: "answered" }> {
  const rows = request.rows.map(({ id }) => ({
    ...{ id, status: "refused" as const, revision: 0, row: null },
    ...{ conflicts: [], refusals: [], code: "REFUSED", message },
  }));
  return { kind: "answered", planRevision: 0, rows, others: [], removed: [] };
}
