import { builder } from "../../schema/builder.ts";
import type { OverviewFigures } from "./overview.figures.ts";
import type { KpiRow } from "./overview.rows.ts";
import { type Overview, type OverviewUnit, UNIT_FILTERS } from "./overview.service.ts";

export const UnitFilterType = builder.enumType("UnitFilter", {
  values: UNIT_FILTERS,
  description: "含/不含计划单列市: a separately planned city reports apart from its province.",
});

const FiguresType = builder.objectRef<OverviewFigures>("OverviewFigures").implement({
  description: "Sums over the last versions. Percentages carry two decimals; null where undefined.",
  fields: (t) => ({
    industries: t.exposeInt("industries"),
    platforms: t.exposeInt("platforms"),
    enterprises: t.exposeInt("enterprises"),
    costMissing: t.exposeInt("costMissing", { description: "Firms without a cost; they enter no sum." }),
    requestMissing: t.exposeInt("requestMissing", { description: "Firms whose request is blank." }),
    cost: t.expose("cost", { type: "Wan" }),
    requested: t.expose("requested", { type: "Wan" }),
    eligible: t.expose("eligible", { type: "Wan" }),
    payable: t.expose("payable", {
      type: "Wan",
      nullable: true,
      description: "null: a platform is above its cap, and nobody has decided who loses.",
    }),
    subsidyRate: t.expose("subsidyRate", {
      type: "Decimal",
      nullable: true,
      description: "eligible ÷ cost, %",
    }),
    meanEligible: t.expose("meanEligible", { type: "Wan", nullable: true, description: "企均奖补" }),
    shareAtCap: t.expose("shareAtCap", {
      type: "Decimal",
      nullable: true,
      description: "Firms at the cap, %",
    }),
    shareAtRate: t.expose("shareAtRate", {
      type: "Decimal",
      nullable: true,
      description: "Firms at the rate, %",
    }),
    boundByRate: t.exposeInt("boundByRate"),
    boundByCap: t.exposeInt("boundByCap"),
    boundByRequest: t.exposeInt("boundByRequest"),
    platformsAboveCap: t.exposeInt("platformsAboveCap"),
  }),
});

const KpiType = builder.objectRef<KpiRow>("OverviewKpi").implement({
  description:
    "One indicator over a unit's platforms, within one indicator set. Blanks are counted, not averaged.",
  fields: (t) => ({
    kpiSetId: t.exposeString("kpiSetId"),
    indicatorId: t.exposeString("indicatorId"),
    baselineCount: t.exposeInt("baselineCount"),
    baselineBlank: t.exposeInt("baselineBlank"),
    baselineMean: t.expose("baselineMean", { type: "Decimal", nullable: true }),
    targetCount: t.exposeInt("targetCount"),
    targetBlank: t.exposeInt("targetBlank"),
    targetMean: t.expose("targetMean", { type: "Decimal", nullable: true }),
  }),
});

const UnitType = builder.objectRef<OverviewUnit>("OverviewUnit").implement({
  description: "One of the 37 units. A draft shows progress only: its figures are null.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    planId: t.exposeID("planId", { nullable: true }),
    state: t.exposeString("state", { description: "State of the plan; notStarted where there is none." }),
    completenessBps: t.exposeInt("completenessBps", { description: "Basis points of what is required." }),
    version: t.exposeInt("version", { nullable: true }),
    submittedAt: t.field({
      type: "DateTime",
      nullable: true,
      resolve: (unit) => unit.submittedAt?.toISOString() ?? null,
    }),
    figures: t.field({ type: FiguresType, nullable: true, resolve: (unit) => unit.figures }),
    kpis: t.field({ type: [KpiType], complexity: { multiplier: 2 }, resolve: (unit) => [...unit.kpis] }),
  }),
});

const BatchType = builder.objectRef<Overview["batch"]>("OverviewBatch").implement({
  fields: (t) => ({
    id: t.exposeID("id"),
    year: t.exposeInt("year"),
    programme: t.exposeString("programme"),
  }),
});

const IndustryType = builder.objectRef<Overview["industries"][number]>("OverviewIndustry").implement({
  fields: (t) => ({
    name: t.exposeString("name"),
    units: t.exposeInt("units", { description: "Units that have it in their last version." }),
  }),
});

export const OverviewType = builder.objectRef<Overview>("Overview").implement({
  fields: (t) => ({
    batch: t.field({ type: BatchType, resolve: (overview) => overview.batch }),
    industries: t.field({
      type: [IndustryType],
      complexity: { multiplier: 1 },
      resolve: (overview) => [...overview.industries],
    }),
    units: t.field({
      type: [UnitType],
      complexity: { multiplier: 37 },
      resolve: (overview) => [...overview.units],
    }),
    total: t.field({ type: FiguresType, resolve: (overview) => overview.total }),
    unitsWithFigures: t.exposeInt("unitsWithFigures"),
  }),
});
