import type { PlanView } from "../plan-view/index.ts";
import { industryPlanSlots, mainPlanSlots } from "./sections.ts";
import type { Slot } from "./slot.ts";
import { costTableSlots, enterpriseListSlots, industrySlots, kpiSlots } from "./tables.ts";

export type { NodePlace, Slot } from "./slot.ts";

/** Everything that the template asks of this plan, filled or not, in the order of the forms. */
export function slotsOf(view: PlanView): Slot[] {
  return [
    ...mainPlanSlots(view),
    ...industrySlots(view),
    ...view.document.industries.flatMap((industry) => [
      ...industryPlanSlots(view, industry),
      ...enterpriseListSlots(view, industry),
      ...costTableSlots(view, industry),
      ...kpiSlots(view, industry),
    ]),
  ];
}
