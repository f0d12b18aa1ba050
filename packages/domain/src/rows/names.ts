import type { FieldContext, NamedRow } from "../fields/index.ts";
import type { IndustryEntry } from "../industries/industry.ts";
import type { KpiIndicator } from "../kpi/indicator.ts";
import { keyOfId, ROWS } from "./registry.ts";
import { cellOf, type StoredRow, textOf } from "./stored.ts";

/** Rows of one plan by which others are named; the firms of a plan may be left out where nothing names them. */
export interface RowLookup {
  readonly get: (id: string) => StoredRow | undefined;
  /** Rows of a kind under a parent, in order; under null: of the whole plan. */
  readonly list: (kind: StoredRow["kind"], parentId: string | null) => readonly StoredRow[];
}

/** The industry a row stands in; null for rows of the plan as a whole. */
export function industryOf(
  lookup: RowLookup,
  row: Pick<StoredRow, "id" | "kind" | "parentId">,
): string | null {
  if (row.kind === "industry") return row.id;
  const parent = lookup.get(row.parentId);
  return parent === undefined ? null : industryOf(lookup, parent);
}

/** What the fields of a row may look up. */
export function contextOfRow(
  lookup: RowLookup,
  row: Pick<StoredRow, "id" | "kind" | "parentId">,
  industryNames: readonly IndustryEntry[] = [],
): FieldContext {
  const industryId = industryOf(lookup, row);
  return {
    industryNames,
    rowsOf: (kind) =>
      kind in ROWS ? lookup.list(kind as StoredRow["kind"], industryId).map((item) => named(item)) : [],
    indicator: row.kind === "kpiValue" ? indicatorOf(lookup, industryId, keyOfId(row.id)) : null,
  };
}

function named(row: StoredRow): NamedRow {
  const { nameField } = ROWS[row.kind];
  return { id: row.id, name: nameField === null ? "" : textOf(row, nameField) };
}

function indicatorOf(lookup: RowLookup, industryId: string | null, indicatorId: string): KpiIndicator | null {
  const industry = industryId === null ? undefined : lookup.get(industryId);
  if (industry === undefined) return null;
  const indicators = cellOf(industry, "indicators") as readonly KpiIndicator[];
  return indicators.find(({ id }) => id === indicatorId) ?? null;
}

/** A lookup over rows in memory; sisters stand in the order given. */
export function lookupOf(rows: Iterable<StoredRow>): RowLookup {
  const byId = new Map<string, StoredRow>();
  const lists = new Map<string, StoredRow[]>();
  for (const row of rows) {
    byId.set(row.id, row);
    for (const key of [`${row.kind} ${row.parentId}`, `${row.kind} `]) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [row]);
      else list.push(row);
    }
  }
  return {
    get: (id) => byId.get(id),
    list: (kind, parentId) => lists.get(`${kind} ${parentId ?? ""}`) ?? [],
  };
}
