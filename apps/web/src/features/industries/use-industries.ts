import { useState } from "react";
import { useClient } from "urql";
import { isRefusal, problemOf } from "../../shared/graphql/index.ts";
import { rowKey, usePlan } from "../plan/index.ts";
import { AddIndustry, RemoveIndustry, RenameIndustry, ReorderIndustries } from "./industries.query.ts";

interface Answer {
  readonly data?: { readonly result: { readonly __typename: string } } | undefined;
  readonly error?: Parameters<typeof problemOf>[0] | undefined;
}

export interface IndustryDeeds {
  /** Words of the last refusal; null after a deed that worked. */
  readonly problem: string | null;
  readonly busy: boolean;
  /** True when it was done. */
  readonly add: (name: string) => Promise<boolean>;
  readonly rename: (id: string, name: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
  readonly order: (ids: readonly string[]) => Promise<boolean>;
}

/** What changes 附1. The menu of the whole plan hangs on it, so every deed is saved at once and the plan read anew. */
export function useIndustries(): IndustryDeeds {
  const client = useClient();
  const { head, store, reload } = usePlan();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const planId = head.id;

  async function perform(deed: () => Promise<Answer>): Promise<boolean> {
    setBusy(true);
    await store.flush();
    const { data, error } = await deed();
    const words =
      data !== undefined
        ? isRefusal(data.result)
          ? data.result.message
          : null
        : error === undefined
          ? "未能保存，请重试"
          : problemOf(error).message;
    if (words === null) await reload();
    setProblem(words);
    setBusy(false);
    return words === null;
  }

  const revisionOf = (id: string) => store.revisionOf(rowKey("industry", id));
  return {
    problem,
    busy,
    add: (name) => perform(() => client.mutation(AddIndustry, { input: { planId, name } }).toPromise()),
    rename: (industryId, name) =>
      perform(() =>
        client
          .mutation(RenameIndustry, { input: { industryId, name, expectedRevision: revisionOf(industryId) } })
          .toPromise(),
      ),
    remove: (industryId) =>
      perform(() =>
        client
          .mutation(RemoveIndustry, { input: { industryId, expectedRevision: revisionOf(industryId) } })
          .toPromise(),
      ),
    order: (industryIds) =>
      perform(() =>
        client.mutation(ReorderIndustries, { input: { planId, industryIds: [...industryIds] } }).toPromise(),
      ),
  };
}
