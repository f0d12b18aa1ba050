import { SOLUTION_FIELD_LABELS } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { refreshProgress } from "../../kernel/plan-write.ts";
import { requireRevision } from "../../kernel/revision.ts";
import { typedLine, typedMoney, typedName, typedParagraphs } from "../../kernel/typed.ts";
import { openIndustry } from "../industry/industry.guard.ts";
import type { PlatformChange } from "./platform.service.ts";

export interface SaveSolutionInput {
  readonly platformId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly expectedRevision: number;
  readonly name: string;
  readonly content: string;
  readonly features: string;
  readonly investmentReturn: string;
  readonly implementationTime: string;
  readonly training: string;
  /** Typed prices; "" where not yet quoted. Scenarios left out have no price. */
  readonly prices: readonly { readonly scenarioId: string; readonly price: string }[];
}

/** Saves a solution with its prices. Throws StaleRevisionError, PlanLockedError, ForbiddenError, InvalidInputError. */
export async function saveSolution(tx: Tx, actor: Actor, input: SaveSolutionInput): Promise<PlatformChange> {
  const { platformId } = input;
  const fields = readFields(input);
  const { industryId } = await requirePlatform(tx, platformId);
  const plan = await openIndustry(tx, actor, industryId, "solutions");
  const row = input.id === null ? null : await requireSolution(tx, platformId, input.id);
  if (row !== null)
    requireRevision("该解决方案", row, input.expectedRevision, { name: row.name, content: row.content });
  const prices = await readPrices(tx, industryId, input.prices);
  const id = row?.id ?? newId("Solution");
  const position = row?.position ?? (await nextPosition(tx, platformId));
  await tx.solution.upsert({
    where: { id },
    create: { ...fields, id, platformId, position },
    update: { ...fields, revision: { increment: 1 } },
  });
  await tx.scenarioPrice.deleteMany({ where: { solutionId: id } });
  await tx.scenarioPrice.createMany({ data: prices.map((price) => ({ ...price, solutionId: id })) });
  await audit(tx, actor, {
    action: "solution.saved",
    planId: plan.id,
    after: { id, platformId, name: fields.name },
  });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, platformId };
}

export interface RemoveSolutionInput {
  readonly platformId: string;
  readonly id: string;
  readonly expectedRevision: number;
}

export async function removeSolution(
  tx: Tx,
  actor: Actor,
  input: RemoveSolutionInput,
): Promise<PlatformChange> {
  const { platformId, id } = input;
  const { industryId } = await requirePlatform(tx, platformId);
  const plan = await openIndustry(tx, actor, industryId, "solutions");
  const row = await requireSolution(tx, platformId, id);
  requireRevision("该解决方案", row, input.expectedRevision, { name: row.name });
  await tx.solution.delete({ where: { id } });
  await audit(tx, actor, {
    action: "solution.removed",
    planId: plan.id,
    before: { id, platformId, name: row.name },
  });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, platformId };
}

function readFields(input: SaveSolutionInput) {
  const labels = SOLUTION_FIELD_LABELS;
  return {
    name: typedName("解决方案名称", input.name),
    content: typedParagraphs(labels.content, input.content),
    features: typedParagraphs(labels.features, input.features),
    investmentReturn: typedParagraphs(labels.investmentReturn, input.investmentReturn),
    implementationTime: typedLine(labels.implementationTime, input.implementationTime),
    training: typedParagraphs(labels.training, input.training),
  };
}

async function readPrices(tx: Tx, industryId: string, prices: SaveSolutionInput["prices"]) {
  const scenarios = await tx.scenario.findMany({ where: { industryId }, select: { id: true, name: true } });
  const names = new Map(scenarios.map(({ id, name }) => [id, name]));
  if (new Set(prices.map(({ scenarioId }) => scenarioId)).size !== prices.length)
    throw new InvalidInputError("同一应用场景只能有一个价格", "PRICE_TWICE");
  return prices.map(({ scenarioId, price }, position) => {
    const name = names.get(scenarioId);
    if (name === undefined) throw new NotFoundError("该应用场景");
    return { scenarioId, position, priceFen: typedMoney(`“${name}”的价格`, price) };
  });
}

async function requirePlatform(tx: Tx, id: string) {
  const platform = await tx.platform.findUnique({ where: { id }, select: { industryId: true } });
  if (platform === null) throw new NotFoundError("该服务平台");
  return platform;
}

async function requireSolution(tx: Tx, platformId: string, id: string) {
  const solution = await tx.solution.findFirst({ where: { id, platformId } });
  if (solution === null) throw new NotFoundError("该解决方案");
  return solution;
}

async function nextPosition(tx: Tx, platformId: string): Promise<number> {
  const { _max } = await tx.solution.aggregate({ where: { platformId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}
