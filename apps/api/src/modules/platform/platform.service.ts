import { PLATFORM_FIELD_LABELS } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { refreshProgress } from "../../kernel/plan-write.ts";
import { requireRevision } from "../../kernel/revision.ts";
import { typedName, typedParagraphs, typedUscc } from "../../kernel/typed.ts";
import { LIMITS } from "../../limits.ts";
import { openIndustry } from "../industry/industry.guard.ts";

export interface PlatformChange {
  readonly planId: string;
  readonly industryId: string;
  /** null when the platform is gone. */
  readonly platformId: string | null;
}

export interface SavePlatformInput {
  readonly industryId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly expectedRevision: number;
  readonly name: string;
  readonly uscc: string;
  readonly knowledge: string;
  readonly technology: string;
  readonly ecosystem: string;
  readonly cases: string;
  readonly quality: string;
}

/** Saves a service platform of 附2 三（二）. Throws StaleRevisionError, PlanLockedError, ForbiddenError, NotFoundError. */
export async function savePlatform(tx: Tx, actor: Actor, input: SavePlatformInput): Promise<PlatformChange> {
  const { industryId } = input;
  const fields = readFields(input);
  const plan = await openIndustry(tx, actor, industryId, "platforms");
  const others = await tx.platform.findMany({ where: { industryId }, orderBy: { position: "asc" } });
  const row = input.id === null ? null : requireRow(others.find(({ id }) => id === input.id));
  if (row !== null) requireRevision("该服务平台", row, input.expectedRevision, currentOf(row));
  if (others.some((other) => other.id !== row?.id && other.name === fields.name))
    throw new InvalidInputError(`本行业已有服务平台“${fields.name}”`, "PLATFORM_EXISTS");
  if (row === null && others.length >= LIMITS.plan.platformsPerIndustry)
    throw new InvalidInputError(
      `一个行业最多 ${LIMITS.plan.platformsPerIndustry} 个服务平台`,
      "TOO_MANY_PLATFORMS",
    );
  const id = row?.id ?? newId("Platform");
  const position = (others.at(-1)?.position ?? -1) + 1;
  await tx.platform.upsert({
    where: { id },
    create: { ...fields, id, planId: plan.id, industryId, position },
    update: { ...fields, revision: { increment: 1 } },
  });
  await audit(tx, actor, { action: "platform.saved", planId: plan.id, after: { id, name: fields.name } });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, platformId: id };
}

export interface RemovePlatformInput {
  readonly industryId: string;
  readonly id: string;
  readonly expectedRevision: number;
}

/** Removes a platform with its solutions, prices and 附5; its firms stay, without a platform. */
export async function removePlatform(
  tx: Tx,
  actor: Actor,
  input: RemovePlatformInput,
): Promise<PlatformChange> {
  const { industryId, id } = input;
  const plan = await openIndustry(tx, actor, industryId, "platforms");
  const row = requireRow(await tx.platform.findFirst({ where: { id, industryId } }));
  requireRevision("该服务平台", row, input.expectedRevision, currentOf(row));
  const freed = await tx.enterprise.updateMany({
    where: { platformId: id },
    data: { platformId: null, revision: { increment: 1 } },
  });
  await tx.platform.delete({ where: { id } });
  await audit(tx, actor, {
    action: "platform.removed",
    planId: plan.id,
    before: { id, name: row.name, enterprises: freed.count },
  });
  await refreshProgress(tx, plan.id);
  return { planId: plan.id, industryId, platformId: null };
}

type PlatformFields = Omit<SavePlatformInput, "industryId" | "id" | "expectedRevision" | "uscc"> & {
  readonly uscc: string | null;
};

function readFields(input: SavePlatformInput): PlatformFields {
  const name = typedName("服务平台名称", input.name);
  if (name === "") throw new InvalidInputError("请填写服务平台名称", "NAME_MISSING");
  const { knowledge, technology, ecosystem, cases, quality } = PLATFORM_FIELD_LABELS;
  return {
    name,
    uscc: typedUscc(input.uscc),
    knowledge: typedParagraphs(knowledge, input.knowledge),
    technology: typedParagraphs(technology, input.technology),
    ecosystem: typedParagraphs(ecosystem, input.ecosystem),
    cases: typedParagraphs(cases, input.cases),
    quality: typedParagraphs(quality, input.quality),
  };
}

function currentOf(row: PlatformFields): PlatformFields {
  const { name, uscc, knowledge, technology, ecosystem, cases, quality } = row;
  return { name, uscc, knowledge, technology, ecosystem, cases, quality };
}

function requireRow<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new NotFoundError("该服务平台");
  return row;
}
