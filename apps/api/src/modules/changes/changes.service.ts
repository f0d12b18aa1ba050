import { isRowKind, ROWS } from "@dengta/domain";
import type { Prisma } from "../../db/index.ts";

/** One field before and after, as text; null where blank. */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface LoggedChange {
  readonly kind: string;
  readonly before: Prisma.JsonValue;
  readonly after: Prisma.JsonValue;
}

interface Cells {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly unread?: Readonly<Record<string, unknown>>;
}

/** The fields of a logged change. References stay ids: what they named may be gone. */
export function fieldChanges({ kind, before, after }: LoggedChange): FieldChange[] {
  const [was, is] = [cellsOf(before), cellsOf(after)];
  const keys = new Set(
    [was.values, was.unread, is.values, is.unread].flatMap((cells) => Object.keys(cells ?? {})),
  );
  const fields = isRowKind(kind) ? ROWS[kind].fields : null;
  return [...keys].map((field) => ({
    field,
    label: fields?.get(field)?.field.label ?? field,
    before: textOfCell(was, field),
    after: textOfCell(is, field),
  }));
}

function cellsOf(json: Prisma.JsonValue): Cells {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Cells) : {};
}

function textOfCell({ values, unread }: Cells, field: string): string | null {
  const value = unread?.[field] ?? values?.[field];
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
