import type { Permission } from "@dengta/domain";
import { builder } from "../../schema/builder.ts";
import { wanOf } from "../document/index.ts";
import { EnterpriseType } from "../enterprise/enterprise.type.ts";
import { KpiFormStateType } from "../plan/plan.enums.ts";

interface PlatformRow {
  readonly planId: string;
  readonly name: string;
}

function scope(permission: Permission) {
  return ({ planId, name }: PlatformRow) => ({ platform: { planId, platformName: name, permission } });
}

const PriceType = builder.prismaObject("ScenarioPrice", {
  fields: (t) => ({
    scenarioId: t.exposeID("scenarioId"),
    price: t.field({ type: "Wan", nullable: true, resolve: (row) => wanOf(row.priceFen) }),
  }),
});

/** Reached through its platform only: one platform's prices are nobody else's business. */
export const SolutionType = builder.prismaObject("Solution", {
  fields: (t) => ({
    id: t.exposeID("id"),
    platformId: t.exposeID("platformId"),
    name: t.exposeString("name"),
    content: t.exposeString("content"),
    features: t.exposeString("features"),
    investmentReturn: t.exposeString("investmentReturn"),
    implementationTime: t.exposeString("implementationTime"),
    training: t.exposeString("training"),
    prices: t.relation("prices", {
      complexity: { multiplier: 5 },
      type: PriceType,
      query: { orderBy: { position: "asc" } },
    }),
    revision: t.exposeInt("revision"),
  }),
});

const KpiValueType = builder.prismaObject("KpiValue", {
  fields: (t) => ({
    indicatorId: t.exposeID("indicatorId"),
    baseline: t.expose("baseline", { type: "Decimal", nullable: true }),
    target: t.expose("target", { type: "Decimal", nullable: true }),
    actual: t.expose("actual", { type: "Decimal", nullable: true }),
    revision: t.exposeInt("revision"),
  }),
});

export const PlatformType = builder.prismaNode("Platform", {
  id: { field: "id" },
  authScopes: scope("kpi:read"),
  fields: (t) => ({
    planId: t.exposeID("planId"),
    industryId: t.exposeID("industryId"),
    industryName: t.string({
      select: { industry: { select: { name: true } } },
      resolve: (platform) => platform.industry.name,
    }),
    indicators: t.field({
      type: "JSON",
      description: "Rows of its 附5 in order.",
      select: { industry: { select: { indicators: true } } },
      resolve: (platform) => platform.industry.indicators,
    }),
    name: t.exposeString("name"),
    uscc: t.exposeString("uscc", { nullable: true }),
    knowledge: t.exposeString("knowledge"),
    technology: t.exposeString("technology"),
    ecosystem: t.exposeString("ecosystem"),
    cases: t.exposeString("cases"),
    quality: t.exposeString("quality"),
    kpiFormState: t.expose("kpiFormState", { type: KpiFormStateType }),
    revision: t.exposeInt("revision"),
    kpiValues: t.relation("kpiValues", { type: KpiValueType, query: { orderBy: { position: "asc" } } }),
    solutions: t.relation("solutions", {
      type: SolutionType,
      complexity: { multiplier: 2 },
      authScopes: scope("platformPrice:read"),
      query: { orderBy: { position: "asc" } },
    }),
    enterprises: t.relation("enterprises", {
      type: EnterpriseType,
      authScopes: scope("platformEnterprises:read"),
      query: { orderBy: { position: "asc" } },
    }),
  }),
});
