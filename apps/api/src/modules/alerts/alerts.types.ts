import type { StandingVerdict } from "../comparison/index.ts";

/** What only somebody who sees all plans can notice. */
export const ALERT_KINDS = [
  "enterpriseTwice",
  "codeTwoNames",
  "nameTwoCodes",
  "platformAboveCap",
  "ownPlatform",
  "costsAtCap",
  "copiedKpi",
  "outlier",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** A place in a submitted version that an alert rests on. */
export interface AlertSource {
  readonly regionCode: string;
  readonly planId: string;
  /** Version code of the snapshot. */
  readonly code: string;
  readonly industry: string;
  readonly platformName: string;
  /** null: the source is a platform, not a firm. */
  readonly enterprise: string | null;
  /** Row of 附3, from 1. */
  readonly position: number | null;
  /** What stands there, in words: 成本 95.00，奖补 28.50. */
  readonly words: string;
}

export interface Alert {
  /** Kind and what it is about; stays the same while the finding does. */
  readonly key: string;
  readonly kind: AlertKind;
  readonly message: string;
  readonly sources: readonly AlertSource[];
  /** Amount of 奖补资金 at stake, 万元; null where there is none to name. */
  readonly amount: string | null;
  readonly verdict: StandingVerdict | null;
}
