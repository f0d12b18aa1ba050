import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { type AuditLine, readAuditLog } from "./audit-log.service.ts";

const LineType = builder.objectRef<AuditLine>("AuditLine").implement({
  description: "Who did what. Single edits of drafts belong to their units and are not shown.",
  fields: (t) => ({
    id: t.exposeID("id"),
    at: t.field({ type: "DateTime", resolve: ({ at }) => at.toISOString() }),
    actor: t.exposeString("actor"),
    action: t.exposeString("action", { description: "account.created, batch.updated, plan.submitted …" }),
    regionCode: t.exposeString("regionCode", {
      nullable: true,
      description: "Unit of the plan it is about.",
    }),
    after: t.field({ type: "JSON", nullable: true, resolve: ({ after }) => after }),
  }),
});

builder.queryField("auditLog", (t) =>
  t.field({
    type: [LineType],
    description: "The newest first, by keyset pages; `before` is the id of the last line of the page before.",
    authScopes: { permission: "account:manage" },
    complexity: { multiplier: 50 },
    args: {
      kind: t.arg.string({ required: false, description: "Beginning of the action: account, batch, plan …" }),
      actor: t.arg.string({ required: false, description: "Part of the name." }),
      regionCode: t.arg.string({ required: false }),
      before: t.arg.id({ required: false }),
      first: t.arg.int({
        defaultValue: LIMITS.page.default,
        validate: z.int().min(1).max(LIMITS.page.maximum),
      }),
    },
    resolve: (_root, { kind, actor, regionCode, before, first }, { db }) =>
      db.$transaction((tx) =>
        readAuditLog(tx, {
          kind: kind ?? null,
          actor: actor ?? null,
          regionCode: regionCode ?? null,
          before: before ?? null,
          first: first ?? LIMITS.page.default,
        }),
      ),
  }),
);
