import type { Finding, PlanDocument } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { contextOf } from "../explain/internal.ts";
import { assessPlanSubsidies, viewPlan } from "../plan-view/index.ts";
import { slotsOf } from "../slots/index.ts";
import { checkCompleteness } from "./completeness.ts";
import { checkEnterprises } from "./enterprises.ts";
import { checkIdentity } from "./identity.ts";
import { checkKpis } from "./kpi.ts";
import { checkLists } from "./lists.ts";
import { DEFAULT_CHECK_OPTIONS } from "./options.ts";
import { inDocumentOrder } from "./order.ts";
import { checkSubsidies } from "./subsidy.ts";
import { checkTemplateText } from "./template-text.ts";

/**
 * Everything that is to be said about a plan: what its template still asks for, and what does not agree.
 * A draft may have any of it; errors bind at submission. In the order of the document.
 * Throws {@link SubsidyInputError} for a day on which the rule set is not in force.
 */
export function checkPlan(document: PlanDocument, context: PlanContext): Finding[] {
  const view = viewPlan(document, context);
  const subsidies = assessPlanSubsidies(document, context);
  const { values } = contextOf(subsidies.result, context.ruleset);
  const findings = [
    ...checkCompleteness(view, slotsOf(view), subsidies),
    ...checkTemplateText(view),
    ...checkSubsidies(view, subsidies),
    ...checkLists(view, values, { ...DEFAULT_CHECK_OPTIONS, ...context.options }),
    ...checkIdentity(view),
    ...checkEnterprises(view),
    ...checkKpis(view),
  ];
  return inDocumentOrder(findings, document, view.template);
}
