import type { Problem } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { refreshProgress } from "../../kernel/plan-write.ts";
import { requireRevision } from "../../kernel/revision.ts";
import { typedParagraphs } from "../../kernel/typed.ts";
import { openIndustry } from "../industry/industry.guard.ts";

export interface ListChange {
  readonly planId: string;
  readonly industryId: string;
  /** Row that was saved; null when it is gone. */
  readonly id: string | null;
}

export interface SaveProblemInput {
  readonly industryId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly expectedRevision: number;
  readonly kind: Problem["kind"];
  readonly scope: Problem["scope"];
  readonly description: string;
}

/** Saves a problem of 附2 二（二）. Throws StaleRevisionError, PlanLockedError, ForbiddenError, NotFoundError. */
export async function saveProblem(tx: Tx, actor: Actor, input: SaveProblemInput): Promise<ListChange> {
  const { industryId, kind, scope } = input;
  const description = typedParagraphs("问题描述", input.description);
  const plan = await openIndustry(tx, actor, industryId, "problems");
  const row = await findProblem(tx, industryId, input.id);
  if (row !== null) {
    const current = { kind: row.kind, scope: row.scope, description: row.description };
    requireRevision("该问题", row, input.expectedRevision, current);
  }
  const id = row?.id ?? newId("Problem");
  const position = row?.position ?? (await nextPosition(tx, industryId));
  await tx.problem.upsert({
    where: { id },
    create: { id, industryId, kind, scope, description, position },
    update: { kind, scope, description, revision: { increment: 1 } },
  });
  await audit(tx, actor, { action: "problem.saved", planId: plan.id, after: { industryId, id } });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, id };
}

export interface RemoveRowInput {
  readonly industryId: string;
  readonly id: string;
  readonly expectedRevision: number;
}

export async function removeProblem(tx: Tx, actor: Actor, input: RemoveRowInput): Promise<ListChange> {
  const { industryId, id, expectedRevision } = input;
  const plan = await openIndustry(tx, actor, industryId, "problems");
  const row = await findProblem(tx, industryId, id);
  if (row !== null) requireRevision("该问题", row, expectedRevision, { description: row.description });
  await tx.problem.delete({ where: { id } });
  await audit(tx, actor, { action: "problem.removed", planId: plan.id, before: { industryId, id } });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, id: null };
}

async function findProblem(tx: Tx, industryId: string, id: string | null) {
  if (id === null) return null;
  const row = await tx.problem.findFirst({ where: { id, industryId } });
  if (row === null) throw new NotFoundError("该问题");
  return row;
}

async function nextPosition(tx: Tx, industryId: string): Promise<number> {
  const { _max } = await tx.problem.aggregate({ where: { industryId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}
