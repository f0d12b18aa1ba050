import type { Finding, PlanDocument } from "@dengta/domain";
import { contextOf } from "../explain/internal.ts";
import { assessPlanSubsidies, viewPlan } from "../plan-view/index.ts";
import { slotsOf } from "../slots/index.ts";
import { checkCompleteness } from "./completeness.ts";
import { checkEnterprises } from "./enterprises.ts";
import { checkIdentity } from "./identity.ts";
import { checkKpis } from "./kpi.ts";
import { checkLists } from "./lists.ts";
import { type CheckOptions, DEFAULT_CHECK_OPTIONS } from "./options.ts";
import { inDocumentOrder } from "./order.ts";
import { checkSubsidies } from "./subsidy.ts";
import { checkTemplateText } from "./template-text.ts";

/**
 * Everything that is to be said about a plan: what its template still asks for, and what does not agree.
 * A draft may have any of it; errors bind at submission. In the order of the document.
 * Throws {@link UnknownTemplateError}, and {@link SubsidyInputError} for an unknown rule set.
 */
export function checkPlan(document: PlanDocument, options: Partial<CheckOptions> = {}): Finding[] {
  const view = viewPlan(document);
  const subsidies = assessPlanSubsidies(document);
  const { values } = contextOf(subsidies.result);
  const findings = [
    ...checkCompleteness(view, slotsOf(view), subsidies),
    ...checkTemplateText(view),
    ...checkSubsidies(view, subsidies),
    ...checkLists(view, values, { ...DEFAULT_CHECK_OPTIONS, ...options }),
    ...checkIdentity(view),
    ...checkEnterprises(view),
    ...checkKpis(view),
  ];
  return inDocumentOrder(findings, document, view.template);
}
