import type { FieldContext } from "./context.ts";

/** The kinds of cells that rows are made of. Everything that depends on a kind switches over this list. */
export type FieldKind =
  | "name"
  | "line"
  | "paragraphs"
  | "uscc"
  | "money"
  | "amount"
  | "count"
  | "choice"
  | "level"
  | "score"
  | "date"
  | "measure"
  | "reference"
  | "references"
  | "fixed";

/** What a typed text came to. A text that is not `ok` stays with its row as it was typed. */
export type FieldReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** A choice as programs store it and as people read it. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One cell of a row: how it is named, typed, printed and compared. `T` is what the row holds. */
export interface Field<T> {
  readonly kind: FieldKind;
  /** The form's own word: 实际改造成本 */
  readonly label: string;
  /** Where the form asks for it: 附4, 附2 四（一）; null where no form does. */
  readonly clause: string | null;
  /** What it holds before anything was typed; blank is never zero. */
  readonly blank: T;
  /** Characters that a typed text may have. */
  readonly limit: number;
  /** Choices in the order they are offered; empty for kinds without. */
  readonly options: readonly FieldOption[];
  /** What the choice is called in a sentence, the kind of row a reference names, or the schema of a fixed value. */
  readonly of: string | null;
  /** Written by the system alone, never typed. */
  readonly system: boolean;
  /** Reads a text as people type, paste and import it; "" is blank. */
  read(text: string, context: FieldContext): FieldReading<T>;
  /** The text a cell shows and a copy takes; reading it again gives the same value. */
  print(value: T, context: FieldContext): string;
}

/** A field of which only the behaviour matters. */
export type AnyField = Field<unknown>;

export interface FieldOptions {
  readonly clause?: string;
}

export function kept<T>(value: T): FieldReading<T> {
  return { ok: true, value };
}

export function unread(code: string, message: string): FieldReading<never> {
  return { ok: false, code, message };
}

const QUOTED = 30;

/** “…” with no more than a line of what was typed. */
export function quoted(text: string): string {
  const trimmed = text.trim();
  return `“${trimmed.length > QUOTED ? `${trimmed.slice(0, QUOTED)}…` : trimmed}”`;
}

/** Whether two values of one field are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

type Common = "clause" | "options" | "of" | "system";

/** A field with what most kinds leave out. */
export function makeField<T>(
  field: Omit<Field<T>, Common> & Partial<Pick<Field<T>, "options" | "of" | "system">>,
  { clause }: FieldOptions,
): Field<T> {
  return { options: [], of: null, system: false, ...field, clause: clause ?? null };
}
