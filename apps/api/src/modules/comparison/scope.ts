import {
  type Area,
  areaOf,
  type CapWords,
  type CityFilter,
  findRegion,
  PLAN_STATES,
  reachOf,
  regionsIn,
  viewOf,
} from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { Prisma, type Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { ForbiddenError, InvalidInputError } from "../../kernel/errors.ts";
import { type BatchHead, findNationalBatch } from "../batch/index.ts";
import { industryKeyOf } from "../facts/index.ts";
import { capsOf } from "./caps.ts";
import { readVerdicts, type Verdicts } from "./verdicts.ts";

/** What a comparison takes in. null: no restriction. */
export interface FactFilters {
  readonly cities: CityFilter;
  readonly area: Area | null;
  /** Codes of units; empty: all. */
  readonly units: readonly string[];
  /** Official name, or key of a name that the catalogue lacks. */
  readonly industry: string | null;
  /** USCC or name key. */
  readonly platform: string | null;
}

/** The last version of a plan that the reader may see: what every national figure rests on. */
export interface CurrentSnapshot {
  readonly snapshotId: string;
  readonly planId: string;
  readonly regionCode: string;
  readonly version: number;
  readonly code: string;
  readonly submittedAt: Date;
}

/** Everything a national question needs to know before it asks the facts. Four statements. */
export interface Scope {
  readonly batch: BatchHead;
  readonly caps: CapWords;
  readonly platformCapFen: bigint;
  /** The smallest cost that meets the cap of one firm. */
  readonly costAtCapFen: bigint;
  readonly snapshots: readonly CurrentSnapshot[];
  readonly aliases: readonly { readonly key: string; readonly name: string }[];
  readonly verdicts: Verdicts;
}

/** Throws ForbiddenError for a role that may not compare, NotFoundError for an unknown batch. */
export async function openScope(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  batchId: string | null,
): Promise<Scope> {
  if (reachOf(actor.role, "overview:read") !== "all") throw new ForbiddenError();
  const batch = await findNationalBatch(tx, batchId);
  const readable = PLAN_STATES.filter((state) => ["full", "snapshot"].includes(viewOf(actor.role, state)));
  const snapshots = await tx.$queryRaw<CurrentSnapshot[]>`
    SELECT DISTINCT ON (s."planId") s.id AS "snapshotId", s."planId", p."regionCode", s.version, s.code,
      s."createdAt" AS "submittedAt"
    FROM "Snapshot" s JOIN "Plan" p ON p.id = s."planId"
    WHERE p."batchId" = ${batch.id} AND p.state::text IN (${Prisma.join(readable)})
    ORDER BY s."planId", s.version DESC`;
  const aliases = await readAliases(tx);
  const verdicts = await readVerdicts(tx, batch.id);
  return { batch, ...capsOf(batch.rulesetId, catalogue), snapshots, aliases, verdicts };
}

async function readAliases(tx: Tx): Promise<Scope["aliases"]> {
  const rows = await tx.industryName.findMany({ select: { name: true, aliases: true } });
  const byKey = new Map(
    rows.flatMap(({ name, aliases }) => [name, ...aliases].map((text) => [industryKeyOf(text), name])),
  );
  return [...byKey].map(([key, name]) => ({ key, name }));
}

/** Current snapshots of the units that the filters let through. Throws InvalidInputError for a code that is no unit's. */
export function snapshotsIn({ snapshots }: Scope, { cities, area, units }: FactFilters): CurrentSnapshot[] {
  const unknown = units.find((code) => findRegion(code) === null);
  if (unknown !== undefined) throw new InvalidInputError(`没有申报单位“${unknown}”`, "UNKNOWN_UNIT");
  const codes = new Set(regionsIn(cities, area).map(({ code }) => code));
  return snapshots.filter(
    ({ regionCode }) => codes.has(regionCode) && (units.length === 0 || units.includes(regionCode)),
  );
}

export function areaKey(regionCode: string): Area {
  const region = findRegion(regionCode);
  if (region === null) throw new Error(`no unit ${regionCode}`);
  return areaOf(region);
}
