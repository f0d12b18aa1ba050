import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { PlatformType } from "./platform.type.ts";

builder.queryField("myPlatforms", (t) =>
  t.prismaField({
    type: [PlatformType],
    description: "The platform the reader speaks for, once per industry it serves in the unit.",
    authScopes: { permission: "kpi:edit" },
    resolve: (query, _root, _args, context) => {
      const { regionCode, platformName } = requireActor(context);
      if (regionCode === null || platformName === null) return [];
      return context.db.platform.findMany({
        ...query,
        where: { name: platformName, plan: { regionCode } },
        orderBy: { id: "asc" },
      });
    },
  }),
);
