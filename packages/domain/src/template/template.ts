import { RUBRIC_2022 } from "../digital-level/bands.ts";
import { INDUSTRY_PLAN } from "./industry-plan.ts";
import { MAIN_PLAN } from "./main-plan.ts";
import { FU1, FU3, FU4, FU5 } from "./tables.ts";
import type { FormId, Template, TemplateField, TemplateForm, TemplateSection } from "./types.ts";

/** The form of the 2022 batch, in the order it is printed. Next year's form is another value of this type. */
export const TEMPLATE_2022: Template = {
  id: "template-2022",
  levelRubricId: RUBRIC_2022,
  forms: [MAIN_PLAN, FU1, INDUSTRY_PLAN, FU3, FU4, FU5],
};

export const TEMPLATES: readonly Template[] = [TEMPLATE_2022];

/** The template of an id; null when there is none. */
export function findTemplate(id: string): Template | null {
  return TEMPLATES.find((template) => template.id === id) ?? null;
}

/** The form of an id; null where the template has none. */
export function findForm(id: FormId, template: Template): TemplateForm | null {
  return template.forms.find((item) => item.id === id) ?? null;
}

/** The form of an id, for callers that walk the template's own forms. Throws where it has none. */
export function formOf(id: FormId, template: Template): TemplateForm {
  const form = findForm(id, template);
  if (form === null) throw new Error(`template ${template.id} lacks form ${id}`);
  return form;
}

/** All sections of a form, parents before children, in printed order. */
export function sectionsOf(form: TemplateForm): TemplateSection[] {
  const walk = (section: TemplateSection): TemplateSection[] => [section, ...section.children.flatMap(walk)];
  return form.sections.flatMap(walk);
}

/** The section of an id in any form; null when there is none. */
export function findSection(id: string, template: Template): TemplateSection | null {
  return template.forms.flatMap(sectionsOf).find((section) => section.id === id) ?? null;
}

/** All text fields of a form in printed order. */
export function fieldsOf(form: TemplateForm): TemplateField[] {
  return sectionsOf(form).flatMap((section) => section.fields);
}
