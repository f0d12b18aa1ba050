import { findRegion, keyOfId, type RowKind, textOf } from "@dengta/domain";
import type { DataRow } from "../../data/index.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { KpiFormStateType } from "../enums.ts";
import { KpiIndicatorType } from "./indicator.ts";
import { FieldTextType, fieldTexts } from "./interface.ts";
import { ROW_TYPES } from "./row-types.ts";

/** Rows of a kind right below a row, in order. */
const below =
  (kind: RowKind) =>
  (row: DataRow, _args: object, { loaders }: Context) =>
    loaders.below.load({ kind, parentId: row.id });

async function industryOf({ parentId }: DataRow, { loaders }: Context): Promise<DataRow> {
  const industry = await loaders.row.load(parentId);
  if (industry === null) throw new Error(`no industry ${parentId}`);
  return industry;
}

builder.objectFields(ROW_TYPES.section, (t) => ({
  sectionId: t.id({ description: "Section of the template: fu2.2.1", resolve: ({ id }) => keyOfId(id) }),
  texts: t.field({
    type: [FieldTextType],
    description: "Its texts by field of the template; fields not written yet are left out.",
    complexity: { multiplier: 1 },
    resolve: ({ values }) =>
      fieldTexts(
        Object.fromEntries(
          Object.entries(values).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
        ),
      ),
  }),
}));

builder.objectFields(ROW_TYPES.industry, (t) => ({
  sections: t.field({
    type: [ROW_TYPES.section],
    description: "Sections of its 附2 with text.",
    resolve: below("section"),
  }),
  problems: t.field({ type: [ROW_TYPES.problem], description: "附2 二（二）", resolve: below("problem") }),
  scenarios: t.field({ type: [ROW_TYPES.scenario], description: "附2 二（二）", resolve: below("scenario") }),
  platforms: t.field({
    type: [ROW_TYPES.platform],
    description: "附2 三（二）",
    complexity: { multiplier: 3 },
    resolve: below("platform"),
  }),
  enterprises: t.field({
    type: [ROW_TYPES.enterprise],
    description: "附3 and 附4, in order.",
    complexity: { multiplier: 50 },
    resolve: below("enterprise"),
  }),
}));

builder.objectFields(ROW_TYPES.platform, (t) => ({
  industryId: t.exposeID("parentId", { description: "Industry that it serves in the plan." }),
  industryName: t.string({
    description: "Without 行业 at its end.",
    resolve: async (row, _args, context) => textOf(await industryOf(row, context), "name"),
  }),
  regionName: t.string({
    description: "Full name of the unit whose plan it is in.",
    resolve: async ({ planId }, _args, { loaders }) => {
      const plan = await loaders.planHead.load(planId);
      return findRegion(plan?.regionCode ?? "")?.fullName ?? "";
    },
  }),
  indicators: t.field({
    type: [KpiIndicatorType],
    description: "Rows of its 附5 in order.",
    complexity: { multiplier: 1 },
    resolve: async (row, _args, context) => {
      const { values } = await industryOf(row, context);
      return Array.isArray(values.indicators) ? values.indicators : [];
    },
  }),
  kpiFormState: t.field({
    type: KpiFormStateType,
    description: "How far its 附5 has come.",
    resolve: ({ id }, _args, { loaders }) => loaders.kpiForm.load(id),
  }),
  kpiValues: t.field({ type: [ROW_TYPES.kpiValue], description: "附5", resolve: below("kpiValue") }),
  solutions: t.field({
    type: [ROW_TYPES.solution],
    description: "附2 三（二）",
    complexity: { multiplier: 2 },
    authScopes: ({ planId, id }) => ({ row: { planId, platformId: id, permission: "platformPrice:read" } }),
    resolve: below("solution"),
  }),
  enterprises: t.field({
    type: [ROW_TYPES.enterprise],
    description: "Firms of its industry that it serves.",
    authScopes: ({ planId, id }) => ({
      row: { planId, platformId: id, permission: "platformEnterprises:read" },
    }),
    resolve: async ({ id, parentId }, _args, { loaders }) => {
      const firms = await loaders.below.load({ kind: "enterprise", parentId });
      return firms.filter(({ values }) => values.platformId === id);
    },
  }),
}));

builder.objectFields(ROW_TYPES.solution, (t) => ({
  prices: t.field({
    type: [ROW_TYPES.price],
    description: "Of each scenario that it has been quoted for.",
    complexity: { multiplier: 5 },
    resolve: below("price"),
  }),
}));

builder.objectFields(ROW_TYPES.price, (t) => ({
  scenarioId: t.id({ description: "Scenario that is priced.", resolve: ({ id }) => keyOfId(id) }),
}));

builder.objectFields(ROW_TYPES.kpiValue, (t) => ({
  indicatorId: t.id({ description: "Indicator of the industry's 附5.", resolve: ({ id }) => keyOfId(id) }),
}));
