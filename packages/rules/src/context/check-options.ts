/** Thresholds of hints. No document sets them: an administrator may. Amounts in 万元, shares in basis points. */
export interface CheckOptions {
  /** Platforms per industry above which a hint is due. */
  readonly maximumPlatformsPerIndustry: number;
  /** Firms of one industry whose cost is exactly where the cap begins, or just below it: a hint from this many … */
  readonly costsAtCapMinimum: number;
  /** … and from this share of the costs known. */
  readonly costsAtCapShareBps: number;
  /** How far below the cap's cost still counts as just below. */
  readonly belowCapBps: number;
  /** 附1 has five rows and no "……". */
  readonly maximumIndustries: number;
  /** Costs below and above these are pointed out. */
  readonly tinyCost: number;
  readonly hugeCost: number;
  /** Known costs of an industry from which on patterns are looked for. */
  readonly patternMinimum: number;
  /** Share of costs that are whole tens of 万元 from which on they look estimated by eye. */
  readonly roundShareBps: number;
  /** A cost this many times above or below the industry's median stands out. */
  readonly outlierFactor: number;
  /** How far a cost may exceed the prices of all scenarios of its platform. */
  readonly priceFactor: number;
  /** Texts shorter than this may repeat. */
  readonly repeatedTextLength: number;
  /** Values of 附5 above these are hardly meant, by indicator. */
  readonly implausibleKpi: Readonly<Record<string, number>>;
  /** Today, YYYY-MM-DD; null: days are compared with the batch's year only. */
  readonly today: string | null;
}

export const DEFAULT_CHECK_OPTIONS: CheckOptions = {
  maximumPlatformsPerIndustry: 3,
  costsAtCapMinimum: 3,
  costsAtCapShareBps: 2000,
  belowCapBps: 200,
  maximumIndustries: 5,
  tinyCost: 0.1,
  hugeCost: 5000,
  patternMinimum: 8,
  roundShareBps: 9000,
  outlierFactor: 5,
  priceFactor: 2,
  repeatedTextLength: 20,
  implausibleKpi: { warranty: 20, responseTime: 720, deliveryTime: 730, orderSplitting: 100_000 },
  today: null,
};
