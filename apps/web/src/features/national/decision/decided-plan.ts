import type { PlanAction } from "@dengta/domain";

/** What a decision looks at. */
export interface DecidedPlan {
  readonly id: string;
  readonly regionName: string;
  readonly revision: number;
  readonly actions: readonly PlanAction[];
}
