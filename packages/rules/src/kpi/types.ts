/** Values are exact decimal text in the indicator's own unit ("96.5"). */
export interface KpiIndicatorInput {
  readonly id: string;
  /** Which way is better. */
  readonly direction: "up" | "down";
  /** 期初值; null where none exists. */
  readonly baseline: string | null;
  /** 目标值; null while not set. */
  readonly target: string | null;
  /** Reached value; null while not measured. */
  readonly actual: string | null;
}

export interface KpiInput {
  readonly indicators: readonly KpiIndicatorInput[];
}

/** Figures have two decimals, rounded half away from zero; null where they are not defined. */
export interface AssessedKpi extends KpiIndicatorInput {
  /** target − baseline, in the indicator's unit. */
  readonly change: string | null;
  /** Percent of |baseline|, positive when better; null without a baseline or with 0. */
  readonly improvement: string | null;
  /** Percent of the way from baseline to target that was made. */
  readonly attainment: string | null;
  /** Whether the actual value is as good as the target. */
  readonly met: boolean | null;
  readonly targetWorseThanBaseline: boolean;
}

/** Plain data; `indicators` in the order given. */
export interface KpiResult {
  readonly indicators: readonly AssessedKpi[];
}
