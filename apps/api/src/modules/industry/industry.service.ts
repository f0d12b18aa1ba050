import { blankIndustry, normaliseName, resolveIndustryName } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { InvalidInputError, NotFoundError, StaleRevisionError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { tableNode } from "../../kernel/nodes.ts";
import { openForWrite, refreshProgress } from "../../kernel/plan-write.ts";
import { requireRevision } from "../../kernel/revision.ts";
import type { WriteSource } from "../../kernel/write-source.ts";
import { LIMITS } from "../../limits.ts";

/** Rows of 附1. Every function throws PlanLockedError and ForbiddenError besides what it says. */
export interface IndustryChange {
  readonly planId: string;
  /** null when the industry is gone. */
  readonly industryId: string | null;
}

export interface AddIndustryInput {
  readonly planId: string;
  readonly name: string;
}

export async function addIndustry(
  tx: Tx,
  actor: Actor,
  { planId, name }: AddIndustryInput,
): Promise<IndustryChange> {
  const [industryId = null] = await addIndustries(tx, actor, planId, [name]);
  return { planId, industryId };
}

/** Adds several rows of 附1 at once and returns their ids. */
export async function addIndustries(
  tx: Tx,
  actor: Actor,
  planId: string,
  names: readonly string[],
  source: WriteSource | null = null,
): Promise<string[]> {
  await openTable(tx, actor, planId);
  const rows = await tx.industry.findMany({ where: { planId }, select: { name: true, position: true } });
  if (rows.length + names.length > LIMITS.plan.industries)
    throw new InvalidInputError(`试点行业最多 ${LIMITS.plan.industries} 个`, "TOO_MANY_INDUSTRIES");
  const ids: string[] = [];
  for (const written of names) {
    const name = await officialName(tx, written, rows);
    const { kpiSetId, indicators } = blankIndustry("", name);
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    const id = newId("Industry");
    await tx.industry.create({ data: { id, planId, name, position, kpiSetId, indicators } });
    rows.push({ name, position });
    ids.push(id);
  }
  await finish(tx, actor, planId, source?.action ?? "industry.added", {
    names: rows.slice(-names.length).map(({ name }) => name),
    ...source?.details,
  });
  return ids;
}

export interface RenameIndustryInput {
  readonly industryId: string;
  readonly name: string;
  readonly expectedRevision: number;
}

export async function renameIndustry(
  tx: Tx,
  actor: Actor,
  input: RenameIndustryInput,
): Promise<IndustryChange> {
  const { industryId } = input;
  const planId = await planOfIndustry(tx, industryId);
  await openTable(tx, actor, planId);
  const industry = await requireIndustry(tx, industryId);
  requireRevision("试点行业", industry, input.expectedRevision, { name: industry.name });
  const others = await tx.industry.findMany({
    where: { planId, id: { not: industryId } },
    select: { name: true },
  });
  const name = await officialName(tx, input.name, others);
  await tx.industry.update({ where: { id: industryId }, data: { name, revision: { increment: 1 } } });
  await finish(tx, actor, planId, "industry.renamed", { industryId, from: industry.name, to: name });
  return { planId, industryId };
}

export interface ReorderIndustriesInput {
  readonly planId: string;
  /** All industries of the plan, in their new order. */
  readonly industryIds: readonly string[];
}

export async function reorderIndustries(
  tx: Tx,
  actor: Actor,
  input: ReorderIndustriesInput,
): Promise<IndustryChange> {
  const { planId, industryIds } = input;
  await openTable(tx, actor, planId);
  const rows = await tx.industry.findMany({
    where: { planId },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const known = new Set(rows.map(({ id }) => id));
  const given = new Set(industryIds);
  if (
    given.size !== industryIds.length ||
    given.size !== known.size ||
    !industryIds.every((id) => known.has(id))
  )
    throw new StaleRevisionError("试点行业名单", 0, { industryIds: [...known] });
  for (const [position, id] of industryIds.entries())
    await tx.industry.update({ where: { id }, data: { position } });
  await finish(tx, actor, planId, "industries.reordered", { industryIds: [...industryIds] });
  return { planId, industryId: null };
}

export interface RemoveIndustryInput {
  readonly industryId: string;
  readonly expectedRevision: number;
}

/** Removes an industry with everything below it; the audit entry says how much that was. */
export async function removeIndustry(
  tx: Tx,
  actor: Actor,
  input: RemoveIndustryInput,
): Promise<IndustryChange> {
  const { industryId } = input;
  const planId = await planOfIndustry(tx, industryId);
  await openTable(tx, actor, planId);
  const industry = await requireIndustry(tx, industryId);
  requireRevision("试点行业", industry, input.expectedRevision, { name: industry.name });
  const enterprises = await tx.enterprise.count({ where: { industryId } });
  const platforms = await tx.platform.count({ where: { industryId } });
  await tx.industry.delete({ where: { id: industryId } });
  await finish(tx, actor, planId, "industry.removed", {
    industryId,
    name: industry.name,
    enterprises,
    platforms,
  });
  return { planId, industryId: null };
}

function openTable(tx: Tx, actor: Actor, planId: string) {
  return openForWrite(tx, actor, {
    planId,
    permission: "plan:edit",
    platformName: null,
    nodes: [tableNode("fu1", null)],
  });
}

async function finish(
  tx: Tx,
  actor: Actor,
  planId: string,
  action: string,
  after: Record<string, string | number | string[]>,
): Promise<void> {
  await audit(tx, actor, { action, planId, after });
  await refreshProgress(tx, planId);
}

/** Plan an industry belongs to. Throws NotFoundError. */
export async function planOfIndustry(tx: Tx, industryId: string): Promise<string> {
  return (await requireIndustry(tx, industryId)).planId;
}

async function requireIndustry(tx: Tx, id: string) {
  const industry = await tx.industry.findUnique({ where: { id } });
  if (industry === null) throw new NotFoundError("试点行业");
  return industry;
}

/** The list's name for what was written; outside the list the written name, without 行业 at its end. */
async function officialName(
  tx: Tx,
  written: string,
  others: readonly { readonly name: string }[],
): Promise<string> {
  const list = await tx.industryName.findMany({ select: { name: true, aliases: true } });
  const name = resolveIndustryName(list, written) ?? normaliseName(written).replace(/(?<=.)行业$/, "");
  if (name === "") throw new InvalidInputError("请填写试点行业名称", "NAME_MISSING");
  if (name.length > LIMITS.write.nameLength) throw new InvalidInputError("试点行业名称过长", "NAME_TOO_LONG");
  if (others.some((other) => other.name === name))
    throw new InvalidInputError(`附1 已有“${name}”，同一行业只列一次`, "INDUSTRY_EXISTS");
  return name;
}
