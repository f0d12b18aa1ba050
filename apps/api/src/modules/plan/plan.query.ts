import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { ownPlanWhere } from "./plan.service.ts";
import { PlanType } from "./plan.type.ts";

builder.queryField("plan", (t) =>
  t.prismaField({
    type: PlanType,
    nullable: true,
    authScopes: { permission: "plan:read" },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) => context.db.plan.findUnique({ ...query, where: { id } }),
  }),
);

builder.queryField("myPlan", (t) =>
  t.prismaField({
    type: PlanType,
    nullable: true,
    description: "The plan of the reader's own unit; null where it has none in the batch.",
    authScopes: { permission: "plan:read" },
    args: { batchId: t.arg.id({ required: false, description: "null: the newest batch." }) },
    resolve: (query, _root, { batchId }, context) =>
      context.db.plan.findFirst({
        ...query,
        where: ownPlanWhere(requireActor(context), batchId ?? null),
        orderBy: { batch: { year: "desc" } },
      }),
  }),
);

builder.queryField("plans", (t) =>
  t.prismaField({
    type: [PlanType],
    description: "Plans of a batch, for the ministry.",
    authScopes: { permission: "overview:read" },
    args: { batchId: t.arg.id() },
    complexity: { multiplier: 37 },
    resolve: (query, _root, { batchId }, context) =>
      context.db.plan.findMany({ ...query, where: { batchId }, orderBy: { regionCode: "asc" } }),
  }),
);
