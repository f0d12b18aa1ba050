import type { IndustryEntry, KpiFormState } from "@dengta/domain";
import type { Actor } from "../kernel/actor.ts";
import type { OpenPlan } from "./open.ts";
import type { Places } from "./order.ts";
import type { RowWrite } from "./types.ts";
import type { WorkingRows } from "./working-rows.ts";

/** All that a write is decided by. */
export interface World {
  readonly actor: Actor;
  readonly plan: OpenPlan;
  readonly rows: WorkingRows;
  readonly places: Places;
  readonly industryNames: readonly IndustryEntry[];
  readonly kpiForms: ReadonlyMap<string, KpiFormState>;
  /** Sisters that a new row would have. */
  readonly countOf: (write: RowWrite) => number;
}
