import {
  type CellRefusal,
  type CellsAfter,
  changedFields,
  contextOfRow,
  fieldsOfRow,
  settleLevel,
  typeCells,
} from "@dengta/domain";
import { type DataRow, newDataRow } from "../data/index.ts";
import { closedForm, FIELD_LOCKED, isFieldOpen, requirePermission } from "./may-write.ts";
import { refuseNewRow, systemValues } from "./new-row.ts";
import { removeRow } from "./remove.ts";
import { stamped } from "./stamp.ts";
import type { RowOutcome, RowWrite } from "./types.ts";
import type { World } from "./world.ts";

/** An outcome before the log was asked who wrote in between. */
export type Decided = Omit<RowOutcome, "row" | "conflicts"> & {
  readonly conflicts: readonly string[];
  /** Whether the caller has to be told the whole row. */
  readonly tell: boolean;
};

const FINE = { conflicts: [], refusals: [], code: null, message: null, tell: false } as const;

/** Decides one row and puts what becomes of it into the working rows. Pure but for those. */
export function decideRow(world: World, write: RowWrite): Decided {
  const { rows, actor, plan } = world;
  const existing = rows.get(write.id);
  const place = existing ?? { id: write.id, kind: write.kind, parentId: write.parentId ?? "" };
  requirePermission(actor, plan, rows, place);
  const closed = closedForm(actor, world.kpiForms, place);
  if (closed !== null) return refuse(write, existing, closed);
  if (write.remove) return decideRemoval(world, write, existing);
  return existing === undefined ? decideNew(world, write) : decideChange(world, write, existing);
}

function refuse(
  { id, kind }: RowWrite,
  existing: DataRow | undefined,
  reason: { readonly code: string; readonly message: string },
): Decided {
  return {
    ...FINE,
    ...reason,
    id,
    kind,
    status: "refused",
    revision: existing?.revision ?? 0,
    tell: existing !== undefined,
  };
}

function decideRemoval(world: World, write: RowWrite, existing: DataRow | undefined): Decided {
  const { id, kind, expectedRevision } = write;
  // Gone already: removing it again is what was asked for.
  if (existing === undefined) return { ...FINE, id, kind, status: "removed", revision: 0 };
  if (!isFieldOpen(world.plan, world.rows, existing, null)) return refuse(write, existing, FIELD_LOCKED);
  const conflicts = changedSince(existing, expectedRevision);
  if (conflicts.length > 0)
    return { ...FINE, id, kind, status: "conflict", revision: existing.revision, conflicts, tell: true };
  removeRow(world.rows, existing);
  return { ...FINE, id, kind, status: "removed", revision: 0 };
}

/** Fields that somebody changed after the caller looked. */
function changedSince({ stamps }: DataRow, expectedRevision: number | null): string[] {
  if (expectedRevision === null) return [];
  return Object.entries(stamps).flatMap(([field, revision]) => (revision > expectedRevision ? [field] : []));
}

function decideNew(world: World, write: RowWrite): Decided {
  const { plan, rows, places } = world;
  const { id, kind, parentId, expectedRevision } = write;
  if (expectedRevision !== null && expectedRevision > 0 && write.parentId === null)
    return refuse(write, undefined, refuseNewRow(plan, rows, write, 0) ?? FIELD_LOCKED);
  const refusal = refuseNewRow(plan, rows, write, world.countOf(write));
  if (refusal !== null || parentId === null)
    return refuse(
      write,
      undefined,
      refusal ?? { code: "PARENT_MISSING", message: "缺少所属内容，请刷新页面" },
    );
  if (!isFieldOpen(plan, rows, { id, kind, parentId }, null) && !isFieldNew(world, write, parentId))
    return refuse(write, undefined, FIELD_LOCKED);
  const orderKey =
    write.after === undefined
      ? places.last({ kind, parentId })
      : places.after({ kind, parentId }, id, write.after);
  const blank = newDataRow({ id, planId: plan.id, kind, parentId, orderKey });
  const typed = typeInto(world, blank, write);
  const cells = { values: { ...typed.values, ...write.system }, unread: typed.unread };
  const named = { ...blank, ...cells };
  const row = { ...named, values: { ...named.values, ...systemValues(plan, named) } };
  rows.put(stamped(blank, row));
  return {
    ...FINE,
    id,
    kind,
    status: "saved",
    revision: 1,
    refusals: typed.refusals,
    tell: kind === "industry",
  };
}

/** Rows that a key names come into being with their first text: their fields' places count, not their list's. */
function isFieldNew({ plan, rows }: World, { id, kind, texts }: RowWrite, parentId: string): boolean {
  const named = kind === "section" || kind === "kpiValue" || kind === "price";
  return named && Object.keys(texts).every((field) => isFieldOpen(plan, rows, { id, kind, parentId }, field));
}

function decideChange(world: World, write: RowWrite, existing: DataRow): Decided {
  const { id, kind, expectedRevision } = write;
  const typed = typeInto(world, existing, write);
  const conflicts: string[] = [];
  const refusals: CellRefusal[] = [...typed.refusals];
  const values: Record<string, unknown> = { ...typed.values };
  const unread: Record<string, string> = { ...typed.unread };
  for (const field of typed.changed) {
    const stale = expectedRevision !== null && (existing.stamps[field] ?? 0) > expectedRevision;
    const open = isFieldOpen(world.plan, world.rows, existing, field);
    if (!stale && open) continue;
    if (stale) conflicts.push(field);
    else refusals.push({ ...FIELD_LOCKED, field, text: write.texts[field] ?? "" });
    restore(values, existing.values, field);
    restore(unread, existing.unread, field);
  }
  const moved = write.after === undefined ? existing.orderKey : place(world, write, existing);
  const row = { ...existing, values, unread, orderKey: moved };
  const changed = changedFields(existing, row).length > 0 || moved !== existing.orderKey;
  const after = changed ? stamped(existing, row) : existing;
  if (changed) world.rows.put(after);
  const status = conflicts.length > 0 ? "conflict" : changed ? "saved" : "unchanged";
  const behind = expectedRevision !== null && existing.revision > expectedRevision;
  return {
    ...FINE,
    id,
    kind,
    status,
    revision: after.revision,
    conflicts,
    refusals,
    tell: behind || conflicts.length > 0,
  };
}

function place(world: World, write: RowWrite, existing: DataRow): string {
  if (write.after === undefined || !isFieldOpen(world.plan, world.rows, existing, null))
    return existing.orderKey;
  return world.places.after(existing, existing.id, write.after);
}

function restore<T>(into: Record<string, T>, from: Readonly<Record<string, T>>, field: string): void {
  const value = from[field];
  if (value === undefined) delete into[field];
  else into[field] = value;
}

function typeInto(world: World, row: DataRow, { texts, kind }: RowWrite): CellsAfter {
  const { template } = world.plan.context;
  const context = contextOfRow(world.rows, row, world.industryNames);
  const typed = typeCells(row, texts, fieldsOfRow(kind, row.id, template), context);
  if (kind !== "enterprise") return typed;
  const values = settleLevel(typed.values, typed.changed, template.levelRubricId);
  return { ...typed, values, changed: changedFields(row, { values, unread: typed.unread }) };
}
