import { type AnyField, ROW_KINDS, ROWS, type RowKind } from "@dengta/domain";
import { builder } from "../builder.ts";

export const RowKindType = builder.enumType("RowKind", {
  description: "Kinds of rows that a plan is made of.",
  values: Object.fromEntries(
    ROW_KINDS.map((kind) => [kind, { description: `${ROWS[kind].label}（${ROWS[kind].clause}）` }]),
  ),
});

const CHOICES = new Map<string, ReturnType<typeof choiceOf>>();

/** The enum of a field that is a choice; one for each field. */
export function choiceType(kind: RowKind, key: string, field: AnyField) {
  const name = `${capital(kind)}${capital(key)}`;
  const known = CHOICES.get(name) ?? choiceOf(name, field);
  CHOICES.set(name, known);
  return known;
}

function choiceOf(name: string, field: AnyField) {
  return builder.enumType(name, {
    description: describe(field),
    values: Object.fromEntries(field.options.map(({ value, label }) => [value, { description: label }])),
  });
}

export function describe({ label, clause }: AnyField): string {
  return clause === null ? label : `${label}（${clause}）`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
