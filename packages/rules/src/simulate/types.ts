import type { PlanDocument, WanText } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import type { Allocation, Ruleset } from "../rulesets/index.ts";

/** What is to be different; what is not named stays. An unknown id is refused. */
export interface RuleOverrides {
  /** By id of the cap: "enterprise", "platform". `limit` in 万元, `rateBps` in basis points; null: none. */
  readonly caps?: Readonly<
    Record<string, { readonly limit?: WanText | null; readonly rateBps?: number | null }>
  >;
  /** By id of the share, in basis points. */
  readonly shares?: Readonly<Record<string, number>>;
  readonly allocation?: Allocation;
}

export interface SimulatedPlan {
  readonly plan: PlanDocument;
  readonly context: PlanContext;
}

/** Amounts in 万元; `difference` = after − before, signed. null: nobody has decided how a cap is shared out. */
export interface Difference {
  readonly before: WanText | null;
  readonly after: WanText | null;
  readonly difference: WanText | null;
}

export interface SimulatedLine extends Difference {
  readonly enterpriseId: string;
  readonly enterprise: string;
}

export interface SimulatedIndustry extends Difference {
  readonly industryId: string;
  readonly name: string;
}

export interface SimulatedPlatform extends Difference {
  readonly key: string;
  readonly platform: string;
}

export interface SimulatedUnit extends Difference {
  readonly regionCode: string;
  /** What firms are eligible for, line by line. */
  readonly lines: readonly SimulatedLine[];
  readonly industries: readonly SimulatedIndustry[];
  /** What platforms are paid within their caps. */
  readonly platforms: readonly SimulatedPlatform[];
}

/** Marked as hypothetical; the rule sets it was made with say so too. */
export interface Simulation {
  readonly hypothetical: true;
  readonly rulesets: readonly Ruleset[];
  readonly units: readonly SimulatedUnit[];
  /** What all units are paid. */
  readonly total: Difference;
}
