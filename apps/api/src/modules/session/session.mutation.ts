import { NotFoundError } from "../../kernel/errors.ts";
import { builder } from "../../schema/builder.ts";
import { requireOwnSession } from "../../schema/require-actor.ts";
import { runWrite } from "../../schema/run-write.ts";
import { endOtherSessions, endSession } from "./session.service.ts";

const EndSessionsPayload = builder.objectRef<{ readonly ended: number }>("EndSessionsPayload").implement({
  description: "Own sessions that were ended.",
  fields: (t) => ({ ended: t.exposeInt("ended", { description: "How many; 0 where there was none." }) }),
});

builder.mutationFields((t) => ({
  endSession: t.field({
    type: EndSessionsPayload,
    description: "Signs the own account out of one browser. NOT_FOUND for sessions of others and ended ones.",
    errors: { types: [NotFoundError] },
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ description: "Of one of the own sessions." }) },
    resolve: async (_root, { id }, context) => ({
      ended: await runWrite(context, (tx) => endSession(tx, requireOwnSession(context), id)),
    }),
  }),
  endOtherSessions: t.field({
    type: EndSessionsPayload,
    description: "Signs the own account out everywhere but here.",
    errors: { types: [NotFoundError] },
    authScopes: { signedIn: true },
    resolve: async (_root, _args, context) => ({
      ended: await runWrite(context, (tx) => endOtherSessions(tx, requireOwnSession(context))),
    }),
  }),
}));
