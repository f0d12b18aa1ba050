import { EDITABILITY } from "@dengta/domain";
import type { NodeState } from "@dengta/rules";
import type { PlanHead } from "../plan-head.ts";
import type { LineState } from "./node-state.tsx";

/** What is returned, or holds something that is, and what is closed says so; everything else says how far it is. */
export function lineStateOf(
  head: Pick<PlanHead, "state" | "openNodes">,
  nodeKey: string,
  progress: NodeState,
): LineState {
  if (EDITABILITY[head.state] === "none") return "locked";
  if (head.openNodes === null) return progress;
  const opened = [...head.openNodes].some((open) => open === nodeKey || isBelow(open, nodeKey));
  return opened ? "returned" : "locked";
}

/** "main.2.1" lies below "main.2" and "main"; "ind_1/fu4" below "ind_1". */
function isBelow(key: string, above: string): boolean {
  return key.startsWith(`${above}.`) || key.startsWith(`${above}/`);
}
