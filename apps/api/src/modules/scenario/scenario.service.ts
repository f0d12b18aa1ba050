import type { Scenario } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { refreshProgress } from "../../kernel/plan-write.ts";
import { requireRevision } from "../../kernel/revision.ts";
import { typedName, typedParagraphs } from "../../kernel/typed.ts";
import { openIndustry } from "../industry/industry.guard.ts";
import type { ListChange, RemoveRowInput } from "./problem.service.ts";

export interface SaveScenarioInput {
  readonly industryId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly expectedRevision: number;
  readonly kind: Scenario["kind"];
  readonly name: string;
  readonly description: string;
  /** Problems of the same industry that it answers. */
  readonly problemIds: readonly string[];
}

/** Saves a scenario of 附2 二（二）. Throws StaleRevisionError, PlanLockedError, ForbiddenError, NotFoundError. */
export async function saveScenario(tx: Tx, actor: Actor, input: SaveScenarioInput): Promise<ListChange> {
  const { industryId, kind } = input;
  const name = typedName("应用场景名称", input.name);
  const description = typedParagraphs("应用场景说明", input.description);
  const plan = await openIndustry(tx, actor, industryId, "scenarios");
  const row = await findScenario(tx, industryId, input.id);
  if (row !== null) {
    const current = { kind: row.kind, name: row.name, description: row.description };
    requireRevision("该应用场景", row, input.expectedRevision, current);
  }
  const id = row?.id ?? newId("Scenario");
  const position = row?.position ?? (await nextPosition(tx, industryId));
  await tx.scenario.upsert({
    where: { id },
    create: { id, industryId, kind, name, description, position },
    update: { kind, name, description, revision: { increment: 1 } },
  });
  await answer(tx, industryId, id, [...new Set(input.problemIds)]);
  await audit(tx, actor, { action: "scenario.saved", planId: plan.id, after: { industryId, id, name } });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, id };
}

/** Removes a scenario with the prices quoted for it. */
export async function removeScenario(tx: Tx, actor: Actor, input: RemoveRowInput): Promise<ListChange> {
  const { industryId, id, expectedRevision } = input;
  const plan = await openIndustry(tx, actor, industryId, "scenarios");
  const row = await findScenario(tx, industryId, id);
  if (row !== null) requireRevision("该应用场景", row, expectedRevision, { name: row.name });
  await tx.scenario.delete({ where: { id } });
  await audit(tx, actor, {
    action: "scenario.removed",
    planId: plan.id,
    before: { industryId, id, name: row?.name ?? "" },
  });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, id: null };
}

async function answer(
  tx: Tx,
  industryId: string,
  scenarioId: string,
  problemIds: readonly string[],
): Promise<void> {
  const known = await tx.problem.count({ where: { industryId, id: { in: [...problemIds] } } });
  if (known !== problemIds.length) throw new NotFoundError("所选问题");
  await tx.scenarioProblem.deleteMany({ where: { scenarioId } });
  await tx.scenarioProblem.createMany({ data: problemIds.map((problemId) => ({ scenarioId, problemId })) });
}

async function findScenario(tx: Tx, industryId: string, id: string | null) {
  if (id === null) return null;
  const row = await tx.scenario.findFirst({ where: { id, industryId } });
  if (row === null) throw new NotFoundError("该应用场景");
  return row;
}

async function nextPosition(tx: Tx, industryId: string): Promise<number> {
  const { _max } = await tx.scenario.aggregate({ where: { industryId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}
