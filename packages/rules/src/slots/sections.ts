import {
  formOf,
  type IndustryPlan,
  placeIn,
  sectionsOf,
  type TemplateField,
  type TemplateSection,
} from "@dengta/domain";
import { isBlank, type PlanView, sectionWords } from "../plan-view/index.ts";
import { costBasisSlots, enterpriseSlots } from "./enterprises.ts";
import { platformSlots, solutionSlots } from "./platforms.ts";
import type { SectionContext, Slot, SlotBase } from "./slot.ts";
import { problemSlots, scenarioSlots } from "./survey.ts";

/** 附件2: texts only. */
export function mainPlanSlots(view: PlanView): Slot[] {
  return sectionsOf(formOf("main", view.template)).flatMap((section) => {
    const place = placeIn("main", { sectionId: section.id });
    const where = sectionWords(view, "main", null, section);
    const base: SlotBase = { node: place, code: "SECTION_INCOMPLETE", place, where };
    return fieldSlots(section, view.document.texts, base, (field) => field.label);
  });
}

/** 附2 of one industry: texts and the lists that its sections ask for. */
export function industryPlanSlots(view: PlanView, industry: IndustryPlan): Slot[] {
  return sectionsOf(formOf("fu2", view.template)).flatMap((section) => {
    const place = placeIn("fu2", { sectionId: section.id, industryId: industry.id });
    const where = sectionWords(view, "fu2", industry, section);
    const base: SlotBase = { node: place, code: "SECTION_INCOMPLETE", place, where };
    const context: SectionContext = { view, industry, base };
    return [
      ...fieldSlots(section, industry.texts, base, (field) => requirementLabel(view, field)),
      ...section.collections.flatMap((collection) => COLLECTIONS[collection](context)),
      ...(section.attachments.includes("fu4") ? costBasisSlots(context) : []),
    ];
  });
}

const COLLECTIONS: Record<TemplateSection["collections"][number], (context: SectionContext) => Slot[]> = {
  problems: problemSlots,
  scenarios: scenarioSlots,
  platforms: platformSlots,
  solutions: solutionSlots,
  enterprises: enterpriseSlots,
};

function fieldSlots(
  section: TemplateSection,
  texts: Readonly<Record<string, string>>,
  base: SlotBase,
  labelOf: (field: TemplateField) => string,
): Slot[] {
  return section.fields.map((field) => ({
    ...base,
    place: { ...base.place, field: field.id },
    label: labelOf(field),
    required: section.required && field.required,
    filled: !isBlank(texts[field.id]),
  }));
}

/** The three requirements carry the titles that the batch sets for them. */
function requirementLabel({ document }: PlanView, { id, label }: TemplateField): string {
  const order = /\.requirement([123])$/.exec(id)?.[1];
  const title = order === undefined ? null : document.batch.requirementTitles[Number(order) - 1];
  return isBlank(title) ? label : `“${title}”的说明`;
}
