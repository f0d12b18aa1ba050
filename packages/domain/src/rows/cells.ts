import { type FieldContext, type FieldReading, sameValue } from "../fields/index.ts";
import type { FlatField } from "./define.ts";
import type { RowTexts, RowValues, StoredRow } from "./stored.ts";

/** Characters of a text that a cell keeps although it cannot be read yet. */
export const UNREAD_LIMIT = 2_000;

/** A text that was not taken: its cell stays as it was. `field` is the flat key. */
export interface CellRefusal {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** What was typed. */
  readonly text: string;
}

/** What cells hold: values, and the texts that wait to be read. */
export type RowCells = Pick<StoredRow, "values" | "unread">;

export const BLANK_CELLS: RowCells = { values: {}, unread: {} };

/** Cells after texts were typed into them. */
export interface CellsAfter extends RowCells {
  /** Flat keys of the fields that are not what they were. */
  readonly changed: readonly string[];
  readonly refusals: readonly CellRefusal[];
}

/**
 * The one way a text becomes part of a row: typed, pasted, imported or sent by a program. A text that cannot be read
 * yet is kept as it is in place of the value; only what no cell can hold is refused.
 */
export function typeCells(
  before: RowCells,
  texts: RowTexts,
  fields: ReadonlyMap<string, FlatField>,
  context: FieldContext,
): CellsAfter {
  const values: Record<string, unknown> = { ...before.values };
  const unread: Record<string, string> = { ...before.unread };
  const refusals: CellRefusal[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const field = fields.get(key)?.field;
    const refusal = field === undefined ? unknown(key) : field.system ? field.read(text, context) : null;
    if (field === undefined || (refusal !== null && !refusal.ok)) {
      if (refusal !== null && !refusal.ok)
        refusals.push({ field: key, code: refusal.code, message: refusal.message, text });
      continue;
    }
    const reading = field.read(text, context);
    if (reading.ok) {
      delete unread[key];
      if (sameValue(reading.value, field.blank)) delete values[key];
      else values[key] = reading.value;
    } else if (text.length <= UNREAD_LIMIT) {
      delete values[key];
      unread[key] = text.trim();
    } else refusals.push({ field: key, code: reading.code, message: reading.message, text });
  }
  return { values, unread, refusals, changed: changedFields(before, { values, unread }) };
}

function unknown(key: string): FieldReading<never> {
  return { ok: false, code: "FIELD_UNKNOWN", message: `没有栏目 ${key}，请刷新页面` };
}

/** Flat keys in which two rows differ, by value or by unread text. */
export function changedFields(a: RowCells, b: RowCells): string[] {
  const keys = new Set([a.values, b.values, a.unread, b.unread].flatMap((cells) => Object.keys(cells)));
  return [...keys].filter(
    (key) => a.unread[key] !== b.unread[key] || !sameValue(a.values[key], b.values[key]),
  );
}

/** Why each waiting text cannot be read; fields that can be read by now are left out. */
export function unreadCells(
  row: RowCells,
  fields: ReadonlyMap<string, FlatField>,
  context: FieldContext,
): CellRefusal[] {
  return Object.entries(row.unread).flatMap(([key, text]) => {
    const reading = fields.get(key)?.field.read(text, context);
    return reading === undefined || reading.ok
      ? []
      : [{ field: key, code: reading.code, message: reading.message, text }];
  });
}

/** Reads again what waits: a platform declared later is found by the name typed before. null when nothing changes. */
export function readAgain(
  row: RowCells,
  fields: ReadonlyMap<string, FlatField>,
  context: FieldContext,
): CellsAfter | null {
  const readable = Object.entries(row.unread).filter(
    ([key, text]) => fields.get(key)?.field.read(text, context).ok === true,
  );
  return readable.length === 0 ? null : typeCells(row, Object.fromEntries(readable), fields, context);
}

/** The text a cell shows: what waits to be read, else its value in print. */
export function cellText(row: RowCells, { key, field }: FlatField, context: FieldContext): string {
  return row.unread[key] ?? field.print(row.values[key] ?? field.blank, context);
}

/** The same for a value on its own, as the change log holds it. */
export function valueText(value: unknown, { field }: FlatField, context: FieldContext): string {
  return field.print(value ?? field.blank, context);
}

/** All cells as texts that {@link typeCells} reads back; references by id. System fields are left out. */
export function textsOfCells(
  row: RowCells,
  fields: ReadonlyMap<string, FlatField>,
  context: FieldContext,
): RowTexts {
  return Object.fromEntries(
    [...fields.values()]
      .filter(({ field }) => !field.system)
      .map((flat) => [flat.key, row.unread[flat.key] ?? exactText(row.values, flat, context)]),
  );
}

function exactText(values: RowValues, { key, field }: FlatField, context: FieldContext): string {
  const value = values[key] ?? field.blank;
  if (field.kind === "reference" && typeof value === "string") return value;
  if (field.kind === "references" && Array.isArray(value)) return value.join("\n");
  return field.print(value, context);
}
