import { type AnyField, line, paragraphs } from "../fields/index.ts";
import { findSection } from "../template/template.ts";
import type { Template, TemplateField } from "../template/types.ts";
import { defineRow, type FlatField } from "./define.ts";

/** Texts of one section of a template, for the plan (附件2) or one of its industries (附2). */
export const SECTION = defineRow({
  kind: "section",
  label: "本节内容",
  clause: "附件2、附2",
  prefix: null,
  key: "sectionId",
  parents: ["plan", "industry"],
  list: "texts",
  nameField: null,
  specs: {},
});

/** The fields of one section, by field id; empty when the template has no such section. */
export function sectionFields(template: Template, sectionId: string): ReadonlyMap<string, FlatField> {
  const fields = findSection(sectionId, template)?.fields ?? [];
  return new Map(fields.map((item) => [item.id, { key: item.id, path: [item.id], field: fieldOf(item) }]));
}

function fieldOf({ label, kind }: TemplateField): AnyField {
  return kind === "line" ? line(label) : paragraphs(label);
}
