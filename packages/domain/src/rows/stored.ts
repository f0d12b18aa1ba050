import { sameValue } from "../fields/index.ts";
import type { RowKind } from "../kinds/row-kind.ts";
import type { RowDefinition } from "./define.ts";
import { MORE, ROWS } from "./registry.ts";

/**
 * A row on its own: flat, by the keys of its fields, as databases, the API and the change log hold it.
 * Blank values are absent. A cell whose text could not be read yet is blank and has the text in `unread`.
 */
export interface StoredRow {
  readonly id: string;
  readonly kind: RowKind;
  /** Id of the row above it; the plan's id at the top. */
  readonly parentId: string;
  readonly values: RowValues;
  readonly unread: RowTexts;
}

export type RowValues = Readonly<Record<string, unknown>>;
export type RowTexts = Readonly<Record<string, string>>;

/** The value of a field of a flat row; its blank where absent. */
export function cellOf(row: Pick<StoredRow, "kind" | "values">, key: string): unknown {
  return row.values[key] ?? ROWS[row.kind].fields.get(key)?.field.blank ?? "";
}

/** The text of a field, "" where it holds none: for names and other texts that every layer asks for. */
export function textOf(row: Pick<StoredRow, "kind" | "values">, key: string): string {
  const value = cellOf(row, key);
  return typeof value === "string" ? value : "";
}

/** The row as a document holds it, without the lists below it. `key` is its id, or what tells it from its sisters. */
export function nestRow(definition: RowDefinition, key: string, row: Pick<StoredRow, "values" | "unread">) {
  const nested: Record<string, unknown> = { [definition.key ?? "id"]: key };
  const groups = new Map<string, Record<string, unknown>>();
  for (const { key: flat, path, field } of definition.fields.values()) {
    const value = row.values[flat] ?? field.blank;
    const [property, inner] = path;
    if (inner === undefined) nested[property] = value;
    else {
      const group = groups.get(property) ?? {};
      group[inner] = value;
      groups.set(property, group);
      nested[property] = group;
    }
  }
  for (const property of groups.keys())
    if (isBlankGroup(definition, property, row.values)) nested[property] = null;
  const more = moreOf(row.values);
  if (more !== null) nested[MORE] = more;
  if (Object.keys(row.unread).length > 0) nested.unread = { ...row.unread };
  return nested;
}

function isBlankGroup(definition: RowDefinition, property: string, values: RowValues): boolean {
  const spec = definition.specs[property];
  if (spec === undefined || !("group" in spec) || !spec.nullable) return false;
  return [...definition.fields.values()].every(({ path, key }) => path[0] !== property || !(key in values));
}

function moreOf(values: RowValues): Record<string, unknown> | null {
  const added = Object.entries(values).filter(([key]) => key.startsWith(`${MORE}.`));
  if (added.length === 0) return null;
  return Object.fromEntries(added.map(([key, value]) => [key.slice(MORE.length + 1), value]));
}

/** The flat values and unread texts of a row of a document. */
export function flattenRow(
  definition: RowDefinition,
  nested: Readonly<Record<string, unknown>>,
): Pick<StoredRow, "values" | "unread"> {
  const values: Record<string, unknown> = {};
  for (const { key, path, field } of definition.fields.values()) {
    const [property, inner] = path;
    const at = nested[property];
    const value = inner === undefined ? at : isRecord(at) ? at[inner] : undefined;
    if (value !== undefined && value !== null && !sameValue(value, field.blank)) values[key] = value;
  }
  if (isRecord(nested[MORE]))
    for (const [key, value] of Object.entries(nested[MORE]))
      if (value !== "") values[`${MORE}.${key}`] = value;
  return { values, unread: isRecord(nested.unread) ? textsOf(nested.unread) : {} };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: Readonly<Record<string, unknown>>): RowTexts {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : [])),
  );
}

/** Field ids of a template begin with their section's: "fu2.2.1.team" → "fu2.2.1". */
export function sectionOfField(fieldId: string): string {
  return fieldId.slice(0, fieldId.lastIndexOf("."));
}
