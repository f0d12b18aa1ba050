import { dateTextOf } from "../../data/index.ts";
import { builder } from "../../schema/builder.ts";

const PlanReturnNodeType = builder.prismaObject("PlanReturnNode", {
  fields: (t) => ({
    nodeKey: t.exposeString("nodeKey"),
    comment: t.exposeString("comment"),
  }),
});

/** Reached through its plan only. */
export const PlanReturnType = builder.prismaObject("PlanReturn", {
  fields: (t) => ({
    id: t.exposeID("id"),
    version: t.exposeInt("version", { description: "The version that was returned." }),
    reason: t.exposeString("reason"),
    dueOn: t.field({ type: "Date", resolve: (row) => dateTextOf(row.dueOn) ?? "" }),
    createdAt: t.field({ type: "DateTime", resolve: (row) => row.createdAt.toISOString() }),
    nodes: t.relation("nodes", { type: PlanReturnNodeType }),
  }),
});
