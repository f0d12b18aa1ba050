import { createHash } from "node:crypto";
import { isAllowed } from "@dengta/domain";
import type { WorkbookReading } from "@dengta/exports";
import type { RulesCatalogue } from "@dengta/rules";
import { loadPlanDocument } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { ForbiddenError, InvalidInputError, NotFoundError, StaleRevisionError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { storable } from "../../kernel/storable.ts";
import { writeRows } from "../../write/index.ts";
import { chooseTable, fromColumn, toColumn } from "./import.stored.ts";
import { writesOf } from "./import.writes.ts";
import { type ImportPreview, previewTable } from "./preview/index.ts";

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface KeepImportInput {
  readonly planId: string;
  /** null: as the workbook itself says. */
  readonly industryId: string | null;
  /** Which table of the workbook, from 0. */
  readonly tableIndex: number;
}

/** Whether the person may import at all into the plan: asked before the file is read. Throws ForbiddenError. */
export async function requireImport(tx: Tx, actor: Actor, planId: string): Promise<void> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { regionCode: true } });
  if (plan === null) throw new NotFoundError("方案");
  const target = { regionCode: plan.regionCode, platformName: null };
  if (!isAllowed(actor, "plan:import", target)) throw new ForbiddenError();
}

/** Keeps what was read of a workbook until it is applied; nothing of the plan changes. Returns its id. */
export async function keepImport(
  tx: Tx,
  actor: Actor,
  { planId, industryId, tableIndex }: KeepImportInput,
  upload: Upload,
  reading: WorkbookReading,
): Promise<string> {
  await requireImport(tx, actor, planId);
  const { table } = chooseTable(reading, tableIndex);
  if (
    industryId !== null &&
    (await tx.planRow.count({ where: { id: industryId, planId, kind: "industry" } })) === 0
  )
    throw new NotFoundError("试点行业");
  const id = newId("Import");
  await tx.import.create({
    data: {
      ...{ id, planId, industryId, table, userId: actor.id },
      fileName: storable(upload.fileName.slice(0, 200)),
      sha256: createHash("sha256").update(upload.bytes).digest("hex"),
      parsed: toColumn({ index: tableIndex, tables: reading.tables }),
    },
  });
  return id;
}

/** What applying the import would do to the plan as it stands now. */
export async function previewImport(tx: Tx, id: string): Promise<ImportPreview> {
  const row = await tx.import.findUnique({ where: { id } });
  if (row === null) throw new NotFoundError("该导入");
  const { tables, index } = fromColumn(row.parsed);
  const table = tables[index];
  if (table === undefined) throw new NotFoundError("该导入");
  return previewTable(table, await loadPlanDocument(tx, row.planId), row.industryId);
}

export interface ApplyImportInput {
  readonly importId: string;
  /** Revision of the plan that the preview showed. */
  readonly expectedPlanRevision: number;
  /** Removes firms that the workbook does not have. */
  readonly removeMissing: boolean;
}

export interface ApplyImportResult {
  readonly importId: string;
  readonly planId: string;
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
}

/**
 * Applies an import exactly as it was previewed, through the write that typing uses, with one audit entry that
 * carries the file's hash. Throws StaleRevisionError when the plan has changed since, PlanLockedError, ForbiddenError.
 */
export async function applyImport(
  tx: Tx,
  actor: Actor,
  input: ApplyImportInput,
  catalogue: RulesCatalogue,
): Promise<ApplyImportResult> {
  const row = await tx.import.findUnique({ where: { id: input.importId } });
  if (row === null) throw new NotFoundError("该导入");
  await requireImport(tx, actor, row.planId);
  // Takes the plan's row: nothing changes between this look at the revision and the write.
  const { revision } = await tx.plan.update({
    where: { id: row.planId },
    data: { revision: { increment: 0 } },
  });
  if (revision !== input.expectedPlanRevision)
    throw new StaleRevisionError("方案", revision, { importId: row.id });
  const claimed = await tx.import.updateMany({
    where: { id: row.id, appliedAt: null },
    data: { appliedAt: new Date() },
  });
  if (claimed.count === 0) throw new InvalidInputError("该文件已经导入过，请重新上传", "IMPORT_APPLIED");
  const { id: importId, planId, fileName, sha256, table } = row;
  const rows = writesOf(planId, await previewImport(tx, importId), input.removeMissing);
  if (rows.length === 0) return { importId, planId, created: 0, updated: 0, removed: 0 };
  const details = { importId, fileName, sha256, table };
  const answer = await writeRows(
    tx,
    actor,
    { planId, requestId: `import/${importId}`, source: "import", rows, details },
    catalogue,
  );
  const saved = new Set(answer.rows.filter(({ status }) => status === "saved").map(({ id }) => id));
  return {
    ...{ importId, planId },
    created: rows.filter(({ id, expectedRevision }) => expectedRevision === 0 && saved.has(id)).length,
    updated: rows.filter(({ id, expectedRevision }) => expectedRevision === null && saved.has(id)).length,
    removed: answer.rows.filter(({ status }) => status === "removed").length,
  };
}
