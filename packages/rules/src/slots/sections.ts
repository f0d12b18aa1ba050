import {
  formOf,
  type IndustryPlan,
  placeIn,
  sectionsOf,
  type TemplateField,
  type TemplateSection,
} from "@dengta/domain";
import { type EnterpriseRow, isBlank, type PlanView, sectionWords } from "../plan-view/index.ts";
import { costBasisSlots, enterpriseSlots } from "./enterprises.ts";
import { platformSlots, solutionSlots } from "./platforms.ts";
import { type SectionContext, type Slot, type SlotBase, textSlot } from "./slot.ts";
import { problemSlots, scenarioSlots } from "./survey.ts";
import { isGuidance } from "./written.ts";

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
  return sectionBases(view, industry).flatMap(({ section, base, context }) => [
    ...fieldSlots(section, industry.texts, base, (field) => requirementLabel(view, field)),
    ...section.collections.flatMap((collection) => COLLECTIONS[collection]?.(context) ?? []),
  ]);
}

/** What 附2 asks of one firm. */
export function industryPlanRowSlots(view: PlanView, row: EnterpriseRow): Slot[] {
  return sectionBases(view, row.industry).flatMap(({ section, base, context }) => [
    ...(section.collections.includes("enterprises") ? enterpriseSlots(base, row) : []),
    ...(section.attachments.includes("fu4") ? costBasisSlots(context, row) : []),
  ]);
}

interface SectionBase {
  readonly section: TemplateSection;
  readonly base: SlotBase;
  readonly context: SectionContext;
}

function sectionBases(view: PlanView, industry: IndustryPlan): SectionBase[] {
  return sectionsOf(formOf("fu2", view.template)).map((section) => {
    const place = placeIn("fu2", { sectionId: section.id, industryId: industry.id });
    const where = sectionWords(view, "fu2", industry, section);
    const base: SlotBase = { node: place, code: "SECTION_INCOMPLETE", place, where };
    return { section, base, context: { view, industry, base } };
  });
}

/** Lists besides the firms, which are asked for row by row. */
const COLLECTIONS: Partial<
  Record<TemplateSection["collections"][number], (context: SectionContext) => Slot[]>
> = {
  problems: problemSlots,
  scenarios: scenarioSlots,
  platforms: platformSlots,
  solutions: solutionSlots,
};

function fieldSlots(
  section: TemplateSection,
  texts: Readonly<Record<string, string>>,
  base: SlotBase,
  labelOf: (field: TemplateField) => string,
): Slot[] {
  return section.fields.map((field) => {
    const text = texts[field.id] ?? "";
    const isPrinted = isGuidance(text, [section.guidance, section.heading, field.guidance, field.label]);
    const own = textSlot(base, field.id, labelOf(field), text);
    const required = section.required && field.required;
    return isPrinted ? { ...own, required, filled: false, why: "照抄了模板的说明" } : { ...own, required };
  });
}

/** The three requirements carry the titles that the batch sets for them. */
function requirementLabel({ document }: PlanView, { id, label }: TemplateField): string {
  const order = /\.requirement([123])$/.exec(id)?.[1];
  const title = order === undefined ? null : document.batch.requirementTitles[Number(order) - 1];
  return isBlank(title) ? label : `“${title}”的说明`;
}
