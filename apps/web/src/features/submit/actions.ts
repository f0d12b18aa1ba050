import type { PlanAction } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql, isRefusal, problemOf } from "../../shared/graphql/index.ts";

const DOCUMENTS = {
  submit: graphql(`
    mutation SubmitPlan($input: PlanChangeInput!) {
      result: submitPlan(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
  recall: graphql(`
    mutation RecallPlan($input: PlanChangeInput!) {
      result: recallPlan(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
  sign: graphql(`
    mutation SignPlan($input: PlanChangeInput!) {
      result: signPlan(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
  cosign: graphql(`
    mutation CosignPlan($input: PlanChangeInput!) {
      result: cosignPlan(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
  sendBack: graphql(`
    mutation SendPlanBack($input: PlanChangeInput!) {
      result: sendPlanBack(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
  withdraw: graphql(`
    mutation WithdrawPlan($input: PlanChangeInput!) {
      result: withdrawPlan(input: $input) { __typename ... on Error { code message } ... on PlanChangePayload { snapshot { version code } } }
    }
  `),
} as const;

/** What people of the unit do to their plan as a whole; the ministry's actions have their own page. */
export type UnitAction = keyof typeof DOCUMENTS;

export function isUnitAction(action: PlanAction): action is UnitAction {
  return action in DOCUMENTS;
}

export type ActionOutcome =
  /** `code` of the version it made; null where it made none. */
  { readonly ok: true; readonly code: string | null } | { readonly ok: false; readonly message: string };

/** Takes an arrow. Never throws. */
export async function takeAction(client: Client, action: UnitAction, planId: string): Promise<ActionOutcome> {
  const { data, error } = await client.mutation(DOCUMENTS[action], { input: { planId } }).toPromise();
  if (error !== undefined) return { ok: false, message: problemOf(error).message };
  const result = data?.result;
  if (result === undefined) return { ok: false, message: "服务没有返回结果，请刷新页面后查看" };
  if (isRefusal(result)) return { ok: false, message: result.message };
  return { ok: true, code: "snapshot" in result ? (result.snapshot?.code ?? null) : null };
}
