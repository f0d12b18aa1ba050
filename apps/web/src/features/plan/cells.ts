import {
  contextOfRow,
  type FieldContext,
  type FlatField,
  type RowCells,
  type RowLookup,
  type StoredRow,
} from "@dengta/domain";

/** What printing and reading cells of a row may look up among the open plan's rows. */
export function contextFor(rows: RowLookup, row: Pick<StoredRow, "id" | "kind" | "parentId">): FieldContext {
  return contextOfRow(rows, row);
}

/** Why the text in a cell cannot be read yet; null where there is none such. */
export function readingOf(row: RowCells, { key, field }: FlatField, context: FieldContext): string | null {
  const text = row.unread[key];
  if (text === undefined) return null;
  const reading = field.read(text, context);
  return reading.ok ? null : reading.message;
}
