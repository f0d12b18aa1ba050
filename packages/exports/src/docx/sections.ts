import {
  formOf,
  type IndustryPlan,
  type PlanDocument,
  type SectionCollection,
  type Template,
  type TemplateField,
  type TemplateSection,
  titleOf,
} from "@dengta/domain";
import { headOf } from "../tables/index.ts";
import type { Block } from "./annex.ts";
import { costBasisItem } from "./cost-basis.ts";
import { enterprisesItem } from "./enterprises.ts";
import { type Item, itemBlocks, paragraphs } from "./items.ts";
import { platformItems } from "./platforms.ts";
import { pricesItem } from "./prices.ts";
import { problemsItem, scenariosItem } from "./scenarios.ts";
import { body, partHeading, sectionHeading } from "./text.ts";

/** The form being written: the plan's own, or one industry's. */
export interface FormContext {
  readonly plan: PlanDocument;
  readonly industry: IndustryPlan | null;
  readonly template: Template;
  /** Start of the names of bookmarks: one form may stand several times in a file. */
  readonly bookmark: string;
}

/** A heading, what is written below it, and its subsections. A required heading stays even where nothing is written. */
export function sectionBlocks(section: TemplateSection, context: FormContext, depth = 0): Block[] {
  const items = itemsOf(section, context);
  const children = section.children.flatMap((child) => sectionBlocks(child, context, depth + 1));
  if (!section.required && items.length === 0 && children.length === 0) return [];
  const title = printedHeading(section);
  const bookmark = `${context.bookmark}${section.id.replace(/\W/g, "_")}`;
  return [
    depth === 0 ? partHeading(title, bookmark) : sectionHeading(title, bookmark),
    ...itemBlocks(items),
    ...attachmentLines(section, context),
    ...children,
  ];
}

/** A remark to whoever fills the form in is none to whoever reads it: 其他（各地区根据自身情况补充）. */
export function printedHeading({ number, heading, required }: TemplateSection): string {
  return `${number ?? ""}${required ? heading : heading.replace(/(?<=.)（[^（）]*）$/, "")}`;
}

function itemsOf(section: TemplateSection, context: FormContext): Item[] {
  const { plan, industry } = context;
  const texts = industry?.texts ?? plan.texts;
  const fields = section.fields.flatMap((field): Item[] => {
    const blocks = paragraphs(texts[field.id] ?? "");
    return blocks.length === 0 && !field.required ? [] : [{ label: labelOf(field, plan), blocks }];
  });
  if (industry === null) return fields;
  const lists = section.collections.flatMap((collection) => collectionItems(collection, industry));
  if (section.attachments.includes("fu4")) lists.push(...costBasisItem(plan, industry));
  // The 三点要求 speak about the scenarios, so they follow them.
  const after = section.fields.findIndex((field) => requirementIndex(field) !== null);
  const place = after === -1 ? fields.length : after;
  return [...fields.slice(0, place), ...lists, ...fields.slice(place)];
}

function collectionItems(collection: SectionCollection, industry: IndustryPlan): Item[] {
  switch (collection) {
    case "problems":
      return problemsItem(industry);
    case "scenarios":
      return scenariosItem(industry);
    case "platforms":
      return platformItems(industry);
    case "solutions":
      return pricesItem(industry);
    case "enterprises":
      return enterprisesItem(industry);
  }
}

/** Place of a field among the 三点要求; null where it is none of them. */
function requirementIndex(field: TemplateField): number | null {
  const match = /\.requirement([1-3])$/.exec(field.id);
  return match === null ? null : Number(match[1]) - 1;
}

function labelOf(field: TemplateField, plan: PlanDocument): string {
  const index = requirementIndex(field);
  return (index === null ? null : plan.batch.requirementTitles[index]) ?? field.label;
}

function attachmentLines(section: TemplateSection, { plan, industry, template }: FormContext): Block[] {
  if (industry === null) return [];
  const head = headOf(plan, { template }, industry);
  const attached = section.attachments.filter((id) => template.forms.some((form) => form.id === id));
  return attached.map((formId) => {
    const form = formOf(formId, template);
    return body(`详见${form.label}《${titleOf(form, head)}》。`);
  });
}
