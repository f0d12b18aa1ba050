import type { KpiIndicator } from "@dengta/domain";
import { builder } from "../builder.ts";

const DirectionType = builder.enumType("KpiDirection", {
  description: "Which way is better.",
  values: { up: { description: "higher" }, down: { description: "lower" } },
});

const ScopeType = builder.enumType("KpiScope", {
  description: "Whether an indicator suits every industry.",
  values: { core: { description: "every industry" }, industry: { description: "an industry's own" } },
});

export const KpiIndicatorType = builder.objectRef<KpiIndicator>("KpiIndicator").implement({
  description: "A row of 附5.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Unique in its set." }),
    group: t.exposeString("group", { description: "一级指标" }),
    category: t.exposeString("category", { description: "二级指标" }),
    name: t.exposeString("name", { description: "三级指标" }),
    unit: t.exposeString("unit", { description: "Unit of its values: %, 天, 级, 小时, 年." }),
    direction: t.field({
      type: DirectionType,
      description: "Which way is better.",
      resolve: (row) => row.direction,
    }),
    minimum: t.expose("minimum", {
      type: "Decimal",
      nullable: true,
      description: "Least value; null where open.",
    }),
    maximum: t.expose("maximum", {
      type: "Decimal",
      nullable: true,
      description: "Greatest value; null where open.",
    }),
    definition: t.exposeString("definition", {
      nullable: true,
      description: "How it is counted; null where no document says.",
    }),
    scope: t.field({
      type: ScopeType,
      description: "Core, or an industry's own.",
      resolve: (row) => row.scope,
    }),
  }),
});
