import { type KpiIndicator, ROW_KINDS, ROWS, type RowKind } from "@dengta/domain";

/** All of an indicator; a test compares it with the form's own. */
export const INDICATOR_KEYS = [
  "id",
  "group",
  "category",
  "name",
  "unit",
  "direction",
  "minimum",
  "maximum",
  "definition",
  "scope",
] as const satisfies readonly (keyof KpiIndicator)[];

/** Kinds that the API lets a template add fields to, and the one whose fields are all the template's. */
const TEXT_LISTS: Partial<Record<RowKind, string>> = { section: "texts", enterprise: "more" };

/** Cells come under names of their own: two kinds may have a field of one name with another type. */
export function aliasOf(kind: RowKind, key: string): string {
  return `${kind}_${key}`;
}

/** The list of texts that a kind has besides its fields; null where it has none. */
export function textListOf(kind: RowKind): string | null {
  return TEXT_LISTS[kind] ?? null;
}

export function typeNameOf(kind: RowKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** GraphQL fragments that select whole rows, made of the definitions: a new field is selected by itself. */
export const ROW_FRAGMENTS: string = rowFragments(ROW_KINDS);

/** Those of some kinds: a document may hold no fragment that it does not use. */
export function rowFragments(kinds: readonly RowKind[]): string {
  return kinds.map(fragmentOf).join("\n");
}

function fragmentOf(kind: RowKind): string {
  const cells = [...ROWS[kind].fields.values()].map(({ key, field }) => {
    const parts =
      field.kind === "fixed" && field.of === "indicators" ? ` { ${INDICATOR_KEYS.join(" ")} }` : "";
    return `${aliasOf(kind, key)}: ${key}${parts}`;
  });
  const list = textListOf(kind);
  const texts = list === null ? [] : [`${aliasOf(kind, list)}: ${list} { field text }`];
  const common = "__typename id parentId revision unread { field text }";
  return `fragment ${fragmentName(kind)} on ${typeNameOf(kind)} { ${[common, ...cells, ...texts].join(" ")} }`;
}

export function fragmentName(kind: RowKind): string {
  return `Whole${typeNameOf(kind)}`;
}

/** Selects a row of whatever kind. */
export const ANY_ROW: string = `__typename ${ROW_KINDS.map((kind) => `...${fragmentName(kind)}`).join(" ")}`;

/** Selects the lists of rows below the plan, each with the lists below it. */
export const PLAN_ROWS: string = listsBelow("plan");

function listsBelow(parent: RowKind | "plan"): string {
  return ROW_KINDS.filter((kind) => ROWS[kind].parents.includes(parent))
    .map((kind) => `${listName(kind)} { ...${fragmentName(kind)} ${listsBelow(kind)} }`)
    .join(" ");
}

/** What the API calls the list of such rows in the row above. */
export function listName(kind: RowKind): string {
  return kind === "section" ? "sections" : ROWS[kind].list;
}
