import type { DataRow } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import { InvalidInputError } from "../kernel/errors.ts";
import type { RowStep } from "./types.ts";

/** Writes what was decided: one statement for what stays, one for what goes, however many rows. */
export async function storeSteps(tx: Tx, planId: string, steps: readonly RowStep[]): Promise<void> {
  const gone = steps.flatMap(({ before, after }) => (after === null && before !== null ? [before.id] : []));
  if (gone.length > 0) await tx.planRow.deleteMany({ where: { planId, id: { in: gone } } });
  const platforms = steps.flatMap(({ before, after }) =>
    after === null && before?.kind === "platform" ? [before.id] : [],
  );
  if (platforms.length > 0) await tx.kpiForm.deleteMany({ where: { planId, platformId: { in: platforms } } });
  await upsert(
    tx,
    steps.flatMap(({ after }) => after ?? []),
  );
}

async function upsert(tx: Tx, rows: readonly DataRow[]): Promise<void> {
  if (rows.length === 0) return;
  const data = JSON.stringify(rows.map(({ updatedAt: _updatedAt, ...columns }) => columns));
  const written = await tx.$executeRaw`
    INSERT INTO "PlanRow" AS p (id, "planId", kind, "parentId", "orderKey", values, unread, stamps, revision, "updatedAt")
    SELECT r.id, r."planId", r.kind, r."parentId", r."orderKey", r.values, r.unread, r.stamps, r.revision,
      now() AT TIME ZONE 'UTC'
    FROM jsonb_to_recordset(${data}::jsonb) AS r(
      id text, "planId" text, kind text, "parentId" text, "orderKey" text, values jsonb, unread jsonb, stamps jsonb,
      revision int
    )
    ON CONFLICT (id) DO UPDATE SET "orderKey" = excluded."orderKey", values = excluded.values, unread = excluded.unread,
      stamps = excluded.stamps, revision = excluded.revision, "updatedAt" = excluded."updatedAt"
    WHERE p."planId" = excluded."planId"`;
  // An id that a row of another plan has cannot be taken: nothing of the write stays.
  if (written !== rows.length)
    throw new InvalidInputError("编号已被其他方案使用，请刷新页面后重试", "ROW_ID_TAKEN");
}
