import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { readEnterpriseProfile, readPlatformProfile } from "./profile.service.ts";
import { EnterpriseProfileType, PlatformProfileType, SearchHitType } from "./profile.type.ts";
import { searchNation } from "./search.service.ts";

const national = { authScopes: { permission: "overview:read" } } as const;

builder.queryFields((t) => ({
  platformProfile: t.field({
    ...national,
    type: PlatformProfileType,
    args: { batchId: t.arg.id({ required: false }), key: t.arg.string() },
    resolve: (_root, { batchId, key }, context) =>
      context.db.$transaction((tx) =>
        readPlatformProfile(tx, requireActor(context), context.catalogue, { batchId: batchId ?? null, key }),
      ),
  }),
  enterpriseProfile: t.field({
    ...national,
    type: EnterpriseProfileType,
    args: { batchId: t.arg.id({ required: false }), key: t.arg.string() },
    resolve: (_root, { batchId, key }, context) =>
      context.db.$transaction((tx) =>
        readEnterpriseProfile(tx, requireActor(context), context.catalogue, {
          batchId: batchId ?? null,
          key,
        }),
      ),
  }),
  nationalSearch: t.field({
    ...national,
    type: [SearchHitType],
    complexity: { multiplier: 40 },
    description:
      "Units, industries, platforms, firms, USCCs and version codes; empty for less than two characters.",
    args: {
      batchId: t.arg.id({ required: false }),
      text: t.arg.string({ validate: z.string().max(100) }),
    },
    resolve: (_root, { batchId, text }, context) =>
      context.db.$transaction((tx) =>
        searchNation(tx, requireActor(context), context.catalogue, { batchId: batchId ?? null, text }),
      ),
  }),
}));
