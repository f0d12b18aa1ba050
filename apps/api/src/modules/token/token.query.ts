import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { ApiTokenType } from "./token.type.ts";

builder.queryField("myApiTokens", (t) =>
  t.prismaField({
    type: [ApiTokenType],
    description: "Tokens of the own account, the newest first, with those that have ended.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) =>
      context.db.apiToken.findMany({
        ...query,
        where: { userId: requireActor(context).id },
        orderBy: { id: "desc" },
        take: LIMITS.page.maximum,
      }),
  }),
);
