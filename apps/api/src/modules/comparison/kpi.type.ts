import { builder } from "../../schema/builder.ts";
import type { Spread } from "./distribution.service.ts";
import type { KpiComparison, KpiRow, KpiSide } from "./kpi.service.ts";

const SideType = builder.objectRef<KpiSide>("KpiSide").implement({
  description: "Platforms with a value, those without, and the mean of the former.",
  fields: (t) => ({
    n: t.exposeInt("n"),
    blanks: t.exposeInt("blanks"),
    mean: t.expose("mean", { type: "Decimal", nullable: true }),
  }),
});

const KpiRowType = builder.objectRef<KpiRow>("KpiComparisonRow").implement({
  fields: (t) => ({
    key: t.exposeString("key"),
    label: t.exposeString("label"),
    platforms: t.exposeInt("platforms"),
    firms: t.exposeInt("firms"),
    baseline: t.field({ type: SideType, resolve: ({ baseline }) => baseline }),
    target: t.field({ type: SideType, resolve: ({ target }) => target }),
    actual: t.field({ type: SideType, resolve: ({ actual }) => actual }),
    change: t.expose("change", {
      type: "Decimal",
      nullable: true,
      description: "Mean of target − baseline over the platforms that have both.",
    }),
    changeN: t.exposeInt("changeN"),
  }),
});

export const KpiComparisonType = builder.objectRef<KpiComparison>("KpiComparison").implement({
  fields: (t) => ({
    indicatorId: t.string({ resolve: ({ indicator }) => indicator.id }),
    aboutFirms: t.exposeBoolean("aboutFirms", { description: "Means are weighted by the platforms' firms." }),
    rows: t.field({ type: [KpiRowType], complexity: { multiplier: 50 }, resolve: ({ rows }) => [...rows] }),
    total: t.field({ type: KpiRowType, description: "The national value.", resolve: ({ total }) => total }),
    leftOutOtherSet: t.int({
      description: "Platforms whose industry uses another set.",
      resolve: ({ leftOut }) => leftOut.otherSet,
    }),
    leftOutNotInSet: t.int({
      description: "Platforms whose industry took the indicator out of its set.",
      resolve: ({ leftOut }) => leftOut.notInSet,
    }),
  }),
});

export const SpreadType = builder.objectRef<Spread>("AmountSpread").implement({
  description: "How the amounts of a group's firms spread, 万元.",
  fields: (t) => ({
    key: t.exposeString("key"),
    label: t.exposeString("label"),
    n: t.exposeInt("n"),
    blanks: t.exposeInt("blanks"),
    minimum: t.expose("minimum", { type: "Decimal" }),
    lowerQuartile: t.expose("lowerQuartile", { type: "Decimal" }),
    median: t.expose("median", { type: "Decimal" }),
    upperQuartile: t.expose("upperQuartile", { type: "Decimal" }),
    maximum: t.expose("maximum", { type: "Decimal" }),
  }),
});
