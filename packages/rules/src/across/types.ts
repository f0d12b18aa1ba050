import type { Finding, FindingCode, Severity } from "@dengta/domain";

/** One industry of one submitted plan, as far as comparisons of plans read it. Amounts in 万元 text. */
export interface PlanFacts {
  readonly planId: string;
  readonly regionCode: string;
  readonly industry: string;
  readonly enterprises: readonly {
    readonly id: string;
    readonly name: string;
    readonly uscc: string | null;
    /** As `platformKeyOf` gives it; null while none is chosen. */
    readonly platformKey: string | null;
    readonly cost: string | null;
    readonly requested: string | null;
  }[];
  readonly platforms: readonly {
    readonly key: string;
    readonly name: string;
    readonly uscc: string | null;
  }[];
  readonly kpi: readonly {
    readonly platformKey: string;
    readonly indicatorId: string;
    readonly baseline: string | null;
    readonly target: string | null;
  }[];
}

/** Where in which plan. */
export interface AcrossPlace {
  readonly planId: string;
  readonly regionCode: string;
  readonly industry: string;
  /** null where a platform is meant. */
  readonly enterpriseId: string | null;
  readonly platformKey: string | null;
  readonly name: string;
}

export interface AcrossFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** All places that it is about, in the order given. */
  readonly places: readonly AcrossPlace[];
  /** What was found, how the match was made, what to do. */
  readonly message: string;
  readonly citation: NonNullable<Finding["citation"]>;
  readonly grade: NonNullable<Finding["grade"]>;
  readonly next: string;
}
