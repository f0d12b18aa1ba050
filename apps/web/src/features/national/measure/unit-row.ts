import { findRegion, PLAN_STATES, type PlanState, type Region } from "@dengta/domain";

/** Figures of one unit or of all of them; money in 万元, shares and rates in percent, null where undefined. */
export interface Figures {
  readonly industries: number;
  readonly platforms: number;
  readonly enterprises: number;
  readonly costMissing: number;
  readonly requestMissing: number;
  readonly cost: string;
  readonly eligible: string;
  readonly subsidyRate: string | null;
  readonly meanEligible: string | null;
  readonly shareAtCap: string | null;
  readonly shareAtRate: string | null;
  readonly platformsAboveCap: number;
}

/** One indicator over a unit's platforms, within one set. */
export interface KpiFigure {
  readonly kpiSetId: string;
  readonly indicatorId: string;
  readonly baselineCount: number;
  readonly baselineBlank: number;
  readonly baselineMean: string | null;
  readonly targetCount: number;
  readonly targetBlank: number;
  readonly targetMean: string | null;
}

/** A unit of the overview as the API answers it. */
export interface UnitAnswer {
  readonly regionCode: string;
  readonly planId: string | null;
  readonly state: string;
  readonly completenessBps: number;
  readonly figures: Figures | null;
  readonly kpis: readonly KpiFigure[];
}

export interface UnitRow extends UnitAnswer {
  readonly region: Region;
  readonly state: PlanState;
}

/** States in which the ministry has nothing from the unit, or the unit has taken it back. */
const DRAFTS: ReadonlySet<PlanState> = new Set(["notStarted", "drafting", "inReview", "coSigning"]);

export function readUnits(answers: readonly UnitAnswer[]): UnitRow[] {
  return answers.flatMap((answer) => {
    const region = findRegion(answer.regionCode);
    return region === null ? [] : [{ ...answer, region, state: readState(answer.state) }];
  });
}

/** A state the page does not know is an error of ours, not something to paint grey. */
export function readState(state: string): PlanState {
  const known = PLAN_STATES.find((item) => item === state);
  if (known === undefined) throw new Error(`unknown plan state ${state}`);
  return known;
}

export function isSubmitted({ state }: Pick<UnitRow, "state">): boolean {
  return !DRAFTS.has(state);
}
