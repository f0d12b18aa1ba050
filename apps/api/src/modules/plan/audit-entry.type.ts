import { builder } from "../../schema/builder.ts";

/** Reached through its plan only. */
export const AuditEntryType = builder.prismaObject("AuditEntry", {
  fields: (t) => ({
    id: t.exposeID("id"),
    at: t.field({ type: "DateTime", resolve: (entry) => entry.at.toISOString() }),
    actor: t.string({
      select: { actor: { select: { name: true } } },
      resolve: (entry) => entry.actor.name,
    }),
    action: t.exposeString("action", { description: "plan.submitted, enterprises.saved …" }),
    before: t.field({ type: "JSON", nullable: true, resolve: (entry) => entry.before }),
    after: t.field({ type: "JSON", nullable: true, resolve: (entry) => entry.after }),
  }),
});
