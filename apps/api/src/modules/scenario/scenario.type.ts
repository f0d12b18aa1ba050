import { builder } from "../../schema/builder.ts";

export const ProblemKindType = builder.enumType("ProblemKind", {
  values: ["pain", "difficulty", "blockage"] as const,
});
export const CommonnessType = builder.enumType("Commonness", {
  description: "共性: the industry's; 个性: single firms'.",
  values: ["common", "individual"] as const,
});

/** Reached through its industry only. */
export const ProblemType = builder.prismaObject("Problem", {
  fields: (t) => ({
    id: t.exposeID("id"),
    kind: t.expose("kind", { type: ProblemKindType }),
    scope: t.expose("scope", { type: CommonnessType }),
    description: t.exposeString("description"),
    revision: t.exposeInt("revision"),
  }),
});

/** Reached through its industry only. */
export const ScenarioType = builder.prismaObject("Scenario", {
  fields: (t) => ({
    id: t.exposeID("id"),
    kind: t.expose("kind", { type: CommonnessType }),
    name: t.exposeString("name"),
    description: t.exposeString("description"),
    problemIds: t.field({
      type: ["ID"],
      select: { problems: { select: { problemId: true } } },
      resolve: (scenario) => scenario.problems.map(({ problemId }) => problemId),
    }),
    revision: t.exposeInt("revision"),
  }),
});
