import type { WanText } from "@dengta/domain";
import type { Ruleset } from "../rulesets/index.ts";

/**
 * How a platform over its cap is shared out. The documents do not say, so nothing is decided by default:
 * none leaves it open, proportional scales every line, inOrder pays until nothing is left.
 */
export const ALLOCATIONS = ["none", "proportional", "inOrder"] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** Amounts are decimal text in 万元, from 0 to 1,000,000, at most six decimals. */
export interface SubsidyLineInput {
  /** Service platform whose cap the line counts against, compared as written; null while none is chosen. */
  readonly platform: string | null;
  readonly enterprise: string;
  /** 实际改造成本; null while not known. */
  readonly cost: string | null;
  /** 奖补资金额 as requested; null: propose one. */
  readonly requested: string | null;
}

export interface SubsidyInput {
  /** A rule set, or the short id of one that ships ("pilot-2022"); an unknown id is refused. */
  readonly ruleset: string | Ruleset;
  /** Day whose parameters apply, YYYY-MM-DD; by default the first of the rule set's validity. */
  readonly asOf?: string | undefined;
  /** By default none. */
  readonly allocation?: Allocation | undefined;
  readonly lines: readonly SubsidyLineInput[];
}

/** What decides `eligible`: the rate, the cap per enterprise, or the unit's own request below both. */
export type Binding = "rate" | "enterpriseCap" | "requested";

export interface ResolvedLine extends SubsidyLineInput {
  readonly outcome: "resolved";
  readonly cost: string;
  /** min(cost × rate rounded down to the fen, cap). */
  readonly ceiling: WanText;
  /** The request, at most the ceiling; without a request the ceiling rounded down to 0.01. */
  readonly eligible: WanText;
  readonly binding: Binding;
  /** null: its platform is over the cap and nobody has decided, or it has no platform yet. */
  readonly payable: WanText | null;
}

export interface MissingLine extends SubsidyLineInput {
  readonly outcome: "missing";
  readonly missing: readonly "cost"[];
  readonly cost: null;
  readonly ceiling: null;
  readonly eligible: null;
  readonly binding: null;
  readonly payable: null;
}

export type AssessedLine = ResolvedLine | MissingLine;

export interface AssessedPlatform {
  readonly platform: string;
  /** All its lines, those without a cost too. */
  readonly enterprises: number;
  /** Lines without a cost; they enter no sum. */
  readonly missing: number;
  readonly cost: WanText;
  readonly eligible: WanText;
  readonly cap: WanText;
  /** 平台封顶核减: what `eligible` exceeds the cap by. */
  readonly excess: WanText;
  readonly headroom: WanText;
  /** min(eligible, cap). */
  readonly payable: WanText;
  /** Part of `payable` that the allocation could give to no line; null while nobody has decided. */
  readonly unallocated: WanText | null;
}

/** `line` counts from zero. */
export type SubsidyFinding =
  | { readonly code: "COST_MISSING"; readonly severity: "error"; readonly line: number }
  | {
      readonly code: "REQUESTED_ABOVE_CEILING";
      readonly severity: "error";
      readonly line: number;
      readonly excess: WanText;
    }
  | {
      readonly code: "PLATFORM_CAP_EXCEEDED";
      readonly severity: "error";
      readonly platform: string;
      readonly excess: WanText;
    }
  | {
      readonly code: "TOO_FEW_ENTERPRISES";
      readonly severity: "warning";
      readonly platform: string;
      readonly count: number;
    };

/** Plain data: it survives JSON, and `explain` needs nothing else. */
export interface SubsidyResult {
  readonly ruleset: string;
  readonly asOf: string;
  readonly allocation: Allocation;
  /** In the order given. */
  readonly lines: readonly AssessedLine[];
  /** In order of first appearance. */
  readonly platforms: readonly AssessedPlatform[];
  /** By line, then by platform. */
  readonly findings: readonly SubsidyFinding[];
}
