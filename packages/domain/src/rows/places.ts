import type { RowKind } from "../kinds/row-kind.ts";
import { sectionsOf } from "../template/template.ts";
import type { FormId, SectionCollection, Template, TemplateForm } from "../template/types.ts";
import { keyOfId } from "./registry.ts";

/** A place of the form where a field is filled in: a section of 附件2 or 附2, or a table. */
export interface FieldPlace {
  readonly form: FormId;
  readonly sectionId: string | null;
}

/** Lists of a section by the kind of row that they hold. */
const COLLECTIONS: Partial<Record<RowKind, SectionCollection>> = {
  problem: "problems",
  scenario: "scenarios",
  platform: "platforms",
  solution: "solutions",
  price: "solutions",
  enterprise: "enterprises",
};

/** Fields that no table prints, with the printed field beside which they are filled in. */
const BESIDE: Readonly<Record<string, string>> = {
  uscc: "name",
  sector: "name",
  employees: "name",
  revenue: "name",
  assets: "name",
  costBasis: "cost",
};

/**
 * Where the form asks for a field: the first table that prints it and the section filled in along with that table;
 * fields that no table prints belong to the section that asks for such rows. Empty: part of no place of its own.
 * `field` null: where rows of the kind are added and removed.
 */
export function placesOfField(
  template: Template,
  kind: RowKind,
  rowId: string,
  field: string | null,
): FieldPlace[] {
  if (kind === "section") return sectionPlaces(template, keyOfId(rowId));
  if (kind === "evidence") return [];
  if (kind === "industry") return tablePlaces(template, (form) => form.id === "fu1");
  if (kind === "kpiValue") return tablePlaces(template, (form) => form.scope === "platform");
  if (kind === "enterprise") {
    const printed = field === null ? "name" : (BESIDE[field] ?? field);
    const places = tablePlaces(template, (form) => isListOf(form, kind) && prints(form, printed));
    if (places.length > 0) return places;
  }
  const collection = COLLECTIONS[kind];
  return sectionPlacesWhere(template, ({ collections }) => collections.some((item) => item === collection));
}

function isListOf(form: TemplateForm, kind: RowKind): boolean {
  return kind === "enterprise" && form.scope === "industry" && form.table !== null;
}

function prints(form: TemplateForm, field: string): boolean {
  return form.table?.columns.some((column) => column.field === field) === true;
}

/** The first such table, and the sections that say it is filled in along with them. */
function tablePlaces(template: Template, is: (form: TemplateForm) => boolean): FieldPlace[] {
  const form = template.forms.find((item) => item.table !== null && is(item));
  if (form === undefined) return [];
  return [
    { form: form.id, sectionId: null },
    ...sectionPlacesWhere(template, ({ attachments }) => attachments.includes(form.id)),
  ];
}

function sectionPlaces(template: Template, sectionId: string): FieldPlace[] {
  return sectionPlacesWhere(template, ({ id }) => id === sectionId);
}

type Section = ReturnType<typeof sectionsOf>[number];

function sectionPlacesWhere(template: Template, is: (section: Section) => boolean): FieldPlace[] {
  return template.forms.flatMap((form) =>
    sectionsOf(form)
      .filter(is)
      .map(({ id }) => ({ form: form.id, sectionId: id })),
  );
}
