import { cellText, fieldsOfRow, type RowKind, type StoredRow } from "@dengta/domain";
import { createContext, useCallback, useContext, useDeferredValue, useSyncExternalStore } from "react";
import { contextFor, readingOf } from "./cells.ts";
import { checksOf, type PlanChecks } from "./checks.ts";
import { mayEditField, mayEditNode } from "./may-edit.ts";
import type { PlanHead } from "./plan-head.ts";
import { newRowId } from "./rows/row-id.ts";
import type { PlanSnapshot, PlanStore } from "./store/index.ts";

export interface PlanContextValue {
  readonly head: PlanHead;
  readonly store: PlanStore;
  /** Reads the plan anew from the server, after what waits was sent. */
  readonly reload: () => Promise<void>;
}

const PlanContextHolder = createContext<PlanContextValue | null>(null);
export const PlanProvider = PlanContextHolder.Provider;

const StoreHolder = createContext<PlanStore | null>(null);
/** For pages that show rows of a plan without being pages of it. */
export const StoreProvider = StoreHolder.Provider;

/** The rows that are open here: those of the plan, or of a platform's own page. Throws outside of both. */
export function usePlanStore(): PlanStore {
  const own = useContext(StoreHolder);
  const plan = useContext(PlanContextHolder);
  const store = own ?? plan?.store;
  if (store === undefined) throw new Error("page outside of a plan");
  return store;
}

/** The open plan. Throws outside of a plan's pages. */
export function usePlan(): PlanContextValue {
  const value = useContext(PlanContextHolder);
  if (value === null) throw new Error("page outside of a plan");
  return value;
}

export function usePlanSnapshot(): PlanSnapshot {
  const store = usePlanStore();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Findings, progress and amounts of the document as edited; a moment behind while somebody types. */
export function useChecks(): PlanChecks {
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  return checksOf(useDeferredValue(document), head.context);
}

/** Whether the reader may write at a node of the menu. */
export function useMayEdit(nodeKey: string): boolean {
  return mayEditNode(usePlan().head, nodeKey);
}

/** A cell of a form: what it shows, what keeps it from being read, whether it may be written, and how. */
export interface CellHandle {
  readonly text: string;
  /** Why the text in it cannot be read yet; null where it can. */
  readonly problem: string | null;
  readonly readOnly: boolean;
  readonly label: string;
  readonly limit: number;
  readonly write: (text: string) => void;
}

export interface RowHandle {
  readonly row: StoredRow | undefined;
  readonly cell: (field: string) => CellHandle;
  readonly write: (texts: Readonly<Record<string, string>>) => void;
  readonly remove: () => void;
  /** Whether rows of its list may be added and removed. */
  readonly mayRemove: boolean;
}

/** One row of the open plan as its forms read and write it, all by its definition. */
export function useRow(kind: RowKind, id: string, parentId: string): RowHandle {
  const { head, store } = usePlan();
  const { rows } = usePlanSnapshot();
  const place = { kind, id, parentId };
  const row = rows.get(id);
  const shown = row ?? { ...place, values: {}, unread: {} };
  const fields = fieldsOfRow(kind, id, store.template);
  const context = contextFor(rows, place);
  const write = (texts: Readonly<Record<string, string>>) =>
    void store.edit([{ what: "type", ...place, texts }], "form");
  return {
    row,
    write,
    remove: () => void store.edit([{ what: "remove", id }], "form"),
    mayRemove: mayEditField(head, rows, place, null),
    cell: (key) => {
      const flat = fields.get(key);
      return {
        text: flat === undefined ? "" : cellText(shown, flat, context),
        problem: flat === undefined ? null : readingOf(shown, flat, context),
        readOnly: flat === undefined || !mayEditField(head, rows, place, key),
        label: flat?.field.label ?? key,
        limit: flat?.field.limit ?? 0,
        write: (text) => write({ [key]: text }),
      };
    },
  };
}

/** Adds a row at the end of its list; returns its id. */
export function useAddRow(kind: RowKind, parentId: string) {
  const { store } = usePlan();
  return useCallback(
    (texts: Readonly<Record<string, string>> = {}): string => {
      const id = newRowId(kind);
      store.edit([{ what: "type", kind, id, parentId, texts }], "form");
      return id;
    },
    [store, kind, parentId],
  );
}
