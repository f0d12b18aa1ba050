import type { IndustryPlan } from "@dengta/domain";
import { type EnterpriseRow, type PlanView, rowsOf } from "../plan-view/index.ts";
import { industryPlanRowSlots, industryPlanSlots, mainPlanSlots } from "./sections.ts";
import type { Slot } from "./slot.ts";
import { costTableSlots, enterpriseListSlots, industrySlots, kpiSlots, tableSlots } from "./tables.ts";

export type { NodePlace, Slot } from "./slot.ts";

/** Everything that the template asks of this plan, filled or not. */
export function slotsOf(view: PlanView): Slot[] {
  return [
    ...planSlots(view),
    ...view.document.industries.flatMap((industry) => [
      ...industryFrameSlots(view, industry),
      ...rowsOf(industry).flatMap((row) => rowSlots(view, row)),
    ]),
  ];
}

/** 附件2 and 附1. */
export function planSlots(view: PlanView): Slot[] {
  return [...mainPlanSlots(view), ...industrySlots(view)];
}

/** An industry without what is asked row by row. */
export function industryFrameSlots(view: PlanView, industry: IndustryPlan): Slot[] {
  return [...industryPlanSlots(view, industry), ...tableSlots(view, industry), ...kpiSlots(view, industry)];
}

/** All that is asked of one firm, in 附2, 附3 and 附4. */
export function rowSlots(view: PlanView, row: EnterpriseRow): Slot[] {
  return [
    ...industryPlanRowSlots(view, row),
    ...enterpriseListSlots(view, row),
    ...costTableSlots(view, row),
  ];
}
