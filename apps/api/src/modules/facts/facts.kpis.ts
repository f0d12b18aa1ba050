import type { PlanDocument } from "@dengta/domain";
import type { Prisma } from "../../db/index.ts";
import type { FactOwner } from "./facts.owner.ts";

/** One row per platform and indicator of its industry's set, blank ones too: a comparison counts them. */
export function kpiRows(
  { snapshotId, batchId }: FactOwner,
  document: PlanDocument,
  platforms: readonly Prisma.PlatformFactCreateManyInput[],
): Prisma.KpiFactCreateManyInput[] {
  const facts = new Map(platforms.map((fact) => [`${fact.industryId}/${fact.platformId}`, fact]));
  return document.industries.flatMap(({ id: industryId, indicators, platforms: rows }) =>
    rows.flatMap(({ id: platformId, kpiValues }) => {
      const fact = facts.get(`${industryId}/${platformId}`);
      if (fact === undefined) return [];
      const { regionCode, industryKey, kpiSetId, firms } = fact;
      return indicators.map(({ id: indicatorId }) => {
        const value = kpiValues.find((row) => row.indicatorId === indicatorId);
        return {
          ...{ snapshotId, batchId, industryId, platformId, indicatorId },
          ...{ regionCode, industryKey, kpiSetId, firms },
          platformKey: fact.platformKey ?? null,
          baseline: value?.baseline ?? null,
          target: value?.target ?? null,
          actual: value?.actual ?? null,
        };
      });
    }),
  );
}
