import { builder } from "../../schema/builder.ts";
import { dateTextOf, wanOf } from "../document/index.ts";

export const CostBasisType = builder.enumType("CostBasis", {
  values: ["platformStandard", "thirdParty"] as const,
});

export const EnterpriseType = builder.prismaNode("Enterprise", {
  id: { field: "id" },
  authScopes: ({ planId, platformId }) => ({ enterprise: { planId, platformId } }),
  fields: (t) => ({
    planId: t.exposeID("planId"),
    industryId: t.exposeID("industryId"),
    platformId: t.exposeID("platformId", { nullable: true }),
    position: t.exposeInt("position"),
    name: t.exposeString("name"),
    uscc: t.exposeString("uscc", { nullable: true }),
    cost: t.field({ type: "Wan", nullable: true, resolve: (row) => wanOf(row.costFen) }),
    costBasis: t.expose("costBasis", { type: CostBasisType, nullable: true }),
    requested: t.field({
      type: "Wan",
      nullable: true,
      description: "奖补资金额 the unit requests; null while undecided.",
      resolve: (row) => wanOf(row.requestedFen),
    }),
    schedule: t.exposeString("schedule"),
    goal: t.exposeString("goal"),
    content: t.exposeString("content"),
    assurance: t.exposeString("assurance"),
    sector: t.exposeString("sector", { nullable: true }),
    employees: t.exposeInt("employees", { nullable: true }),
    revenue: t.exposeFloat("revenue", { nullable: true, description: "万元" }),
    assets: t.exposeFloat("assets", { nullable: true, description: "万元" }),
    levelRubricId: t.exposeString("levelRubricId", { nullable: true }),
    levelScore: t.exposeString("levelScore", { nullable: true }),
    level: t.exposeInt("level", { nullable: true }),
    levelAssessedBy: t.exposeString("levelAssessedBy", { nullable: true }),
    levelAssessedOn: t.field({
      type: "Date",
      nullable: true,
      resolve: (row) => dateTextOf(row.levelAssessedOn),
    }),
    targetLevel: t.exposeInt("targetLevel", { nullable: true }),
    revision: t.exposeInt("revision"),
  }),
});
