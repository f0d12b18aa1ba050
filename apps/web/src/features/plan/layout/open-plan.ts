import type { Client } from "@urql/core";
import { problemOf } from "../../../shared/graphql/index.ts";
import type { SignedInUser } from "../../session/index.ts";
import { OpenPlanQuery } from "../plan.query.ts";
import { documentOf, headOf, kpiValuesOf, type PlanHead, revisionsOf } from "../plan-head.ts";
import { createPlanStore, localDrafts, type PlanStore } from "../store/index.ts";
import { createIdBook, createWriter } from "../writer/index.ts";

export interface OpenedPlan {
  readonly head: PlanHead;
  readonly store: PlanStore;
}

/** A plan that cannot be opened, with words for the page. */
export class PlanUnavailableError extends Error {}

/** Reads a plan and makes it ready to be edited. Throws {@link PlanUnavailableError}. */
export async function openPlan(client: Client, id: string, user: SignedInUser): Promise<OpenedPlan> {
  const { data, error } = await client
    .query(OpenPlanQuery, { id }, { requestPolicy: "network-only" })
    .toPromise();
  if (error !== undefined) throw new PlanUnavailableError(problemOf(error).message);
  const plan = data?.plan ?? null;
  if (plan === null) throw new PlanUnavailableError("没有这份方案，或您无权查看");
  const document = documentOf(plan);
  if (document === null) throw new PlanUnavailableError("方案尚未提交，目前只能查看填报进度");
  const store = createPlanStore({
    planId: id,
    document,
    revisions: revisionsOf(plan),
    writer: createWriter({ client, planId: id, ids: createIdBook(), kpiBook: kpiValuesOf(plan, document) }),
    drafts: localDrafts(user.id, id),
  });
  return { head: headOf(plan, user), store };
}
