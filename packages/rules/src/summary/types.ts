import type { WanText } from "@dengta/domain";

/** Figures of one industry or of the whole plan. Sums leave blanks out: blank is not zero. */
export interface SubsidyFigures {
  /** Service platforms; in the whole plan, one that serves several industries counts once. */
  readonly platforms: number;
  readonly enterprises: number;
  readonly cost: WanText;
  /** What the unit requests, as written. */
  readonly requested: WanText;
  /** Requests cut to their ceilings, proposals where nothing is requested. */
  readonly eligible: WanText;
  /**
   * What the platforms' caps leave, firms without a platform left out. null for an industry that shares
   * a platform over its cap with another: nobody has decided whose firms lose.
   */
  readonly payable: WanText | null;
  /** Eligible in percent of cost, two decimals; null without any cost. */
  readonly rate: string | null;
  /** Eligible per firm with a known cost, two decimals; null without any. */
  readonly meanEligible: string | null;
  /** Firms with a known cost by what decides their amount. */
  readonly bindings: { readonly rate: number; readonly enterpriseCap: number; readonly requested: number };
  readonly blanks: { readonly cost: number; readonly requested: number; readonly platform: number };
  /** Platforms whose sum is exactly the cap, or above it. The sum is over the whole plan. */
  readonly platformsAtCap: number;
  readonly platformsOverCap: number;
}

/** Sum over the platforms that have a value; exact decimal text, not padded. */
export interface ValueSum {
  readonly n: number;
  readonly blanks: number;
  readonly sum: string;
  /** Two decimals; null when n is 0. */
  readonly mean: string | null;
}

export interface KpiSums {
  readonly indicatorId: string;
  readonly baseline: ValueSum;
  readonly target: ValueSum;
  readonly actual: ValueSum;
}

export interface IndustrySummary extends SubsidyFigures {
  readonly industryId: string;
  readonly name: string;
  readonly kpiSetId: string;
  /** In the order of the industry's 附5. */
  readonly kpis: readonly KpiSums[];
}

export interface PlanSummary {
  readonly ruleset: string;
  readonly version: string;
  /** Day whose parameters were read. */
  readonly asOf: string;
  /** SHA-256 of what was assessed. */
  readonly inputHash: string;
  readonly total: SubsidyFigures & {
    readonly industries: number;
    /** Indicators add up only within one set. */
    readonly kpiSets: readonly { readonly kpiSetId: string; readonly kpis: readonly KpiSums[] }[];
  };
  /** In the order of 附1. */
  readonly industries: readonly IndustrySummary[];
}
