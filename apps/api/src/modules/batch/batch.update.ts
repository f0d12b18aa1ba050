import { isAllowed, type SignOff } from "@dengta/domain";
import { dateOf, dateTextOf } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, NotFoundError } from "../../kernel/errors.ts";

export interface UpdateBatchInput {
  readonly id: string;
  /** YYYY-MM-DD; null: no deadline. */
  readonly dueOn: string | null;
  readonly signOff: SignOff;
  /** Titles of the 三点要求; null while not set. */
  readonly requirementTitles: readonly [string | null, string | null, string | null];
}

/** Changes what may change while units write. Returns the batch's id. Throws NotFoundError, ForbiddenError. */
export async function updateBatch(tx: Tx, actor: Actor, input: UpdateBatchInput): Promise<string> {
  const before = await openBatch(tx, actor, input.id);
  const { id, dueOn, signOff } = input;
  const requirementTitles = input.requirementTitles.map((title) => title?.trim() || null);
  await tx.batch.update({ where: { id }, data: { signOff, requirementTitles, dueOn: dateOf(dueOn) } });
  await audit(tx, actor, {
    action: "batch.updated",
    planId: null,
    before: { id, dueOn: dateTextOf(before.dueOn), signOff: before.signOff },
    after: { id, dueOn, signOff, requirementTitles },
  });
  return id;
}

/** Closes a batch or opens it again. Throws NotFoundError, ForbiddenError. */
export async function setBatchClosed(tx: Tx, actor: Actor, id: string, closed: boolean): Promise<string> {
  await openBatch(tx, actor, id);
  await tx.batch.update({ where: { id }, data: { closedAt: closed ? new Date() : null } });
  await audit(tx, actor, { action: closed ? "batch.closed" : "batch.reopened", planId: null, after: { id } });
  return id;
}

async function openBatch(tx: Tx, actor: Actor, id: string) {
  if (!isAllowed(actor, "batch:manage", { regionCode: "", platformName: null })) throw new ForbiddenError();
  const batch = await tx.batch.findUnique({ where: { id } });
  if (batch === null) throw new NotFoundError("批次");
  return batch;
}
