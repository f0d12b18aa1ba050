import type { FindingPlace } from "@dengta/domain";

/** 未开始, 填报中, 已完成. Whether a node was returned or is locked is the workflow's to say. */
export type NodeState = "notStarted" | "drafting" | "complete";

export const NODE_STATE_LABELS: Record<NodeState, string> = {
  notStarted: "未开始",
  drafting: "填报中",
  complete: "已完成",
};

export interface Progress {
  /** Things the template asks for. */
  readonly required: number;
  /** Those of them that are there. */
  readonly filled: number;
  readonly state: NodeState;
}

/** A node of the menu with all that lies below it. */
export interface CompletenessNode extends Progress {
  /** Unique in the plan: "main.1.1", "fu1", "i1", "i1/fu2.3.2", "i1/fu4", "i1/fu5/p1". */
  readonly key: string;
  readonly parentKey: string | null;
  readonly form: FindingPlace["form"] | null;
  readonly sectionId: string | null;
  readonly industryId: string | null;
  readonly platformId: string | null;
}

export interface Completeness {
  /** The whole plan. */
  readonly total: Progress & {
    /** filled ÷ required, rounded down: 10,000 only when nothing is missing. */
    readonly basisPoints: number;
  };
  /** Parents before children, in the order of the document. */
  readonly nodes: readonly CompletenessNode[];
}
