import { EDITABILITY } from "@dengta/domain";
import type { NodeState } from "@dengta/rules";
import type { PlanHead } from "../plan-head.ts";
import type { LineState } from "./node-state.tsx";

/** What is returned or closed says so; everything else says how far it is. */
export function lineStateOf(head: PlanHead, nodeKey: string, progress: NodeState): LineState {
  if (EDITABILITY[head.state] === "none") return "locked";
  if (head.openNodes === null) return progress;
  return head.openNodes.has(nodeKey) ? "returned" : "locked";
}
