import type { PlanState } from "@dengta/domain";

/** Something to see: every firm of the first platform at the cap, or many costs of exactly 100 万元. */
export type Mark = "atCap" | "manyAtHundred";

/** An industry with the number of firms of each of its platforms. */
export type IndustryMix = readonly [name: string, firms: readonly number[], mark?: Mark];

/** How much of a draft is there: shares from 0 to 1 of what a complete plan holds. */
export interface Progress {
  readonly texts: number;
  readonly details: number;
  readonly costs: number;
  readonly requests: number;
  readonly targets: number;
  readonly platforms: number;
  /** Requests that lie above their ceiling. */
  readonly aboveCeiling: number;
  /** The blank form's place holders still stand in a text. */
  readonly templateTextLeft: boolean;
}

export interface UnitMix {
  readonly state: PlanState;
  readonly industries: readonly IndustryMix[];
  /** Only of drafts that are not complete. */
  readonly progress?: Progress;
  /** The second industry's first platform is the first industry's: one cap over both. */
  readonly sharesPlatform?: boolean;
}

export const NEARLY: Progress = {
  texts: 0.94,
  details: 1,
  costs: 1,
  requests: 0.97,
  targets: 0.92,
  platforms: 1,
  aboveCeiling: 1,
  templateTextLeft: false,
};
export const HALFWAY: Progress = {
  texts: 0.6,
  details: 0.7,
  costs: 0.85,
  requests: 0.6,
  targets: 0.5,
  platforms: 0.8,
  aboveCeiling: 3,
  templateTextLeft: false,
};
export const BEGUN: Progress = {
  texts: 0.25,
  details: 0.1,
  costs: 0.4,
  requests: 0.1,
  targets: 0,
  platforms: 0.4,
  aboveCeiling: 0,
  templateTextLeft: true,
};

/** A unit with its industries; what else there is to see of it is added behind. */
export function unit(state: PlanState, ...industries: readonly IndustryMix[]): UnitMix {
  return { state, industries };
}
