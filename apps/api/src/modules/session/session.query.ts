import { builder } from "../../schema/builder.ts";
import { SessionUser } from "./session.type.ts";

builder.queryField("me", (t) =>
  t.field({
    type: SessionUser,
    nullable: true,
    description: "The signed-in person; null when nobody is.",
    // Open to all: it says only who is asking.
    authScopes: () => true,
    resolve: (_root, _args, context) => context.actor,
  }),
);
