import { MEASURES, type Measure, nameMeasure } from "@dengta/domain";
import { builder } from "../../schema/builder.ts";
import { AsksType, AxisType, MeasureKeyType } from "./compare.inputs.ts";
import type { Comparison, ComparisonRow, ComparisonTotal, EnterpriseLine } from "./result.ts";
import type { CurrentSnapshot } from "./scope.ts";

const MeasureType = builder.objectRef<Measure>("Measure").implement({
  description: "A figure of the catalogue, with the rule set's caps in its words.",
  fields: (t) => ({
    key: t.expose("key", { type: MeasureKeyType }),
    label: t.exposeString("label"),
    unit: t.exposeString("unit"),
    kind: t.exposeString("kind", { description: "count, money, share or mean" }),
    definition: t.exposeString("definition", { description: "What it is and what it divides by." }),
    blanks: t.exposeString("blanks", { description: "How blanks count." }),
    comparable: t.exposeBoolean("comparable"),
  }),
});

const PartType = builder.objectRef<ComparisonRow["parts"][number]>("ComparisonPart").implement({
  fields: (t) => ({
    axis: t.expose("axis", { type: AxisType }),
    key: t.exposeString("key", {
      description: "For filters: a unit's code, an industry's name, a platform's key.",
    }),
    label: t.exposeString("label"),
  }),
});

const EnterpriseLineType = builder.objectRef<EnterpriseLine>("ComparisonEnterprise").implement({
  description: "A firm as its unit listed it in the version that counts.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    industry: t.exposeString("industry"),
    platformKey: t.exposeString("platformKey", { nullable: true }),
    platformName: t.exposeString("platformName"),
    uscc: t.exposeString("uscc", { nullable: true }),
    position: t.exposeInt("position", { description: "Row of 附3, from 1." }),
    asks: t.field({
      type: AsksType,
      nullable: true,
      resolve: ({ asks }) =>
        (["asksRate", "asksCap", "asksLess", "asksNothing"] as const).find((one) => one === asks) ?? null,
    }),
    ceiling: t.expose("ceiling", { type: "Wan", nullable: true }),
    level: t.exposeInt("level", { nullable: true }),
    targetLevel: t.exposeInt("targetLevel", { nullable: true }),
    otherListings: t.exposeInt("otherListings", {
      description: "Where else it is listed; counted here only.",
    }),
  }),
});

const RowType = builder.objectRef<ComparisonRow>("ComparisonRow").implement({
  fields: (t) => ({
    id: t.exposeString("id"),
    parts: t.field({ type: [PartType], complexity: { multiplier: 2 }, resolve: ({ parts }) => [...parts] }),
    values: t.field({
      type: ["Decimal"],
      nullable: { items: true, list: false },
      description: "In the order of the measures asked for; null is blank, never zero.",
      complexity: { multiplier: 1 },
      resolve: ({ values }) => [...values],
    }),
    enterprises: t.int({ resolve: ({ basis }) => basis.enterprises }),
    costMissing: t.int({ resolve: ({ basis }) => basis.costMissing }),
    requestMissing: t.int({ resolve: ({ basis }) => basis.requestMissing }),
    headroom: t.expose("headroom", { type: "Decimal", nullable: true }),
    enterprise: t.field({
      type: EnterpriseLineType,
      nullable: true,
      resolve: ({ enterprise }) => enterprise,
    }),
  }),
});

const DoubledType = builder.objectRef<ComparisonTotal["doubled"]>("ComparisonDoubled").implement({
  description: "What the rows say twice and the total says once.",
  fields: (t) => ({
    enterprises: t.exposeInt("enterprises", { description: "Firms listed more than once." }),
    listings: t.exposeInt("listings", { description: "Listings that the total leaves out." }),
    cost: t.expose("cost", { type: "Wan" }),
    eligible: t.expose("eligible", { type: "Wan" }),
    platformLines: t.exposeInt("platformLines", {
      description: "Lines of platforms beyond the distinct ones.",
    }),
  }),
});

const TotalType = builder.objectRef<ComparisonTotal>("ComparisonTotal").implement({
  description: "Over distinct firms and platforms.",
  fields: (t) => ({
    values: t.field({
      type: ["Decimal"],
      nullable: { items: true, list: false },
      complexity: { multiplier: 1 },
      resolve: ({ values }) => [...values],
    }),
    enterprises: t.int({ resolve: ({ basis }) => basis.enterprises }),
    costMissing: t.int({ resolve: ({ basis }) => basis.costMissing }),
    requestMissing: t.int({ resolve: ({ basis }) => basis.requestMissing }),
    doubled: t.field({ type: DoubledType, resolve: ({ doubled }) => doubled }),
  }),
});

const VersionType = builder.objectRef<CurrentSnapshot>("ComparisonVersion").implement({
  description: "A version that the figures rest on.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    version: t.exposeInt("version"),
    code: t.exposeString("code"),
    submittedAt: t.field({ type: "DateTime", resolve: ({ submittedAt }) => submittedAt.toISOString() }),
  }),
});

export const NationalBatchType = builder.objectRef<Comparison["batch"]>("NationalBatch").implement({
  fields: (t) => ({
    id: t.exposeID("id"),
    year: t.exposeInt("year"),
    programme: t.exposeString("programme"),
    rulesetId: t.exposeString("rulesetId"),
  }),
});

export const ComparisonType = builder.objectRef<Comparison>("Comparison").implement({
  description: "Groups of the last versions side by side.",
  fields: (t) => ({
    batch: t.field({ type: NationalBatchType, resolve: ({ batch }) => batch }),
    measures: t.field({
      type: [MeasureType],
      description: "In the order of the values.",
      complexity: { multiplier: 1 },
      resolve: ({ measures, caps }) =>
        measures.flatMap((key) => {
          const measure = MEASURES.find((item) => item.key === key);
          return measure === undefined ? [] : [nameMeasure(measure, caps)];
        }),
    }),
    rows: t.field({ type: [RowType], complexity: { multiplier: 50 }, resolve: ({ rows }) => [...rows] }),
    total: t.field({ type: TotalType, resolve: ({ total }) => total }),
    totalCount: t.exposeInt("totalCount", { description: "Rows of all pages." }),
    hasNextPage: t.exposeBoolean("hasNextPage"),
    endCursor: t.exposeString("endCursor", { nullable: true }),
    versions: t.field({
      type: [VersionType],
      complexity: { multiplier: 37 },
      resolve: ({ snapshots }) => [...snapshots],
    }),
  }),
});
