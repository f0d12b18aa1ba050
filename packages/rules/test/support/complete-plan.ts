import { type PlanDocument, parsePlanDocument } from "@dengta/domain";
import { type PlanEdit, samplePlan, samplePlanWith } from "../../src/book/sample-plan.ts";
import { type PlanContext, planContextOf, STANDARD_CATALOGUE } from "../../src/index.ts";

export { emptyPlan, found, type PlanEdit, usccOf } from "../../src/book/sample-plan.ts";

/** What the values that ship with the package say about a plan's batch. */
export function contextFor(document: PlanDocument): PlanContext {
  return planContextOf(document, STANDARD_CATALOGUE);
}

/** The sample plan, checked against the schema. */
export function completePlan(): PlanDocument {
  return parsePlanDocument(samplePlan());
}

/** The sample plan after a change. Not read anew: a draft in an editor may hold references that lead nowhere. */
export function planWith(change: (edit: PlanEdit) => void): PlanDocument {
  return samplePlanWith(change);
}
