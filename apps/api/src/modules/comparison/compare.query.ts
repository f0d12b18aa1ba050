import { z } from "zod";
import { InvalidInputError } from "../../kernel/errors.ts";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import type { Axis, GroupAxis } from "./axes.ts";
import { AsksType, AxisType, FiltersInput, filtersOf, MeasureKeyType } from "./compare.inputs.ts";
import { compare } from "./compare.service.ts";
import { ComparisonType } from "./compare.type.ts";
import { readDistribution } from "./distribution.service.ts";
import { compareKpi } from "./kpi.service.ts";
import { KpiComparisonType, SpreadType } from "./kpi.type.ts";

const SortInput = builder.inputType("ComparisonSort", {
  fields: (t) => ({
    measure: t.field({ type: MeasureKeyType }),
    descending: t.boolean({ defaultValue: true }),
  }),
});

const national = { authScopes: { permission: "overview:read" } } as const;

function groupAxis(axis: Axis): GroupAxis {
  if (axis === "enterprise") throw new InvalidInputError("此处不能按企业分组，请选其他对象", "AXES_INVALID");
  return axis;
}

builder.queryFields((t) => ({
  compare: t.field({
    ...national,
    type: ComparisonType,
    // Whatever is asked of it, it adds up the facts of the whole country.
    complexity: { field: 1_500, multiplier: 1 },
    description: "Units, industries, platforms or firms side by side, by the last versions. Levels combine.",
    args: {
      batchId: t.arg.id({ required: false, description: "null: the newest with anything submitted." }),
      by: t.arg({ type: [AxisType], validate: z.array(z.string()).min(1).max(4) }),
      filters: t.arg({ type: FiltersInput, required: false }),
      asks: t.arg({ type: AsksType, required: false, description: "Only such firms; by enterprise only." }),
      withCities: t.arg.boolean({ defaultValue: false, description: "A province with its planned city." }),
      measures: t.arg({ type: [MeasureKeyType], validate: z.array(z.string()).min(1).max(30) }),
      sort: t.arg({ type: SortInput, required: false }),
      first: t.arg.int({ defaultValue: LIMITS.page.default }),
      after: t.arg.string({ required: false }),
    },
    resolve: (_root, args, context) =>
      context.db.$transaction((tx) =>
        compare(tx, requireActor(context), context.catalogue, {
          batchId: args.batchId ?? null,
          by: args.by,
          filters: filtersOf(args.filters),
          asks: args.asks ?? null,
          withCities: args.withCities ?? false,
          measures: args.measures,
          sort: args.sort ?? null,
          first: args.first ?? LIMITS.page.default,
          after: args.after ?? null,
        }),
      ),
  }),
  compareKpi: t.field({
    ...national,
    type: KpiComparisonType,
    description: "One indicator within its set, per group and for the nation.",
    args: {
      batchId: t.arg.id({ required: false }),
      by: t.arg({ type: AxisType }),
      filters: t.arg({ type: FiltersInput, required: false }),
      withCities: t.arg.boolean({ defaultValue: false }),
      kpiSetId: t.arg.string(),
      indicatorId: t.arg.string(),
    },
    resolve: (_root, { batchId, by, filters, withCities, ...args }, context) =>
      context.db.$transaction((tx) =>
        compareKpi(tx, requireActor(context), context.catalogue, {
          ...args,
          batchId: batchId ?? null,
          by: groupAxis(by),
          filters: filtersOf(filters),
          withCities: withCities ?? false,
        }),
      ),
  }),
  distribution: t.field({
    ...national,
    type: [SpreadType],
    complexity: { multiplier: 50 },
    description: "How firms' costs or 奖补资金 spread in each group.",
    args: {
      batchId: t.arg.id({ required: false }),
      by: t.arg({ type: AxisType }),
      filters: t.arg({ type: FiltersInput, required: false }),
      withCities: t.arg.boolean({ defaultValue: false }),
      ofCost: t.arg.boolean({ defaultValue: true, description: "false: of 奖补资金." }),
    },
    resolve: (_root, { batchId, by, filters, withCities, ofCost }, context) =>
      context.db.$transaction((tx) =>
        readDistribution(tx, requireActor(context), context.catalogue, {
          batchId: batchId ?? null,
          by: groupAxis(by),
          filters: filtersOf(filters),
          withCities: withCities ?? false,
          of: ofCost === false ? "eligible" : "cost",
        }),
      ),
  }),
}));
