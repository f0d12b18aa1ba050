import type { AnyField, Field } from "../fields/index.ts";
import type { RowKind } from "../kinds/row-kind.ts";

/** Fields that a document keeps under one property: size, level. */
export interface Group<F extends Readonly<Record<string, AnyField>>> {
  readonly group: F;
  /** The property is null while every field of it is blank. */
  readonly nullable: boolean;
  /** Put before the keys of its fields where rows are flat: level + score → levelScore. */
  readonly prefix: string;
}

export function group<F extends Readonly<Record<string, AnyField>>>(
  fields: F,
): Group<F> & { nullable: false } {
  return { group: fields, nullable: false, prefix: "" };
}

export function optionalGroup<F extends Readonly<Record<string, AnyField>>>(
  prefix: string,
  fields: F,
): Group<F> & { nullable: true } {
  return { group: fields, nullable: true, prefix };
}

type Spec = AnyField | Group<Readonly<Record<string, AnyField>>>;
export type Specs = Readonly<Record<string, Spec>>;

type Simplify<T> = { [K in keyof T]: T[K] };
type ValueOf<S> =
  S extends Field<infer T>
    ? T
    : S extends Group<infer F>
      ? Simplify<{ -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }> | NullOf<S>
      : never;
type NullOf<S> = S extends { readonly nullable: true } ? null : never;
type Named<K extends string | null> = K extends string ? { [P in K]: string } : { id: string };

/** What of a cell is not its value: the text that could not be read yet, by field. Absent where there is none. */
export interface Unread {
  unread?: Record<string, string> | undefined;
  /** Values of the fields that a template adds, by their key. Absent where there is none. */
  more?: Record<string, string> | undefined;
}

/** A row as a plan document holds it, without the lists below it. */
export type RowOf<D> =
  D extends RowDefinition<infer S, infer K>
    ? Simplify<Named<K> & { -readonly [P in keyof S]: ValueOf<S[P]> } & Unread>
    : never;

/** A field by the key that flat rows, the API and the change log use, and its place in the document. */
export interface FlatField {
  readonly key: string;
  readonly path: readonly [string] | readonly [string, string];
  readonly field: AnyField;
}

/** One kind of row: everything that any layer has to know of it. */
export interface RowDefinition<S extends Specs = Specs, K extends string | null = string | null> {
  readonly kind: RowKind;
  /** 试点企业 */
  readonly label: string;
  /** Clause of the form that asks for such rows. */
  readonly clause: string;
  /** Start of the ids: ent. null: the id is made of the parent's and the key. */
  readonly prefix: string | null;
  /** What tells a row from its sisters in place of an id: scenarioId, indicatorId. */
  readonly key: K;
  /** Kinds it may stand under; "plan" at the top. */
  readonly parents: readonly (RowKind | "plan")[];
  /** Property of the parent that lists such rows. */
  readonly list: string;
  /** Field that names the row in sentences; null where none does. */
  readonly nameField: string | null;
  readonly specs: S;
  /** All fields by flat key, in order. */
  readonly fields: ReadonlyMap<string, FlatField>;
}

type Parts<S extends Specs, K extends string | null> = Omit<RowDefinition<S, K>, "fields">;

export function defineRow<const S extends Specs, const K extends string | null>(
  parts: Parts<S, K>,
): RowDefinition<S, K> {
  const flat = Object.entries(parts.specs).flatMap(([property, spec]): FlatField[] =>
    isGroup(spec)
      ? Object.entries(spec.group).map(([key, field]) => ({
          key: flatKey(spec.prefix, key),
          path: [property, key],
          field,
        }))
      : [{ key: property, path: [property], field: spec }],
  );
  return { ...parts, fields: new Map(flat.map((item) => [item.key, item])) };
}

export function isGroup(spec: Spec): spec is Group<Readonly<Record<string, AnyField>>> {
  return "group" in spec;
}

function flatKey(prefix: string, key: string): string {
  if (prefix === "" || prefix === key) return key;
  return `${prefix}${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}
