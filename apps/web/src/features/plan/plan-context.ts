import { createContext, useContext, useDeferredValue, useSyncExternalStore } from "react";
import { checksOf, type PlanChecks } from "./checks.ts";
import type { PlanHead } from "./plan-head.ts";
import type { PlanSnapshot, PlanStore } from "./store/index.ts";

export interface PlanContextValue {
  readonly head: PlanHead;
  readonly store: PlanStore;
  /** Reads the plan anew from the server, after what waits was sent. */
  readonly reload: () => Promise<void>;
}

const PlanContext = createContext<PlanContextValue | null>(null);
export const PlanProvider = PlanContext.Provider;

/** The open plan. Throws outside of a plan's pages. */
export function usePlan(): PlanContextValue {
  const value = useContext(PlanContext);
  if (value === null) throw new Error("page outside of a plan");
  return value;
}

export function usePlanSnapshot(): PlanSnapshot {
  const { store } = usePlan();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Findings, progress and amounts of the document as edited; a moment behind while somebody types. */
export function useChecks(): PlanChecks {
  const { document } = usePlanSnapshot();
  return checksOf(useDeferredValue(document));
}

/** Whether the reader may write at a node of the menu. */
export function useMayEdit(nodeKey: string): boolean {
  const { head } = usePlan();
  return mayEditNode(head, nodeKey);
}

/** The API names every open node, those below a returned one too. A returned table opens the other that shows its rows. */
export function mayEditNode({ mayEdit, openNodes }: PlanHead, nodeKey: string): boolean {
  return mayEdit && (openNodes === null || openNodes.has(nodeKey));
}
