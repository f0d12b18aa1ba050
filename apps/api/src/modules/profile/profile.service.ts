import { type PlanDocument, type Platform, parsePlanDocument, wan } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { openScope, type Scope } from "../comparison/index.ts";

/** A platform's line in one industry of one unit. Money in 万元. */
export interface PlatformLine {
  readonly regionCode: string;
  readonly industry: string;
  readonly version: number;
  readonly code: string;
  readonly planId: string;
  readonly firms: number;
  readonly costMissing: number;
  readonly cost: string;
  readonly requested: string;
  readonly eligible: string;
  /** What its own plan's cap leaves it; negative above. */
  readonly headroom: string;
  readonly solutions: readonly PlatformSolution[];
  readonly kpis: readonly PlatformKpi[];
}

export interface PlatformSolution {
  readonly name: string;
  /** 万元; null while not quoted. */
  readonly prices: readonly {
    readonly scenario: string;
    readonly kind: string;
    readonly price: string | null;
  }[];
}

export interface PlatformKpi {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly actual: string | null;
}

export interface PlatformProfile {
  readonly batch: Scope["batch"];
  readonly key: string;
  readonly name: string;
  /** Other spellings. */
  readonly otherNames: readonly string[];
  readonly uscc: string | null;
  /** Sum over all units and industries, the cap and what is left of it (negative above). */
  readonly eligible: string;
  readonly cap: string;
  readonly headroom: string;
  readonly lines: readonly PlatformLine[];
}

/** One platform over all units and industries of the batch, by its code or name key. Throws NotFoundError. */
export async function readPlatformProfile(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: { readonly batchId: string | null; readonly key: string },
): Promise<PlatformProfile> {
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const current = new Map(scope.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  const facts = await tx.platformFact.findMany({
    where: { batchId: scope.batch.id, platformKey: input.key, snapshotId: { in: [...current.keys()] } },
    orderBy: [{ regionCode: "asc" }, { industryId: "asc" }],
  });
  const [head] = facts;
  if (head === undefined) throw new NotFoundError("该服务平台");
  const documents = await readDocuments(tx, [...new Set(facts.map(({ snapshotId }) => snapshotId))]);
  const names = [...new Set(facts.map(({ name }) => name))];
  const sum = facts.reduce((total, { eligibleFen }) => total + eligibleFen, 0n);
  const lines = facts.flatMap((fact): PlatformLine[] => {
    const snapshot = current.get(fact.snapshotId);
    const document = documents.get(fact.snapshotId);
    if (snapshot === undefined || document === undefined) return [];
    return [
      {
        regionCode: fact.regionCode,
        industry: officialName(scope, fact),
        ...{ version: snapshot.version, code: snapshot.code, planId: snapshot.planId },
        ...{ firms: fact.firms, costMissing: fact.costMissing },
        ...{ cost: wan(fact.costFen), requested: wan(fact.requestedFen), eligible: wan(fact.eligibleFen) },
        headroom: wan(fact.headroomFen),
        ...contentOf(document, fact),
      },
    ];
  });
  return {
    batch: scope.batch,
    key: input.key,
    name: head.name,
    otherNames: names.filter((name) => name !== head.name),
    uscc: head.uscc,
    eligible: wan(sum),
    cap: wan(scope.platformCapFen),
    headroom: wan(scope.platformCapFen - sum),
    lines,
  };
}

async function readDocuments(tx: Tx, ids: readonly string[]): Promise<Map<string, PlanDocument>> {
  const rows = await tx.snapshot.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, document: true },
  });
  return new Map(rows.map(({ id, document }) => [id, parsePlanDocument(document)]));
}

function contentOf(
  document: PlanDocument,
  fact: { readonly industryId: string; readonly platformId: string },
) {
  const industry = document.industries.find(({ id }) => id === fact.industryId);
  const platform = industry?.platforms.find(({ id }) => id === fact.platformId);
  if (industry === undefined || platform === undefined) return { solutions: [], kpis: [] };
  const scenarios = new Map(industry.scenarios.map((scenario) => [scenario.id, scenario]));
  return {
    solutions: solutionsOf(platform, scenarios),
    kpis: industry.indicators.map(({ id, name, unit }) => {
      const value = platform.kpiValues.find(({ indicatorId }) => indicatorId === id);
      const { baseline = null, target = null, actual = null } = value ?? {};
      return { name, unit, baseline, target, actual };
    }),
  };
}

function solutionsOf(
  { solutions }: Platform,
  scenarios: ReadonlyMap<string, { readonly name: string; readonly kind: string }>,
): PlatformSolution[] {
  return solutions.map(({ name, prices }) => ({
    name,
    prices: prices.flatMap(({ scenarioId, price }) => {
      const scenario = scenarios.get(scenarioId);
      return scenario === undefined ? [] : [{ scenario: scenario.name, kind: scenario.kind, price }];
    }),
  }));
}

/** A firm's listing by one unit. Money in 万元; null where blank. */
export interface EnterpriseListing {
  readonly regionCode: string;
  readonly industry: string;
  readonly platformKey: string | null;
  readonly platformName: string;
  readonly version: number;
  readonly code: string;
  readonly planId: string;
  readonly name: string;
  readonly position: number;
  readonly cost: string | null;
  readonly requested: string | null;
  readonly ceiling: string | null;
  readonly eligible: string | null;
  readonly asks: string | null;
  readonly level: number | null;
  readonly targetLevel: number | null;
}

export interface EnterpriseProfile {
  readonly batch: Scope["batch"];
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly uscc: string | null;
  /** Unit in whose area it is registered; null where its code does not say. */
  readonly registeredIn: string | null;
  readonly listings: readonly EnterpriseListing[];
}

/** One firm over all units of the batch, by its code or name key. Throws NotFoundError. */
export async function readEnterpriseProfile(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: { readonly batchId: string | null; readonly key: string },
): Promise<EnterpriseProfile> {
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const current = new Map(scope.snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]));
  const facts = await tx.enterpriseFact.findMany({
    where: { batchId: scope.batch.id, enterpriseKey: input.key, snapshotId: { in: [...current.keys()] } },
    orderBy: [{ snapshotId: "asc" }, { position: "asc" }],
  });
  const [head] = facts;
  if (head === undefined) throw new NotFoundError("该试点企业");
  const money = (fen: bigint | null) => (fen === null ? null : wan(fen));
  return {
    ...{ batch: scope.batch, key: input.key, name: head.name, uscc: head.uscc },
    otherNames: [...new Set(facts.map(({ name }) => name))].filter((name) => name !== head.name),
    registeredIn: head.registeredIn,
    listings: facts.flatMap((fact) => {
      const snapshot = current.get(fact.snapshotId);
      if (snapshot === undefined) return [];
      return [
        {
          regionCode: fact.regionCode,
          industry: officialName(scope, fact),
          ...{ platformKey: fact.platformKey, platformName: fact.platformName },
          ...{ version: snapshot.version, code: snapshot.code, planId: snapshot.planId },
          ...{ name: fact.name, position: fact.position, asks: fact.asks },
          ...{ cost: money(fact.costFen), requested: money(fact.requestedFen) },
          ...{ ceiling: money(fact.ceilingFen), eligible: money(fact.eligibleFen) },
          ...{ level: fact.level, targetLevel: fact.targetLevel },
        },
      ];
    }),
  };
}

function officialName(
  { aliases }: Scope,
  fact: { readonly industryKey: string; readonly industryName: string },
): string {
  return aliases.find(({ key }) => key === fact.industryKey)?.name ?? fact.industryName;
}
