import { type FormId, formOf, type IndustryPlan, type TemplateSection } from "@dengta/domain";
import { type EnterpriseRow, isBlank, type PlanView } from "./plan-view.ts";

/** 附4, or 附4（定制家具） where the plan has several industries. */
export function formWords(
  { document, template }: PlanView,
  form: FormId,
  industry: IndustryPlan | null,
): string {
  const { label } = formOf(form, template);
  if (industry === null || document.industries.length < 2) return label;
  const index = document.industries.indexOf(industry);
  return `${label}（${isBlank(industry.name) ? `第${index + 1}个行业` : industry.name}）`;
}

/** 附4 第12行 */
export function rowWords(view: PlanView, form: FormId, { industry, number }: EnterpriseRow): string {
  return `${formWords(view, form, industry)} 第${number}行`;
}

/** 附2 二（一）; by its heading where the form prints no number. */
export function sectionWords(
  view: PlanView,
  form: FormId,
  industry: IndustryPlan | null,
  section: TemplateSection,
): string {
  const parent = formOf(form, view.template).sections.find(({ children }) => children.includes(section));
  const number = `${parent?.number ?? ""}${section.number ?? ""}`.replaceAll("、", "");
  return `${formWords(view, form, industry)} ${section.number === null ? section.heading : number}`;
}

/** “甲公司”, or its place in the list while it has no name. */
export function nameWords(name: string, index: number, unit: string): string {
  return isBlank(name) ? `第${index + 1}${unit}` : `“${name.trim()}”`;
}
