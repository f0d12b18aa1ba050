import { builder } from "../../schema/builder.ts";
import { EnterpriseType } from "../enterprise/enterprise.type.ts";
import { PlatformType } from "../platform/platform.type.ts";
import { ProblemType, ScenarioType } from "../scenario/scenario.type.ts";
import { SectionType } from "../section/section.type.ts";

export const IndustryType = builder.prismaNode("Industry", {
  id: { field: "id" },
  authScopes: (industry) => ({ planContent: industry.planId }),
  fields: (t) => ({
    planId: t.exposeID("planId"),
    name: t.exposeString("name", { description: "Without 行业 at its end." }),
    position: t.exposeInt("position"),
    kpiSetId: t.exposeString("kpiSetId"),
    indicators: t.field({
      type: "JSON",
      description: "Rows of 附5 in order.",
      resolve: (row) => row.indicators,
    }),
    revision: t.exposeInt("revision"),
    sections: t.relation("sections", { type: SectionType }),
    problems: t.relation("problems", { type: ProblemType, query: { orderBy: { position: "asc" } } }),
    scenarios: t.relation("scenarios", { type: ScenarioType, query: { orderBy: { position: "asc" } } }),
    platforms: t.relation("platforms", {
      type: PlatformType,
      complexity: { multiplier: 3 },
      query: { orderBy: { position: "asc" } },
    }),
    enterprises: t.relation("enterprises", {
      type: EnterpriseType,
      complexity: { multiplier: 50 },
      query: { orderBy: { position: "asc" } },
    }),
  }),
});
