import type { BatchHead } from "@dengta/domain";
import { type PlanContext, planContextOf, type RulesCatalogue, STANDARD_CATALOGUE } from "@dengta/rules";

/** What the page knows of templates and rule sets. The one place where it is named. */
const CATALOGUE: RulesCatalogue = STANDARD_CATALOGUE;

/** What a batch's plans are judged by. Throws where the page is older than the batch. */
export function contextOfBatch(batch: BatchHead): PlanContext {
  return planContextOf({ batch }, CATALOGUE);
}
