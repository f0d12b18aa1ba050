import { nameKey, textOf } from "@dengta/domain";
import { toDataRow } from "../../data/index.ts";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { ROW_TYPES } from "../../schema/rows/index.ts";
import { BatchType } from "../batch/batch.type.ts";

builder.queryField("myPlatforms", (t) =>
  t.field({
    type: [ROW_TYPES.platform],
    description: "The platform the reader speaks for, once per plan and industry that it serves in the unit.",
    authScopes: { permission: "kpi:edit" },
    resolve: async (_root, _args, context) => {
      const { regionCode, platformName } = requireActor(context);
      if (regionCode === null || platformName === null) return [];
      const rows = await context.db.planRow.findMany({
        where: { kind: "platform", plan: { regionCode } },
        orderBy: { id: "asc" },
      });
      return rows.map(toDataRow).filter((row) => nameKey(textOf(row, "name")) === nameKey(platformName));
    },
  }),
);

/** What a platform user has to know of the plan that its form belongs to: the plan itself is not theirs to read. */
builder.objectFields(ROW_TYPES.platform, (t) => ({
  regionCode: t.string({
    description: "Unit whose plan it is in, GB/T 2260 or XPCC.",
    resolve: async ({ planId }, _args, { loaders }) =>
      (await loaders.planHead.load(planId))?.regionCode ?? "",
  }),
  batch: t.prismaField({
    type: BatchType,
    description: "Batch that its 附5 answers.",
    resolve: async (query, { planId }, _args, { db, loaders }) => {
      const plan = await loaders.planHead.load(planId);
      return db.batch.findUniqueOrThrow({ ...query, where: { id: plan?.batchId ?? "" } });
    },
  }),
}));
