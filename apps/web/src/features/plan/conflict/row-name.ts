import {
  findSection,
  keyOfId,
  ownerOfId,
  ROWS,
  type RowKind,
  type RowLookup,
  type StoredRow,
  textOf,
} from "@dengta/domain";
import type { PlanStore } from "../store/index.ts";

type Place = Pick<StoredRow, "id" | "kind">;

/** 试点企业“甲公司”, 本节内容“调研情况”, 应用场景价格“排产”: a row in a sentence. */
export function rowName(store: PlanStore, rows: RowLookup, place: Place): string {
  const { label } = ROWS[place.kind];
  const name = ownName(store, rows, place);
  return name === "" ? label : `${label}“${name}”`;
}

function ownName(store: PlanStore, rows: RowLookup, { id, kind }: Place): string {
  if (kind === "section") return findSection(keyOfId(id), store.template)?.heading ?? "";
  if (kind === "kpiValue") return nameOf(store, rows, "platform", ownerOfId(id));
  if (kind === "price") return nameOf(store, rows, "scenario", keyOfId(id));
  return nameOf(store, rows, kind, id);
}

function nameOf(store: PlanStore, rows: RowLookup, kind: RowKind, id: string): string {
  const row = rows.get(id) ?? store.saved(id);
  const { nameField } = ROWS[kind];
  return row === null || row === undefined || nameField === null ? "" : textOf(row, nameField).slice(0, 30);
}
