import type { MeasureKey } from "@dengta/domain";
import type { Asks } from "../facts/index.ts";
import type { Axis } from "./axes.ts";
import type { Sort } from "./result.ts";
import type { FactFilters } from "./scope.ts";

export interface CompareInput {
  readonly batchId: string | null;
  /** Levels of grouping, the first the outermost; `enterprise` stands alone. */
  readonly by: readonly Axis[];
  readonly filters: FactFilters;
  /** Only firms that ask in this way; for `enterprise` only. */
  readonly asks: Asks | null;
  readonly withCities: boolean;
  /** Values of each row, in this order. */
  readonly measures: readonly MeasureKey[];
  /** null: units and areas in the official order, others by 奖补资金. */
  readonly sort: Sort | null;
  readonly first: number;
  /** Id of the last row of the page before. */
  readonly after: string | null;
}
