import type { PlanDocument } from "@dengta/domain";
import { type Change, putRow } from "./changes.ts";
import type { Drafts } from "./drafts.ts";
import type { RowKey } from "./keys.ts";
import { type Row, readRow } from "./rows.ts";
import {
  type DirtyRow,
  neverExisted,
  nextRequest,
  parentOf,
  type WriteOutcome,
  type WriteRequest,
  type Writer,
} from "./writing.ts";

/** What somebody else wrote to a row that was edited here. `current` null: they removed it. */
export interface Conflict {
  readonly current: Row | null;
  readonly currentRevision: number;
  readonly message: string;
}

export interface PlanSnapshot {
  readonly document: PlanDocument;
  readonly dirty: ReadonlyMap<RowKey, DirtyRow>;
  readonly conflicts: ReadonlyMap<RowKey, Conflict>;
  /** Rows the server refused, with its words; they are sent again with the next edit. */
  readonly refusals: ReadonlyMap<RowKey, string>;
  readonly saving: boolean;
  readonly offline: boolean;
  /** null until something was saved. */
  readonly savedAt: Date | null;
}

export interface PlanStoreOptions {
  readonly planId: string;
  readonly document: PlanDocument;
  readonly revisions: ReadonlyMap<RowKey, number>;
  readonly writer: Writer;
  readonly drafts: Drafts;
  readonly now?: () => Date;
  /** Quiet time after the last edit before it is sent, ms. */
  readonly quietMs?: number;
  readonly retryMs?: number;
}

export interface PlanStore {
  readonly planId: string;
  readonly get: () => PlanSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes the document at once and sends the named rows after a quiet moment. */
  readonly edit: (keys: readonly RowKey[], change: Change) => void;
  /** Sends what waits now; settles when everything was answered. */
  readonly flush: () => Promise<void>;
  /** Ends a conflict: keep what is here (and write it over), or take what is there. */
  readonly resolve: (key: RowKey, choice: "mine" | "theirs") => void;
  /** Revision the row was last seen in; 0 while it was never written. */
  readonly revisionOf: (key: RowKey) => number;
  readonly close: () => void;
}

const QUIET_MS = 800;
const RETRY_MS = 5_000;

/** The open plan: its document as edited here, and what of it is still to be saved. */
export function createPlanStore(options: PlanStoreOptions): PlanStore {
  const { planId, writer, drafts, now = () => new Date() } = options;
  const revisions = new Map(options.revisions);
  const listeners = new Set<() => void>();
  let state: PlanSnapshot = {
    document: options.document,
    dirty: new Map(),
    conflicts: new Map(),
    refusals: new Map(),
    saving: false,
    offline: false,
    savedAt: null,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function set(next: Partial<PlanSnapshot>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function schedule(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }

  function edit(keys: readonly RowKey[], change: Change) {
    const document = change(state.document);
    const dirty = new Map(state.dirty);
    const refusals = new Map(state.refusals);
    for (const key of keys) {
      refusals.delete(key);
      if (neverExisted(document, key, revisions)) {
        dirty.delete(key);
        continue;
      }
      dirty.set(key, {
        edit: (dirty.get(key)?.edit ?? 0) + 1,
        parentId: parentOf(key, document, state.document),
      });
    }
    set({ document, dirty, refusals });
    if (state.offline) keepDrafts();
    schedule(options.quietMs ?? QUIET_MS);
  }

  function keepDrafts() {
    drafts.write(
      [...state.dirty].map(([key, { parentId }]) => ({
        key,
        parentId,
        expectedRevision: revisions.get(key) ?? 0,
        row: readRow(state.document, key),
      })),
    );
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  }

  async function sendAll() {
    let request = nextWaiting();
    if (request === null) return;
    set({ saving: true });
    while (request !== null) {
      const sent = new Map(request.writes.map(({ key }) => [key, state.dirty.get(key)?.edit ?? 0]));
      const outcome = await writer(request);
      if (settle(request, sent, outcome) === "stop") break;
      request = nextWaiting();
    }
    set({ saving: false });
  }

  /** Rows in conflict wait for a decision, refused ones for another edit. */
  function nextWaiting(): WriteRequest | null {
    const waiting = new Map(
      [...state.dirty].filter(([key]) => !state.conflicts.has(key) && !state.refusals.has(key)),
    );
    return nextRequest(state.document, waiting, revisions);
  }

  function settle(
    request: WriteRequest,
    sent: ReadonlyMap<RowKey, number>,
    outcome: WriteOutcome,
  ): "go" | "stop" {
    switch (outcome.kind) {
      case "answered": {
        for (const [key, revision] of outcome.revisions) revisions.set(key, revision);
        const conflicts = new Map(state.conflicts);
        for (const stale of outcome.stale) conflicts.set(stale.key, stale);
        set({ conflicts, refusals: new Map([...state.refusals, ...outcome.refusals]), offline: false });
        if (outcome.revisions.size > 0) forget(outcome.revisions, sent);
        return outcome.revisions.size + outcome.stale.length + outcome.refusals.size > 0 ? "go" : "stop";
      }
      case "refused":
        set({
          refusals: new Map([
            ...state.refusals,
            ...request.writes.map(({ key }) => [key, outcome.message] as const),
          ]),
          offline: false,
        });
        return "go";
      case "offline":
        set({ offline: true });
        keepDrafts();
        schedule(options.retryMs ?? RETRY_MS);
        return "stop";
    }
  }

  function forget(written: ReadonlyMap<RowKey, number>, sent: ReadonlyMap<RowKey, number>) {
    const dirty = new Map(state.dirty);
    for (const key of written.keys()) {
      if (dirty.get(key)?.edit === sent.get(key)) dirty.delete(key);
    }
    set({ dirty, savedAt: now() });
    if (dirty.size === 0) drafts.clear();
  }

  function resolve(key: RowKey, choice: "mine" | "theirs") {
    const conflict = state.conflicts.get(key);
    if (conflict === undefined) return;
    const conflicts = new Map(state.conflicts);
    conflicts.delete(key);
    revisions.set(key, conflict.currentRevision);
    if (choice === "mine") {
      set({ conflicts });
      schedule(0);
      return;
    }
    const dirty = new Map(state.dirty);
    dirty.delete(key);
    const document =
      conflict.current === null ? state.document : putRow(conflict.current, planId)(state.document);
    set({ conflicts, dirty, document });
    if (dirty.size === 0) drafts.clear();
  }

  /** What an earlier page could not send is here again, and goes out with the revision it was written against. */
  function restoreDrafts() {
    for (const draft of drafts.read()) {
      if (draft.row === null || (draft.parentId !== null && !hasParent(draft.parentId))) continue;
      revisions.set(draft.key, draft.expectedRevision);
      edit([draft.key], putRow(draft.row, planId));
    }
  }

  function hasParent(id: string): boolean {
    const { industries } = state.document;
    return industries.some((it) => it.id === id || it.platforms.some((platform) => platform.id === id));
  }

  restoreDrafts();
  return {
    planId,
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    flush,
    resolve,
    revisionOf: (key) => revisions.get(key) ?? 0,
    close: () => clearTimeout(timer),
  };
}
