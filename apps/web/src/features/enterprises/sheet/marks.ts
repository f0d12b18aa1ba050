import {
  type FieldContext,
  type Finding,
  fieldsOfRow,
  type IndustryPlan,
  type RowLookup,
  type StoredRow,
  type Template,
  textsOfCells,
  unreadCells,
} from "@dengta/domain";
import type { CellFinding, RefusedCell, SheetMarks } from "../../../shared/sheet/index.ts";
import { contextFor } from "../../plan/index.ts";
import { nearestName } from "../core/nearest-name.ts";

/** Cells of a row whose text cannot be read yet, of one field or of all, each with what would put it right. */
export function unreadOf(
  row: StoredRow,
  template: Template,
  context: FieldContext,
  only: string | null = null,
): RefusedCell[] {
  if (Object.keys(row.unread).length === 0) return [];
  const fields = fieldsOfRow(row.kind, row.id, template);
  return unreadCells(row, fields, context).flatMap(({ field: key, text, message }) => {
    if (only !== null && key !== only) return [];
    const names = context.rowsOf(fields.get(key)?.field.of ?? "").map(({ name }) => name);
    // A name that is almost one of them is offered, never taken silently.
    const near = nearestName(text, names);
    const repair =
      near === null ? null : { label: `改为“${near}”`, changes: [{ rowId: row.id, key, text: near }] };
    return [{ rowId: row.id, key, text, message, repair }];
  });
}

/** All texts of a firm, for a copy of it. */
export function textsOf(row: StoredRow, template: Template, context: FieldContext) {
  return textsOfCells(row, fieldsOfRow(row.kind, row.id, template), context);
}

const RANK = { error: 0, warning: 1, hint: 2 } as const;

/** What is said at each cell: a text it could not read first, then its findings, gravest first. */
export function marksOf(
  findings: readonly Finding[],
  { id: industryId }: Pick<IndustryPlan, "id">,
  rows: RowLookup,
  template: Template,
): SheetMarks {
  const marks = new Map<string, Map<string, CellFinding[]>>();
  const put = (rowId: string, key: string, finding: CellFinding) => {
    const row = marks.get(rowId) ?? new Map<string, CellFinding[]>();
    marks.set(rowId, row.set(key, [...(row.get(key) ?? []), finding]));
  };
  const waiting = rows
    .list("enterprise", industryId)
    .flatMap((row) =>
      Object.keys(row.unread).length === 0 ? [] : unreadOf(row, template, contextFor(rows, row)),
    );
  for (const { rowId, key, message, repair = null, text } of waiting)
    put(rowId, key, { grade: "error", message, repair: repairAlike(waiting, key, text, repair) });
  const unread = new Set(waiting.map(({ rowId, key }) => `${rowId}/${key}`));
  const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  for (const { place, severity, message, repair } of sorted) {
    const { enterpriseId: rowId, field: key } = place;
    if (place.industryId !== industryId || rowId === null || key === null || unread.has(`${rowId}/${key}`))
      continue;
    put(rowId, key, {
      grade: severity,
      message,
      repair: repair === null ? null : { label: repair.label, changes: [{ rowId, key, text: repair.value }] },
    });
  }
  return marks;
}

/** One slip pasted into many rows is put right in all of them. */
function repairAlike(
  waiting: readonly RefusedCell[],
  key: string,
  text: string,
  repair: CellFinding["repair"],
): CellFinding["repair"] {
  const change = repair?.changes[0];
  if (repair === null || change === undefined) return null;
  const alike = waiting.filter((cell) => cell.key === key && cell.text === text);
  return {
    label: alike.length > 1 ? `${repair.label}（同样的 ${alike.length} 处）` : repair.label,
    changes: alike.map(({ rowId }) => ({ rowId, key, text: change.text })),
  };
}
