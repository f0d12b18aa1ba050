import { EDITABILITY, isOpened, type NodeKey, type PlanDocument, type PlanState } from "@dengta/domain";
import { assessCompleteness, type CompletenessNode, planContextOf, type RulesCatalogue } from "@dengta/rules";

export const PLAN_NODE_STATES = ["notStarted", "drafting", "complete", "returned", "locked"] as const;
export type PlanNodeState = (typeof PLAN_NODE_STATES)[number];

/** A node of the plan's menu with what the workflow says of it. */
export interface PlanNode extends Omit<CompletenessNode, "state"> {
  readonly state: PlanNodeState;
  /** What the ministry wrote to this node when it returned the plan; null where it did not. */
  readonly comment: string | null;
}

export interface LastReturn {
  readonly nodes: readonly { readonly nodeKey: NodeKey; readonly comment: string }[];
}

/** The menu of a plan: completeness of every node, and whether it is open or locked. Pure. */
export function planNodes(
  document: PlanDocument,
  state: PlanState,
  lastReturn: LastReturn | null,
  catalogue: RulesCatalogue,
): PlanNode[] {
  const comments = new Map(lastReturn?.nodes.map(({ nodeKey, comment }) => [nodeKey, comment]) ?? []);
  const open = new Set(comments.keys());
  return assessCompleteness(document, planContextOf(document, catalogue)).nodes.map((node) => ({
    ...node,
    state: stateOf(node, state, open),
    comment: state === "returned" ? (comments.get(node.key) ?? null) : null,
  }));
}

function stateOf(node: CompletenessNode, state: PlanState, open: ReadonlySet<NodeKey>): PlanNodeState {
  const editability = EDITABILITY[state];
  if (editability === "all") return node.state;
  return editability === "returnedSections" && isOpened(node.key, open) ? "returned" : "locked";
}
