import type { PlanDocument } from "@dengta/domain";
import { type IndustrySummary, planContextOf, type RulesCatalogue, summarisePlan } from "@dengta/rules";
import type { Prisma } from "../../db/index.ts";
import { newId } from "../../kernel/ids.ts";

export interface FigureRows {
  readonly figures: Prisma.SnapshotFigureCreateManyInput[];
  readonly kpis: Prisma.SnapshotKpiCreateManyInput[];
}

/** A snapshot in figures, one row per industry: what the national overview adds up. */
export function figureRows(
  snapshotId: string,
  planId: string,
  document: PlanDocument,
  catalogue: RulesCatalogue,
): FigureRows {
  const industries = summarisePlan(document, planContextOf(document, catalogue)).industries.map(
    (summary) => ({
      summary,
      id: newId("SnapshotFigure"),
    }),
  );
  return {
    figures: industries.map(({ summary, id }) => ({ ...figureOf(summary), id, snapshotId, planId })),
    kpis: industries.flatMap(({ summary, id }) => kpisOf(summary, id)),
  };
}

function figureOf(summary: IndustrySummary) {
  const { name, kpiSetId, platforms, enterprises, bindings, blanks } = summary;
  return {
    ...{ industryName: name, kpiSetId, platforms, enterprises },
    costMissing: blanks.cost,
    requestMissing: blanks.requested,
    costFen: fenOfSum(summary.cost),
    requestedFen: fenOfSum(summary.requested),
    eligibleFen: fenOfSum(summary.eligible),
    payableFen: summary.payable === null ? null : fenOfSum(summary.payable),
    boundByRate: bindings.rate,
    boundByCap: bindings.enterpriseCap,
    boundByRequest: bindings.requested,
    platformsAboveCap: summary.platformsOverCap,
  };
}

function kpisOf(summary: IndustrySummary, figureId: string): Prisma.SnapshotKpiCreateManyInput[] {
  return summary.kpis.map(({ indicatorId, baseline, target }) => ({
    ...{ figureId, indicatorId },
    baselineCount: baseline.n,
    baselineBlank: baseline.blanks,
    baselineSum: baseline.sum,
    targetCount: target.n,
    targetBlank: target.blanks,
    targetSum: target.sum,
  }));
}

/** 万元 text of a sum to fen; a sum may be larger than one amount may. */
function fenOfSum(text: string): bigint {
  const [whole = "0", decimals = ""] = text.split(".");
  return BigInt(`${whole}${decimals.padEnd(6, "0")}`);
}
