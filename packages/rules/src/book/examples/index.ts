import type { FindingCode } from "@dengta/domain";
import { COMPLETENESS_EXAMPLES } from "./completeness.ts";
import type { CheckExample } from "./edits.ts";
import { KPI_EXAMPLES } from "./kpi.ts";
import { LIST_EXAMPLES } from "./lists.ts";
import { SUBSIDY_EXAMPLES } from "./subsidy.ts";

export type { CheckExample, ExampleCase } from "./edits.ts";

/** Every check that reads a plan, by its code. They run as tests and stand in the rule book. */
export const CHECK_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
  ...COMPLETENESS_EXAMPLES,
  ...SUBSIDY_EXAMPLES,
  ...LIST_EXAMPLES,
  ...KPI_EXAMPLES,
};
