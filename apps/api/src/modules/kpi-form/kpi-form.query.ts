import { nameKey, textOf } from "@dengta/domain";
import { toDataRow } from "../../data/index.ts";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { ROW_TYPES } from "../../schema/rows/index.ts";

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
