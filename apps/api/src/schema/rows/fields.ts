import { type FlatField, type KpiIndicator, ROWS, type RowKind } from "@dengta/domain";
import type { DataRow } from "../../data/index.ts";
import { choiceType, describe } from "./enums.ts";
import { KpiIndicatorType } from "./indicator.ts";
import { FieldTextType, fieldTexts } from "./interface.ts";
import type { RowFieldBuilder } from "./types.ts";

/** The fields of a kind of row as its GraphQL type has them: one for one, by the kinds of the fields. */
export function cellFields(kind: RowKind, t: RowFieldBuilder) {
  return Object.fromEntries(
    [...ROWS[kind].fields.values()].map((flat) => [flat.key, cellField(kind, t, flat)]),
  );
}

function cellField(kind: RowKind, t: RowFieldBuilder, { key, field }: FlatField) {
  const description = describe(field);
  const nullable = field.blank === null;
  const cellOf = ({ values }: DataRow): unknown => values[key] ?? field.blank;
  switch (field.kind) {
    case "choice":
      return t.field({
        type: choiceType(kind, key, field),
        nullable,
        description,
        resolve: (row) => cellOf(row) as string,
      });
    case "reference":
      return t.id({ nullable: true, description, resolve: (row) => cellOf(row) as string | null });
    case "references":
      return t.idList({ description, resolve: (row) => cellOf(row) as string[] });
    case "count":
    case "level":
      return t.int({ nullable: true, description, resolve: (row) => cellOf(row) as number | null });
    case "amount":
      return t.float({
        nullable: true,
        description: `${description}. 万元`,
        resolve: (row) => cellOf(row) as number | null,
      });
    case "fixed":
      return fixedField(t, key, description, cellOf);
    default:
      return t.field({
        type: SCALARS[field.kind],
        nullable,
        description,
        resolve: (row) => cellOf(row) as string,
      });
  }
}

const SCALARS = {
  name: "String",
  line: "String",
  paragraphs: "String",
  uscc: "String",
  money: "Wan",
  score: "Decimal",
  measure: "Decimal",
  date: "Date",
} as const;

function fixedField(t: RowFieldBuilder, key: string, description: string, cellOf: (row: DataRow) => unknown) {
  if (key === "indicators")
    return t.field({
      type: [KpiIndicatorType],
      description,
      complexity: { multiplier: 1 },
      resolve: (row) => cellOf(row) as KpiIndicator[],
    });
  return key === "sizeBytes"
    ? t.int({ description: `${description}, bytes`, resolve: (row) => cellOf(row) as number })
    : t.string({ description, resolve: (row) => cellOf(row) as string });
}

/** Fields that the batch's template adds to a kind of row. */
export function moreField(t: RowFieldBuilder) {
  return t.field({
    type: [FieldTextType],
    description: "Fields that the batch's template adds; keys begin with more.",
    complexity: { multiplier: 1 },
    resolve: ({ values }) =>
      fieldTexts(
        Object.fromEntries(
          Object.entries(values).flatMap(([key, value]) =>
            key.startsWith("more.") && typeof value === "string" ? [[key, value]] : [],
          ),
        ),
      ),
  });
}
