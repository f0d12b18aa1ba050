import { removeSpaces, type Template, toHalfWidth } from "@dengta/domain";
import { SYNONYMS } from "./synonyms.ts";
import type { TableId } from "./types.ts";

/** What a header may say, by table; made once for a list of templates. */
export interface KnownTable {
  readonly table: TableId;
  /** 附4 */
  readonly label: string;
  /** The form's labels by key: a header counts only with all of them. */
  readonly required: ReadonlyMap<string, string>;
  /** Labels that a template adds, by key: read where they stand. */
  readonly added: ReadonlyMap<string, string>;
}

export interface KnownTables {
  /** Richest first: a header that has all columns of two tables is the former's. */
  readonly tables: readonly KnownTable[];
  /** Whether a text is any label at all. */
  readonly isLabel: (label: string) => boolean;
}

/** Columns that our readers understand by themselves; what a template has besides is an added column. */
const KEYS: Readonly<Record<TableId, readonly string[]>> = {
  fu4: ["number", "platform", "enterprise", "cost", "requested"],
  fu3: ["number", "enterprise", "industry", "platform"],
  fu5: ["group", "category", "name", "baseline", "target"],
  fu1: ["number", "industry"],
};

/** Columns beside the form's own that say who a row is. */
export const IDENTITY = { id: ["行标识"], uscc: ["统一社会信用代码", "社会信用代码", "信用代码"] } as const;

export function knownTables(templates: readonly Template[]): KnownTables {
  const tables = (Object.keys(KEYS) as TableId[]).flatMap((table) => knownTable(table, templates));
  const labels = new Set<string>([...IDENTITY.id, ...IDENTITY.uscc]);
  for (const { table, required, added } of tables) {
    for (const label of [...required.values(), ...added.values()]) labels.add(label);
    for (const key of required.keys()) for (const word of SYNONYMS[table][key] ?? []) labels.add(word);
  }
  return { tables, isLabel: (label) => labels.has(label) };
}

function knownTable(table: TableId, templates: readonly Template[]): KnownTable[] {
  const forms = templates.flatMap((template) => template.forms.filter((form) => form.id === table));
  const [first] = forms;
  if (first === undefined) return [];
  const required = new Map<string, string>();
  const added = new Map<string, string>();
  for (const { key, label } of forms.flatMap((form) => form.table?.columns ?? [])) {
    const column = KEYS[table].includes(key) ? required : added;
    if (!column.has(key)) column.set(key, headerLabel(label));
  }
  return [{ table, label: first.label, required, added }];
}

/** "实际改造\n成本（万元）" → "实际改造成本". */
export function headerLabel(text: string): string {
  return removeSpaces(toHalfWidth(text))
    .replace(/[([【〔{].*?(?:[)\]】〕}]|$)/g, "")
    .replace(/[,/]?(?:单位:?)?(?:人民币)?(?:千万|百万|千|万|亿)?元$/, "")
    .replace(/[*:;,.、]/g, "");
}
