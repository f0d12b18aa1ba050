import { type PlanState, REGIONS, type Region, reachOf } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { ForbiddenError, NotFoundError } from "../../kernel/errors.ts";
import { addSums, figuresOf, type OverviewFigures } from "./overview.figures.ts";
import { type KpiRow, type PlanRow, readIndustryRows, readKpiRows, readPlanRows } from "./overview.rows.ts";

/** Which units enter: a separately planned city reports apart from its province. */
export const UNIT_FILTERS = ["all", "withoutPlannedCities", "plannedCities"] as const;
export type UnitFilter = (typeof UNIT_FILTERS)[number];

export interface OverviewInput {
  /** null: the newest batch. */
  readonly batchId: string | null;
  /** null: every industry. */
  readonly industry: string | null;
  readonly units: UnitFilter;
}

export interface OverviewUnit {
  readonly regionCode: string;
  /** null: the unit has no plan in this batch. */
  readonly planId: string | null;
  readonly state: PlanState;
  /** Share of what the template requires, in basis points. */
  readonly completenessBps: number;
  readonly version: number | null;
  readonly submittedAt: Date | null;
  /** null: no version to show (a draft shows progress only), or no industry that matches. Blank is not zero. */
  readonly figures: OverviewFigures | null;
  readonly kpis: readonly KpiRow[];
}

export interface Overview {
  readonly batch: { readonly id: string; readonly year: number; readonly programme: string };
  readonly industries: readonly { readonly name: string; readonly units: number }[];
  readonly units: readonly OverviewUnit[];
  /** Over the units that have figures. */
  readonly total: OverviewFigures;
  readonly unitsWithFigures: number;
}

/** Compares the units of a batch by their last versions. Four statements, whatever the number of enterprises. */
export async function readOverview(tx: Tx, actor: Actor, input: OverviewInput): Promise<Overview> {
  if (reachOf(actor.role, "overview:read") !== "all") throw new ForbiddenError();
  const batch = await findBatch(tx, input.batchId);
  const plans = await readPlanRows(tx, batch.id, actor.role, input.industry);
  const kpis = byPlan(await readKpiRows(tx, batch.id, actor.role, input.industry));
  const industries = await readIndustryRows(tx, batch.id, actor.role);

  const byRegion = new Map(plans.map((row) => [row.regionCode, row]));
  const shown = REGIONS.filter((region) => isShown(region, input.units)).map((region) => ({
    region,
    plan: byRegion.get(region.code) ?? null,
  }));
  const counted = shown.flatMap(({ plan }) => (plan === null || plan.industries === 0 ? [] : [plan]));
  return {
    batch,
    industries,
    units: shown.map(({ region, plan }) => unitOf(region, plan, kpis.get(plan?.planId ?? "") ?? [])),
    total: figuresOf(addSums(counted)),
    unitsWithFigures: counted.length,
  };
}

async function findBatch(tx: Tx, id: string | null) {
  const batch = await tx.batch.findFirst({
    ...(id === null ? {} : { where: { id } }),
    orderBy: { year: "desc" },
    select: { id: true, year: true, programme: true },
  });
  if (batch === null) throw new NotFoundError("批次");
  return batch;
}

function byPlan(rows: readonly KpiRow[]): Map<string, KpiRow[]> {
  const groups = new Map<string, KpiRow[]>();
  for (const row of rows) groups.set(row.planId, [...(groups.get(row.planId) ?? []), row]);
  return groups;
}

function isShown(region: Region, units: UnitFilter): boolean {
  return units === "all" || (region.kind === "plannedCity") === (units === "plannedCities");
}

function unitOf(region: Region, plan: PlanRow | null, kpis: readonly KpiRow[]): OverviewUnit {
  return {
    regionCode: region.code,
    planId: plan?.planId ?? null,
    state: plan?.state ?? "notStarted",
    completenessBps:
      plan === null || plan.requiredCount === 0
        ? 0
        : Math.floor((plan.doneCount * 10_000) / plan.requiredCount),
    version: plan?.version ?? null,
    submittedAt: plan?.submittedAt ?? null,
    figures: plan === null || plan.industries === 0 ? null : figuresOf(plan),
    kpis,
  };
}
