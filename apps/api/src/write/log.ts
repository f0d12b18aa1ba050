import { changedFields } from "@dengta/domain";
import { toJson } from "../data/index.ts";
import type { Prisma, Tx } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { newId } from "../kernel/ids.ts";
import { cellsOf, type RowStep, type WriteRowsInput } from "./types.ts";

/** Appends to the change log what the write did, under one audit entry. Two statements however many rows. */
export async function logSteps(
  tx: Tx,
  actor: Actor,
  input: WriteRowsInput,
  steps: readonly RowStep[],
): Promise<void> {
  const { planId, requestId, source, details } = input;
  const entryId = newId("AuditEntry");
  await tx.auditEntry.create({
    data: {
      ...{ id: entryId, actorId: actor.id, planId },
      action: source === "import" ? "import.applied" : "rows.written",
      after: { source, requestId, ...counts(steps), ...details },
    },
  });
  await tx.rowChange.createMany({ data: steps.map((step) => changeOf(entryId, planId, step)) });
}

function counts(steps: readonly RowStep[]) {
  return {
    created: steps.filter(({ before }) => before === null).length,
    updated: steps.filter(({ before, after }) => before !== null && after !== null).length,
    removed: steps.filter(({ after }) => after === null).length,
  };
}

function changeOf(
  entryId: string,
  planId: string,
  { before, after }: RowStep,
): Prisma.RowChangeCreateManyInput {
  const row = after ?? before;
  if (row === null) throw new Error("a step without a row");
  const blank = { values: {}, unread: {} };
  const fields = changedFields(before ?? blank, after ?? blank);
  return {
    ...{ id: newId("RowChange"), entryId, planId, rowId: row.id, kind: row.kind, parentId: row.parentId },
    deed:
      before === null ? "created" : after === null ? "removed" : fields.length === 0 ? "moved" : "changed",
    revision: row.revision,
    before: toJson(cellsOf(before, fields)),
    after: toJson(cellsOf(after, fields)),
  };
}

/** Who last changed fields of rows after the revision a caller saw, from the log; one statement. */
export async function lastAuthors(
  tx: Tx,
  rowIds: readonly string[],
): Promise<(rowId: string, field: string) => { readonly by: string; readonly at: string } | null> {
  const changes =
    rowIds.length === 0
      ? []
      : await tx.rowChange.findMany({
          where: { rowId: { in: [...rowIds] } },
          orderBy: { id: "desc" },
          take: MOST_CHANGES,
          select: {
            ...{ rowId: true, before: true, after: true },
            entry: { select: { at: true, actor: { select: { name: true } } } },
          },
        });
  return (rowId, field) => {
    const change = changes.find(
      (item) => item.rowId === rowId && (touches(item.before, field) || touches(item.after, field)),
    );
    return change === undefined ? null : { by: change.entry.actor.name, at: change.entry.at.toISOString() };
  };
}

/** The latest changes are enough: what is older than that was seen. */
const MOST_CHANGES = 2_000;

function touches(cells: Prisma.JsonValue, field: string): boolean {
  const { values = {}, unread = {} } = (cells ?? {}) as { values?: object; unread?: object };
  return field in values || field in unread;
}
