import { useState } from "react";
import { newRowId, type RowEdit, usePlan } from "../plan/index.ts";

export interface IndustryDeeds {
  /** Words of the last refusal; null after a deed that worked. */
  readonly problem: string | null;
  readonly busy: boolean;
  /** True when it was done. */
  readonly add: (name: string) => Promise<boolean>;
  readonly rename: (id: string, name: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  /** Brings it behind a sister; null: to the top. */
  readonly move: (id: string, after: string | null) => Promise<boolean>;
}

/** What changes 附1. Industries are rows like any other; the whole menu hangs on them, so they are saved at once. */
export function useIndustries(): IndustryDeeds {
  const { head, store, reload } = usePlan();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const place = (id: string) => ({ kind: "industry", id, parentId: head.id }) as const;

  async function perform(edit: RowEdit): Promise<boolean> {
    setBusy(true);
    const { inverse } = store.edit([edit], "form");
    await store.flush();
    const { refusals, offline, conflicts } = store.get();
    const refusal = refusals.get(edit.id);
    // What was not taken does not stay in 附1 as if it were.
    if (refusal !== undefined) store.edit(inverse, "undo");
    else if (!offline && conflicts.size === 0) await reload();
    setProblem(refusal?.message ?? null);
    setBusy(false);
    return refusal === undefined;
  }

  return {
    problem,
    busy,
    add: (name) => {
      if (name.trim() === "") {
        setProblem("请填写试点行业名称");
        return Promise.resolve(false);
      }
      return perform({ what: "type", ...place(newRowId("industry")), texts: { name } });
    },
    rename: (id, name) => perform({ what: "type", ...place(id), texts: { name } }),
    remove: (id) => perform({ what: "remove", id }),
    move: (id, after) => perform({ what: "move", id, after }),
  };
}
