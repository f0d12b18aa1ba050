import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { readOverview } from "./overview.service.ts";
import { OverviewType, UnitFilterType } from "./overview.type.ts";

builder.queryField("overview", (t) =>
  t.field({
    type: OverviewType,
    description: "The units of a batch side by side, by their last versions.",
    authScopes: { permission: "overview:read" },
    // Reads the last version of every unit whatever is selected: a few fit into one request, three hundred do not.
    complexity: { field: 1_500, multiplier: 1 },
    args: {
      batchId: t.arg.id({ required: false, description: "null: the newest batch." }),
      industry: t.arg.string({ required: false, description: "null: every industry." }),
      units: t.arg({ type: UnitFilterType, defaultValue: "all", required: true }),
    },
    resolve: (_root, { batchId, industry, units }, context) =>
      context.db.$transaction((tx) =>
        readOverview(tx, requireActor(context), {
          batchId: batchId ?? null,
          industry: industry ?? null,
          units,
        }),
      ),
  }),
);
