import { nameKey } from "../text/normalise.ts";
import { type Field, type FieldOptions, kept, makeField, quoted, unread } from "./field.ts";

interface ChoiceOptions<V extends string> extends FieldOptions {
  /** What the choice is called in a sentence: 测算依据 */
  readonly what: string;
  /** Other ways in which offices write a choice. */
  readonly spellings?: Partial<Record<V, RegExp>>;
}

function reader<V extends string>(
  labels: Readonly<Record<V, string>>,
  spellings: Partial<Record<V, RegExp>>,
): (text: string) => V | undefined {
  const values = Object.keys(labels) as V[];
  return (text) => {
    const key = nameKey(text);
    return (
      values.find((value) => value === text.trim() || nameKey(labels[value]) === key) ??
      values.find((value) => spellings[value]?.test(key) === true)
    );
  };
}

function refusal(text: string, what: string, labels: Readonly<Record<string, string>>) {
  const all = Object.values(labels);
  const list = all.length > 6 ? "" : `：${all.join("、")}`;
  return unread("NOT_A_CHOICE", `${quoted(text)}不是${what}，请从列表中选择${list}`);
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** One of a closed list; null while undecided. Labels are read without regard to width, case and spaces. */
export function choice<const V extends string>(
  label: string,
  labels: Readonly<Record<V, string>>,
  { what, spellings = {}, ...options }: ChoiceOptions<V>,
): Field<V | null> {
  const find = reader(labels, spellings);
  return makeField<V | null>(
    {
      kind: "choice",
      label,
      blank: null,
      limit: 100,
      of: what,
      options: optionsOf(labels),
      read: (text) => {
        if (text.trim() === "") return kept(null);
        const value = find(text);
        return value === undefined ? refusal(text, what, labels) : kept(value);
      },
      print: (value) => (value === null ? "" : labels[value]),
    },
    options,
  );
}

/** One of a closed list that always has a value: `blank` before anybody chose. */
export function fixedChoice<const V extends string>(
  label: string,
  labels: Readonly<Record<V, string>>,
  blank: NoInfer<V>,
  { what, spellings = {}, ...options }: ChoiceOptions<V>,
): Field<V> {
  const find = reader(labels, spellings);
  return makeField<V>(
    {
      kind: "choice",
      label,
      blank,
      limit: 100,
      of: what,
      options: optionsOf(labels),
      read: (text) => {
        if (text.trim() === "") return kept(blank);
        const value = find(text);
        return value === undefined ? refusal(text, what, labels) : kept(value);
      },
      print: (value) => labels[value],
    },
    options,
  );
}
