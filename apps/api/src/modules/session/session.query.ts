import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { requireOwnSession } from "../../schema/require-actor.ts";
import { OwnSessionType } from "./own-session.type.ts";
import { SessionUser } from "./session.type.ts";

builder.queryField("me", (t) =>
  t.field({
    type: SessionUser,
    nullable: true,
    description: "The signed-in person; null when nobody is.",
    // Open to all: it says only who is asking.
    authScopes: () => true,
    resolve: (_root, _args, context) => context.person,
  }),
);

builder.queryField("mySessions", (t) =>
  t.prismaField({
    type: [OwnSessionType],
    description: "Browsers that the own account is signed in with, the last used first.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) =>
      context.db.session.findMany({
        ...query,
        where: { userId: requireOwnSession(context).actor.id, expiresAt: { gt: new Date() } },
        orderBy: { updatedAt: "desc" },
        take: LIMITS.page.maximum,
      }),
  }),
);
