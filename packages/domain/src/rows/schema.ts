import { z } from "zod";
import type { AnyField, FixedValues } from "../fields/index.ts";
import { SCORE_SHAPE, USCC_SHAPE } from "../fields/index.ts";
import { idSchema, lineSchema, paragraphsSchema, wanSchema } from "../fields/shapes.ts";
import { decimalTextSchema, kpiIndicatorSchema } from "../kpi/indicator.ts";
import { isGroup, type RowDefinition, type RowOf } from "./define.ts";

const FIXED: { [K in keyof FixedValues]: z.ZodType<FixedValues[K]> } = {
  kpiSetId: z.string().min(1),
  indicators: z.array(kpiIndicatorSchema),
  fileName: lineSchema,
  mediaType: z.string().max(200),
  sizeBytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

/** Shape of what a field holds. The one place where kinds of fields become schemas. */
export function schemaOfField(field: AnyField): z.ZodType {
  switch (field.kind) {
    case "name":
    case "line":
      return lineSchema;
    case "paragraphs":
      return paragraphsSchema;
    case "uscc":
      return z.string().regex(USCC_SHAPE).nullable();
    case "money":
      return wanSchema;
    case "amount":
      return z.number().min(0).nullable();
    case "count":
      return z.int().min(0).nullable();
    case "choice": {
      const values = z.enum(field.options.map(({ value }) => value));
      return field.blank === null ? values.nullable() : values;
    }
    case "level":
      return z.int().min(0).max(4).nullable();
    case "score":
      return z.string().regex(SCORE_SHAPE).nullable();
    case "date":
      return z.iso.date().nullable();
    case "measure":
      return decimalTextSchema.nullable();
    case "reference":
      return idSchema.nullable();
    case "references":
      return z.array(idSchema);
    case "fixed":
      return FIXED[field.of as keyof FixedValues];
  }
}

const unreadSchema = z
  .record(z.string().max(200), z.string().max(2_000))
  .describe("读不出的原文，按栏目")
  .optional();
const moreSchema = z.record(z.string().max(100), paragraphsSchema).describe("模板增加的栏目").optional();

/** Shape of a row in a document, with the lists below it. Nothing else is accepted. */
export function schemaOfRow<D extends RowDefinition, Below extends z.ZodRawShape>(
  definition: D,
  below: Below,
) {
  const shape: Record<string, z.ZodType> = { [definition.key ?? "id"]: idSchema };
  for (const [property, spec] of Object.entries(definition.specs)) {
    if (!isGroup(spec)) shape[property] = described(spec);
    else {
      const inner = z.strictObject(
        Object.fromEntries(Object.entries(spec.group).map(([key, field]) => [key, described(field)])),
      );
      shape[property] = spec.nullable ? inner.nullable() : inner;
    }
  }
  const row = z.strictObject({ ...shape, ...below, unread: unreadSchema, more: moreSchema }).meta({
    id: `${definition.kind.charAt(0).toUpperCase()}${definition.kind.slice(1)}`,
    title: definition.label,
  });
  // The same definition gives the shape here and the type there; a test compares them row by row.
  return row as unknown as z.ZodType<RowOf<D> & { [K in keyof Below]: z.output<Below[K]> }>;
}

function described(field: AnyField): z.ZodType {
  const { label, clause } = field;
  return schemaOfField(field).describe(clause === null ? label : `${label}（${clause}）`);
}
