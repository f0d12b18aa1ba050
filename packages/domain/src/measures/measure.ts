/** What one group of firms adds up to. Money in fen; sums leave blanks out: blank is not zero. */
export interface FactSums {
  readonly units: number;
  readonly industries: number;
  /** Distinct platforms, by code or name. */
  readonly platforms: number;
  /** Distinct firms, by code or name. */
  readonly enterprises: number;
  readonly costMissing: number;
  readonly requestMissing: number;
  readonly costFen: bigint;
  readonly requestedFen: bigint;
  readonly eligibleFen: bigint;
  /** null: a platform above its cap lies partly outside the group, and nobody has decided whose firms lose. */
  readonly payableFen: bigint | null;
  /** Firms with a known cost, by what they ask for. The four add up to the firms with a known cost. */
  readonly asksRate: number;
  readonly asksCap: number;
  readonly asksLess: number;
  readonly asksNothing: number;
  /** Distinct platforms whose firms' amounts exceed the platform's cap over all units and industries. */
  readonly platformsAboveCap: number;
}

export type MeasureKind = "count" | "money" | "share" | "mean";

/** Caps of the rule set in words, as labels print them: "30%", "30", "600". */
export interface CapWords {
  readonly rate: string;
  /** 万元 */
  readonly enterpriseCap: string;
  /** 万元 */
  readonly platformCap: string;
}

/** A figure that groups are compared by. One list feeds table, chart, tiles, workbook and documents. */
export interface Measure {
  readonly key: MeasureKey;
  /** Chinese name; `{rate}`, `{enterpriseCap}` and `{platformCap}` stand for the rule set's values. */
  readonly label: string;
  readonly unit: string;
  readonly kind: MeasureKind;
  /** What it is and what it divides by, in words. */
  readonly definition: string;
  /** How blanks count. */
  readonly blanks: string;
  /** A total beside which a single group can be judged: a mean or a share, not a sum. */
  readonly comparable: boolean;
}

export const MEASURE_KEYS = [
  "units",
  "industries",
  "platforms",
  "enterprises",
  "cost",
  "requested",
  "eligible",
  "payable",
  "subsidyRate",
  "meanCost",
  "meanEligible",
  "shareFull",
  "shareRate",
  "shareCap",
  "shareLess",
  "shareNothing",
  "platformsAboveCap",
  "headroom",
  "costMissing",
  "requestMissing",
] as const;
export type MeasureKey = (typeof MEASURE_KEYS)[number];
