import type { WanText } from "@dengta/domain";
import type { Allocation, RuleBasis, Ruleset } from "../rulesets/index.ts";

/** Amounts are decimal text in 万元, from 0 to 1,000,000, at most six decimals. */
export interface SubsidyLineInput {
  /** Service platform whose cap the line counts against; null while none is chosen. */
  readonly platform: string | null;
  /**
   * 统一社会信用代码 of the platform. Lines of one code share a cap whatever their names; without codes the
   * names are compared by the domain's name key.
   */
  readonly platformUscc?: string | null;
  readonly enterprise: string;
  /** 实际改造成本; null while not known. */
  readonly cost: string | null;
  /** 奖补资金额 as requested; null: propose one. */
  readonly requested: string | null;
  /** Level that the firm aims at, 0–4; read where the rule set has caps by level. */
  readonly targetLevel?: number | null;
}

export interface SubsidyInput {
  /** A rule set, or the short id of one that ships ("pilot-2022"); an unknown id is refused. */
  readonly ruleset: string | Ruleset;
  /** Day whose parameters apply, YYYY-MM-DD; by default the first of the rule set's validity. */
  readonly asOf?: string | undefined;
  /** By default what the rule set says. */
  readonly allocation?: Allocation | undefined;
  readonly lines: readonly SubsidyLineInput[];
}

/** What decides `eligible`: the rate, a cap per enterprise, or the unit's own request below both; or no cap names the firm. */
export type Binding = "rate" | "enterpriseCap" | "requested" | "notEligible";

export interface ResolvedLine extends SubsidyLineInput {
  readonly outcome: "resolved";
  readonly cost: string;
  /** The lowest of the caps on one firm, rounded down to the rule set's step. */
  readonly ceiling: WanText;
  /** The request, at most the ceiling; without a request the ceiling rounded down to the proposal step. */
  readonly eligible: WanText;
  readonly binding: Binding;
  /** null: its platform or region is over the cap and nobody has decided, or it has no platform yet. */
  readonly payable: WanText | null;
}

export interface MissingLine extends SubsidyLineInput {
  readonly outcome: "missing";
  readonly missing: readonly ("cost" | "targetLevel")[];
  readonly ceiling: null;
  readonly eligible: null;
  readonly binding: null;
  readonly payable: null;
}

export type AssessedLine = ResolvedLine | MissingLine;

export interface AssessedPlatform {
  /** Name as it first appears. */
  readonly platform: string;
  /** What tells it apart: its code or its name key. */
  readonly key: string;
  /** All its lines, those that cannot be assessed too. */
  readonly enterprises: number;
  /** Lines that cannot be assessed; they enter no sum. */
  readonly missing: number;
  readonly cost: WanText;
  readonly eligible: WanText;
  /** null where the rule set has no cap on platforms. */
  readonly cap: WanText | null;
  /** 平台封顶核减: what `eligible` exceeds the cap by. */
  readonly excess: WanText;
  readonly headroom: WanText | null;
  /** min(eligible, cap). */
  readonly payable: WanText;
  /** Part of `payable` that the allocation could give to no line; null while nobody has decided. */
  readonly unallocated: WanText | null;
}

/** The unit's envelope; only where the rule set has a cap on the region. */
export interface AssessedRegion {
  readonly cap: WanText;
  /** What all platforms may pay. */
  readonly eligible: WanText;
  readonly excess: WanText;
  readonly headroom: WanText;
  readonly payable: WanText;
  readonly unallocated: WanText | null;
  /** Shares of the envelope that must reach firms. */
  readonly shares: readonly {
    readonly id: string;
    readonly required: WanText;
    /** What is lacking to it; "0.00" where it is reached. */
    readonly shortfall: WanText;
  }[];
}

/** `line` counts from zero. */
export type SubsidyFinding =
  | { readonly code: "COST_MISSING"; readonly severity: "error"; readonly line: number }
  | { readonly code: "TARGET_LEVEL_MISSING"; readonly severity: "error"; readonly line: number }
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
    }
  | { readonly code: "REGION_CAP_EXCEEDED"; readonly severity: "error"; readonly excess: WanText }
  | {
      readonly code: "REGION_SHARE_NOT_REACHED";
      readonly severity: "warning";
      readonly share: string;
      readonly shortfall: WanText;
    };

/** Plain data: it survives JSON, and `explain` needs nothing else. */
export interface SubsidyResult {
  /** Id of the rule set; its version and values are in `basis`. */
  readonly ruleset: string;
  readonly version: string;
  readonly asOf: string;
  readonly allocation: Allocation;
  /** SHA-256 of what was assessed: rule set id and version, day, allocation and lines as canonical JSON. */
  readonly inputHash: string;
  readonly basis: RuleBasis;
  /** In the order given. */
  readonly lines: readonly AssessedLine[];
  /** In order of first appearance. */
  readonly platforms: readonly AssessedPlatform[];
  /** null where the rule set has no cap on the region. */
  readonly region: AssessedRegion | null;
  /** By line, then by platform, then the region's. */
  readonly findings: readonly SubsidyFinding[];
}
