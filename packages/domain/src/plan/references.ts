import { lookupOf, ROWS, type RowDefinition, type StoredRow } from "../rows/index.ts";
import { rowsOfPlan } from "./assemble.ts";
import type { PlanDocument } from "./types.ts";

const PLAN = "plan";

/** Ids used twice, and references to rows that are not there: each named with its place, in Chinese. */
export function checkReferences(document: PlanDocument): string[] {
  const rows = rowsOfPlan(PLAN, document);
  const lookup = lookupOf(rows);
  return [...repeated(rows), ...rows.flatMap((row) => dangling(row, lookup.get))];
}

function repeated(rows: readonly StoredRow[]): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id, kind }) => {
    const twice = seen.has(id) && kind !== "section";
    seen.add(id);
    return twice ? [`${ROWS[kind].label} ${id}：编号重复，每行须有自己的编号`] : [];
  });
}

function dangling(row: StoredRow, get: (id: string) => StoredRow | undefined): string[] {
  const definition: RowDefinition = ROWS[row.kind];
  const named = [...definition.fields.values()].flatMap(({ key, field }) => {
    const value = row.values[key];
    if (field.kind === "reference" && typeof value === "string") return [{ field, id: value }];
    if (field.kind === "references" && Array.isArray(value))
      return value.map((id) => ({ field, id: String(id) }));
    return [];
  });
  const missing = named
    .filter(({ field, id }) => get(id)?.kind !== field.of)
    .map(({ field, id }) => `${definition.label} ${row.id}：${field.label}指向的 ${id} 不在文件中`);
  if (row.kind !== "price") return missing;
  const scenarioId = row.id.slice(row.parentId.length + 1);
  return get(scenarioId)?.kind === "scenario"
    ? missing
    : [...missing, `${definition.label} ${row.id}：应用场景 ${scenarioId} 不在文件中`];
}
