import { isRowKind, ROW_KINDS, ROWS, type RowKind, type StoredRow, sameValue } from "@dengta/domain";
import { aliasOf, listName, textListOf } from "./selection.ts";

/** A row as the API has it, in the revision that a write names. */
export interface ServerRow {
  readonly row: StoredRow;
  readonly revision: number;
}

type Answer = Readonly<Record<string, unknown>>;

/** Rows of a plan in the typed tree, parents before children, sisters in order. */
export function rowsOfTree(plan: unknown): ServerRow[] {
  return isRecord(plan) ? below(plan, "plan") : [];
}

function below(parent: Answer, parentKind: RowKind | "plan"): ServerRow[] {
  return ROW_KINDS.filter((kind) => ROWS[kind].parents.includes(parentKind)).flatMap((kind) => {
    const list = parent[listName(kind)];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown) =>
      isRecord(item) ? [readServerRow(item), ...below(item, kind)] : [],
    );
  });
}

/** One row of an answer. Throws on what is none: then the page is older than the API. */
export function readServerRow(answer: unknown): ServerRow {
  if (!isRecord(answer)) throw new TypeError("not a row");
  const kind = kindOf(answer);
  const values: Record<string, unknown> = {};
  for (const { key, field } of ROWS[kind].fields.values()) {
    const value = plain(answer[aliasOf(kind, key)]);
    if (value !== undefined && value !== null && !sameValue(value, field.blank)) values[key] = value;
  }
  const list = textListOf(kind);
  if (list !== null) Object.assign(values, textsOf(answer[aliasOf(kind, list)]));
  const row: StoredRow = {
    ...{ id: String(answer.id), kind, parentId: String(answer.parentId) },
    ...{ values, unread: textsOf(answer.unread) },
  };
  return { row, revision: Number(answer.revision) };
}

function kindOf({ __typename }: Answer): RowKind {
  const name = typeof __typename === "string" ? __typename : "";
  const kind = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (!isRowKind(kind)) throw new TypeError(`no kind of row: ${name}`);
  return kind;
}

function textsOf(list: unknown): Record<string, string> {
  if (!Array.isArray(list)) return {};
  return Object.fromEntries(
    list.flatMap((item: unknown) =>
      isRecord(item) && item.text !== "" ? [[String(item.field), String(item.text)]] : [],
    ),
  );
}

/** Without the type names that the client asks for along. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (key === "__typename" ? [] : [[key, plain(item)]])),
  );
}

function isRecord(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
