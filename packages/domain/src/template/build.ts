import type { TemplateField, TemplateSection } from "./types.ts";

type FieldOptions = Partial<Omit<TemplateField, "id" | "label">>;

/** A field as the template files write it; `id` is completed by {@link section}. */
export function field(id: string, label: string, options: FieldOptions = {}): TemplateField {
  return { id, label, guidance: null, required: true, kind: "paragraphs", adoptableText: null, ...options };
}

type SectionParts = Partial<Omit<TemplateSection, "id" | "number" | "heading">>;

/** A section; the ids of its fields are prefixed with its own. */
export function section(
  id: string,
  number: string | null,
  heading: string,
  parts: SectionParts = {},
): TemplateSection {
  const { fields = [], ...rest } = parts;
  return {
    id,
    number,
    heading,
    guidance: null,
    required: true,
    collections: [],
    attachments: [],
    children: [],
    ...rest,
    fields: fields.map((item) => ({ ...item, id: `${id}.${item.id}` })),
  };
}
