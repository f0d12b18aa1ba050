import { PLAN_ACTION_LABELS, type PlanAction } from "@dengta/domain";
import type { CombinedError } from "@urql/core";
import { isRefusal, problemOf } from "../../../shared/graphql/index.ts";

interface Answer {
  readonly data?: { readonly result: { readonly __typename: string } } | undefined;
  readonly error?: CombinedError | undefined;
}

/** Why a decision did not come about: where, what, and what to do; null when it did. */
export function failureOf(unitName: string, action: PlanAction, { data, error }: Answer): string | null {
  const words = reasonOf(data?.result, error);
  return words === null ? null : `${unitName}方案${PLAN_ACTION_LABELS[action]}未成功：${words}`;
}

function reasonOf(result: { readonly __typename: string } | undefined, error: CombinedError | undefined) {
  if (error !== undefined) return problemOf(error).message;
  if (result === undefined) return "服务没有返回内容，请刷新页面核对状态后重试";
  if (!isRefusal(result)) return null;
  // Nobody typed anything here that could be compared: looking again is what helps.
  if (result.code === "STALE_REVISION") return "方案刚被他人变更，页面已更新，请核对当前状态后重新办理";
  if (result.code === "TRANSITION_REFUSED") return afterReload(result.message);
  return result.message;
}

/** The page has been read anew by now: the server's advice to do so is carried out. */
function afterReload(message: string): string {
  return `${message.replace(/，请刷新页面$/, "")}；页面已更新，请核对当前状态`;
}
