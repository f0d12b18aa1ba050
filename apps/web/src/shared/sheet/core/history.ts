/** One deed, undone as a whole: a typed cell, a paste, a removal, a sort order. */
export interface Step {
  /** In Chinese, for 撤销“粘贴”. */
  readonly label: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What an undo and a redo would take back and do again; null where there is nothing. */
export interface HistoryState {
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

export interface SheetHistory {
  /** A deed already done. Forgets what was undone before it. */
  readonly push: (step: Step) => void;
  /** Takes the last step back; null when there is none. */
  readonly undo: () => Step | null;
  readonly redo: () => Step | null;
  readonly get: () => HistoryState;
  readonly subscribe: (listener: () => void) => () => void;
}

export const STEPS_KEPT = 100;

/** Steps of one sheet, the last hundred of them. An owner that keeps it keeps undo while its page is away. */
export function createHistory(): SheetHistory {
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];
  let state: HistoryState = { undoLabel: null, redoLabel: null };
  const listeners = new Set<() => void>();

  function set(nextPast: readonly Step[], nextFuture: readonly Step[]) {
    past = nextPast;
    future = nextFuture;
    state = {
      undoLabel: past[past.length - 1]?.label ?? null,
      redoLabel: future[future.length - 1]?.label ?? null,
    };
    for (const listener of listeners) listener();
  }

  return {
    push: (step) => set([...past, step].slice(-STEPS_KEPT), []),
    undo: () => {
      const step = past[past.length - 1];
      if (step === undefined) return null;
      step.undo();
      set(past.slice(0, -1), [...future, step]);
      return step;
    },
    redo: () => {
      const step = future[future.length - 1];
      if (step === undefined) return null;
      step.redo();
      set([...past, step], future.slice(0, -1));
      return step;
    },
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Several steps as one: undone from the last to the first. null when there is none. */
export function joined(label: string, steps: readonly (Step | null)[]): Step | null {
  const done = steps.flatMap((step) => (step === null ? [] : [step]));
  if (done.length === 0) return null;
  return {
    label,
    undo: () => {
      for (const step of [...done].reverse()) step.undo();
    },
    redo: () => {
      for (const step of done) step.redo();
    },
  };
}
