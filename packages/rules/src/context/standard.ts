import { KPI_SETS, TEMPLATES } from "@dengta/domain";
import { RULESETS } from "../rulesets/index.ts";
import type { RulesCatalogue } from "./plan-context.ts";

/** What ships with this version. A deployment may add its own values to it. */
export const STANDARD_CATALOGUE: RulesCatalogue = {
  templates: TEMPLATES,
  rulesets: Object.values(RULESETS),
  kpiSets: KPI_SETS,
};
