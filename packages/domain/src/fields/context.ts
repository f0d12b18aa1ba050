import type { IndustryEntry } from "../industries/industry.ts";
import type { KpiIndicator } from "../kpi/indicator.ts";

/** A row that others may name. */
export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

/** What reading and printing a cell may have to look up: the rows it can name, and what the batch set. */
export interface FieldContext {
  /** Rows of a kind that a reference in this place may name, in their order. */
  readonly rowsOf: (kind: string) => readonly NamedRow[];
  /** The indicator that a row of 附5 is about; null elsewhere. */
  readonly indicator: KpiIndicator | null;
  /** The administrator's industry names. */
  readonly industryNames: readonly IndustryEntry[];
}

/** For fields that look nothing up. */
export const NO_CONTEXT: FieldContext = { rowsOf: () => [], indicator: null, industryNames: [] };
