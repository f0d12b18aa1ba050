import { isAllowed, normaliseName } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { industryKeyOf } from "../facts/index.ts";

export interface SaveIndustryInput {
  /** null: a new entry. */
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Adds or changes an entry of the 行业名录; comparisons follow at once. Throws InvalidInputError where a name is taken. */
export async function saveIndustry(tx: Tx, actor: Actor, input: SaveIndustryInput): Promise<string> {
  requireAdministrator(actor);
  const name = normaliseName(input.name);
  if (name === "") throw new InvalidInputError("请填写行业名称", "NAME_MISSING");
  const aliases = [...new Set(input.aliases.map(normaliseName))].filter(
    (alias) => alias !== "" && alias !== name,
  );
  const others = await tx.industryName.findMany({
    where: input.id === null ? {} : { id: { not: input.id } },
  });
  for (const text of [name, ...aliases]) {
    const taken = others.find((entry) =>
      [entry.name, ...entry.aliases].some((other) => industryKeyOf(other) === industryKeyOf(text)),
    );
    if (taken !== undefined)
      throw new InvalidInputError(
        `“${text}”已属于行业“${taken.name}”，请先从该行业中删去`,
        "INDUSTRY_NAME_TAKEN",
      );
  }
  const id = input.id ?? newId("IndustryName");
  if (input.id === null) await tx.industryName.create({ data: { id, name, aliases } });
  else {
    const changed = await tx.industryName.updateMany({ where: { id }, data: { name, aliases } });
    if (changed.count === 0) throw new NotFoundError("该行业");
  }
  await audit(tx, actor, { action: "industryName.saved", planId: null, after: { id, name, aliases } });
  return id;
}

/** Takes an entry out: plans keep the name they wrote, which is then compared as written. */
export async function removeIndustry(tx: Tx, actor: Actor, id: string): Promise<string> {
  requireAdministrator(actor);
  const entry = await tx.industryName.findUnique({ where: { id } });
  if (entry === null) throw new NotFoundError("该行业");
  await tx.industryName.delete({ where: { id } });
  await audit(tx, actor, { action: "industryName.removed", planId: null, before: { id, name: entry.name } });
  return id;
}

/** A name that submitted plans use and the 行业名录 lacks. */
export interface UnlistedIndustry {
  readonly name: string;
  readonly units: number;
}

/** Names without an entry: until they have one, units do not compare on them. */
export async function readUnlisted(tx: Tx): Promise<UnlistedIndustry[]> {
  const entries = await tx.industryName.findMany({ select: { name: true, aliases: true } });
  const known = entries.flatMap(({ name, aliases }) => [name, ...aliases].map(industryKeyOf));
  return tx.$queryRaw<UnlistedIndustry[]>`
    SELECT min("industryName") AS name, count(DISTINCT "regionCode")::int AS units FROM "PlatformFact"
    WHERE "industryKey" <> ALL(${known}::text[]) GROUP BY "industryKey" ORDER BY units DESC, name`;
}

function requireAdministrator(actor: Actor): void {
  if (!isAllowed(actor, "batch:manage", { regionCode: "", platformName: null })) throw new ForbiddenError();
}
