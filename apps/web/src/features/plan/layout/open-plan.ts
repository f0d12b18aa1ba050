import type { Client } from "@urql/core";
import { problemOf } from "../../../shared/graphql/index.ts";
import type { SignedInUser } from "../../session/index.ts";
import { OpenPlanQuery } from "../plan.query.ts";
import { headOf, type PlanHead } from "../plan-head.ts";
import { rowsOfTree } from "../rows/read-rows.ts";
import { createPlanStore, localDrafts, type PlanStore } from "../store/index.ts";
import { createWriter } from "../writer/write-rows.ts";

export interface OpenedPlan {
  readonly head: PlanHead;
  readonly store: PlanStore;
}

/** A plan that cannot be opened, with words for the page. */
class PlanUnavailableError extends Error {}

/** Reads a plan and makes it ready to be edited. Throws {@link PlanUnavailableError}. */
export async function openPlan(client: Client, id: string, user: SignedInUser): Promise<OpenedPlan> {
  const { data, error } = await client
    .query(OpenPlanQuery, { id }, { requestPolicy: "network-only" })
    .toPromise();
  if (error !== undefined) throw new PlanUnavailableError(problemOf(error).message);
  const plan = data?.plan ?? null;
  if (plan === null) throw new PlanUnavailableError("没有这份方案，或您无权查看");
  // Rows are there for those who may see the draft as it stands.
  if (plan.industries === null) throw new PlanUnavailableError("方案尚未提交，目前只能查看填报进度");
  const head = headOf(plan, user);
  const store = createPlanStore({
    planId: id,
    batch: head.batch,
    regionCode: head.regionCode,
    template: head.context.template,
    industryNames: (data?.industryNames ?? []).map((name) => ({ name, aliases: [] })),
    rows: rowsOfTree(plan),
    writer: createWriter(client, id),
    drafts: localDrafts(user.id, id),
  });
  return { head, store };
}
