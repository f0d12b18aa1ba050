import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { runWrite } from "../../schema/run-write.ts";
import { type StandingVerdict, VERDICTS } from "../comparison/index.ts";
import { judgeAlert, readAlerts } from "./alerts.service.ts";
import { ALERT_KINDS, type Alert, type AlertSource } from "./alerts.types.ts";

const KindType = builder.enumType("AlertKind", { values: ALERT_KINDS });
const VerdictType = builder.enumType("Verdict", {
  values: VERDICTS,
  description: "confirmed 属实, explained 已解释, pending 待核",
});

const SourceType = builder.objectRef<AlertSource>("AlertSource").implement({
  description: "A place in a submitted version.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    planId: t.exposeID("planId"),
    code: t.exposeString("code"),
    industry: t.exposeString("industry"),
    platformName: t.exposeString("platformName"),
    enterprise: t.exposeString("enterprise", { nullable: true }),
    position: t.exposeInt("position", { nullable: true }),
    words: t.exposeString("words"),
  }),
});

const StandingType = builder.objectRef<StandingVerdict>("StandingVerdict").implement({
  fields: (t) => ({
    verdict: t.expose("verdict", { type: VerdictType }),
    note: t.exposeString("note"),
    dropPlanId: t.exposeID("dropPlanId", { nullable: true }),
    author: t.exposeString("author"),
    createdAt: t.field({ type: "DateTime", resolve: ({ createdAt }) => createdAt.toISOString() }),
  }),
});

const AlertType = builder.objectRef<Alert>("Alert").implement({
  fields: (t) => ({
    key: t.exposeString("key"),
    kind: t.expose("kind", { type: KindType }),
    message: t.exposeString("message"),
    amount: t.expose("amount", { type: "Wan", nullable: true, description: "奖补资金 at stake." }),
    sources: t.field({
      type: [SourceType],
      complexity: { multiplier: 3 },
      resolve: ({ sources }) => [...sources],
    }),
    verdict: t.field({ type: StandingType, nullable: true, resolve: ({ verdict }) => verdict }),
  }),
});

builder.queryField("alerts", (t) =>
  t.field({
    type: [AlertType],
    authScopes: { permission: "overview:read" },
    complexity: { multiplier: 100 },
    description: "What only somebody who sees all plans can notice.",
    args: {
      batchId: t.arg.id({ required: false, description: "null: the newest with anything submitted." }),
    },
    resolve: (_root, { batchId }, context) =>
      context.db.$transaction((tx) =>
        readAlerts(tx, requireActor(context), context.catalogue, batchId ?? null),
      ),
  }),
);

const JudgeAlertInput = builder.inputType("JudgeAlertInput", {
  fields: (t) => ({
    batchId: t.id(),
    alertKey: t.string({ validate: z.string().max(500) }),
    verdict: t.field({ type: VerdictType }),
    note: t.string({ defaultValue: "", validate: z.string().max(2000) }),
    dropPlanId: t.id({
      required: false,
      description: "Whose listing of a firm falls out of the totals; null: the later one.",
    }),
  }),
});

const JudgedType = builder.objectRef<{ readonly alertKey: string }>("JudgeAlertPayload").implement({
  fields: (t) => ({ alertKey: t.exposeString("alertKey") }),
});

builder.mutationField("judgeAlert", (t) =>
  t.field({
    type: JudgedType,
    description: "Says 属实, 已解释 or 待核 of an alert; the last verdict stands.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:accept" },
    args: { input: t.arg({ type: JudgeAlertInput }) },
    resolve: async (_root, { input }, context) => {
      await runWrite(context, (tx, actor) =>
        judgeAlert(tx, actor, context.catalogue, {
          ...input,
          note: input.note ?? "",
          dropPlanId: input.dropPlanId ?? null,
        }),
      );
      return { alertKey: input.alertKey };
    },
  }),
);
