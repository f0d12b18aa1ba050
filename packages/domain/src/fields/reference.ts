import { nameKey, normaliseName } from "../text/normalise.ts";
import type { NamedRow } from "./context.ts";
import { type Field, type FieldOptions, type FieldReading, kept, makeField, unread } from "./field.ts";

interface ReferenceOptions extends FieldOptions {
  /** Where such rows are made: 附2三（二） */
  readonly madeIn: string;
}

/** Another row, by its id; null while none is named. Typed as the row's name, or as its id. */
export function reference(
  kind: string,
  label: string,
  { madeIn, ...options }: ReferenceOptions,
): Field<string | null> {
  return makeField<string | null>(
    {
      kind: "reference",
      label,
      blank: null,
      limit: 600,
      of: kind,
      read: (text, context) => {
        if (text.trim() === "") return kept(null);
        return find(text, context.rowsOf(kind), label, madeIn);
      },
      print: (value, context) => nameOf(value, context.rowsOf(kind)),
    },
    options,
  );
}

/** Several other rows, by their ids, in the order they were named. Typed one a line, or with 、 ； between. */
export function references(
  kind: string,
  label: string,
  { madeIn, ...options }: ReferenceOptions,
): Field<string[]> {
  return makeField<string[]>(
    {
      kind: "references",
      label,
      blank: [],
      limit: 20_000,
      of: kind,
      read: (text, context) => {
        const rows = context.rowsOf(kind);
        const readings = text.split("\n").flatMap((line) => readLine(line, rows, label, madeIn));
        const refused = readings.find((reading) => !reading.ok);
        if (refused !== undefined && !refused.ok) return refused;
        return kept([...new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])))]);
      },
      print: (value, context) => value.map((id) => nameOf(id, context.rowsOf(kind))).join("\n"),
    },
    options,
  );
}

/** A name may hold the marks that part names: the whole line comes first. */
function readLine(
  line: string,
  rows: readonly NamedRow[],
  label: string,
  madeIn: string,
): FieldReading<string>[] {
  if (line.trim() === "") return [];
  const whole = find(line, rows, label, madeIn);
  const parts = line.split(/[；;、，,]/).filter((part) => part.trim() !== "");
  if (whole.ok || parts.length < 2) return [whole];
  return parts.map((part) => find(part, rows, label, madeIn));
}

function find(text: string, rows: readonly NamedRow[], label: string, madeIn: string): FieldReading<string> {
  const typed = text.trim();
  const byId = rows.find(({ id }) => id === typed);
  if (byId !== undefined) return kept(byId.id);
  const key = nameKey(typed);
  const named = rows.filter((row) => nameKey(row.name) === key);
  const [only] = named;
  if (only !== undefined && named.length === 1) return kept(only.id);
  const name = normaliseName(typed).slice(0, 60);
  return only === undefined
    ? unread("REFERENCE_UNKNOWN", `${label}“${name}”尚未列入${madeIn}，列入后自动对应；也可改为已有名称`)
    : unread("REFERENCE_AMBIGUOUS", `${madeIn}有 ${named.length} 个“${name}”，无法确定是哪一个，请先改名`);
}

function nameOf(id: string | null, rows: readonly NamedRow[]): string {
  if (id === null) return "";
  return rows.find((row) => row.id === id)?.name ?? "";
}
