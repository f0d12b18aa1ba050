import { PLAN_ACTION_LABELS, type PlanAction } from "@dengta/domain";
import { z } from "zod";
import { SubmissionRefusedError, TransitionRefusedError } from "../../kernel/errors.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { startPlan } from "../plan/plan.service.ts";
import { PlanType } from "../plan/plan.type.ts";
import { SnapshotType } from "../snapshot/snapshot.type.ts";
import { type ChangeStateInput, changePlanState } from "./lifecycle.service.ts";

interface PlanChange {
  readonly planId: string;
  /** The version the change made; null where it made none. */
  readonly snapshotId: string | null;
}

const PlanChangePayload = builder.objectRef<PlanChange>("PlanChangePayload").implement({
  fields: (t) => ({
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
    snapshot: t.prismaField({
      type: SnapshotType,
      nullable: true,
      description: "The version this made, where it made one.",
      resolve: (query, { snapshotId }, _args, { db }) =>
        snapshotId === null ? null : db.snapshot.findUnique({ ...query, where: { id: snapshotId } }),
    }),
  }),
});

const PlanChangeInput = builder.inputType("PlanChangeInput", {
  fields: (t) => ({
    planId: t.id(),
    expectedRevision: t.int({ required: false, description: "Refuse when the plan has changed since." }),
  }),
});

const NodeCommentInput = builder.inputType("NodeCommentInput", {
  fields: (t) => ({
    nodeKey: t.string({ description: "Node of the menu that opens, with all below it." }),
    comment: t.string({ validate: z.string().max(5_000) }),
  }),
});

const ReturnPlanInput = builder.inputType("ReturnPlanInput", {
  fields: (t) => ({
    planId: t.id(),
    expectedRevision: t.int({ required: false }),
    reason: t.string({ validate: z.string().max(5_000) }),
    dueOn: t.field({ type: "Date", validate: z.iso.date("应为日期，例如 2026-12-31") }),
    nodes: t.field({ type: [NodeCommentInput], validate: z.array(z.unknown()).max(500) }),
  }),
});

const ERRORS = [...WRITE_ERRORS, TransitionRefusedError, SubmissionRefusedError];

/** One mutation per action: `submitPlan`, `acceptPlan` … All of them walk the same table. */
const ACTIONS = [
  "submit",
  "recall",
  "sign",
  "cosign",
  "sendBack",
  "withdraw",
  "accept",
  "approve",
  "archive",
] as const;

for (const action of ACTIONS)
  builder.mutationField(mutationName(action), (t) =>
    t.field({
      type: PlanChangePayload,
      description: PLAN_ACTION_LABELS[action],
      errors: { types: ERRORS },
      authScopes: { permission: "plan:read" },
      args: { input: t.arg({ type: PlanChangeInput }) },
      resolve: (_root, { input }, context) =>
        runWrite(context, async (tx, actor) => {
          const { planId, expectedRevision } = input;
          const change: ChangeStateInput = {
            planId,
            action,
            expectedRevision: expectedRevision ?? null,
            note: null,
          };
          return {
            planId,
            snapshotId: (await changePlanState(tx, actor, change, context.catalogue))?.id ?? null,
          };
        }),
    }),
  );

builder.mutationField("returnPlan", (t) =>
  t.field({
    type: PlanChangePayload,
    description: PLAN_ACTION_LABELS.return,
    errors: { types: ERRORS },
    authScopes: { permission: "plan:return" },
    args: { input: t.arg({ type: ReturnPlanInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, async (tx, actor) => {
        const { planId, expectedRevision, ...note } = input;
        await changePlanState(
          tx,
          actor,
          {
            planId,
            action: "return",
            expectedRevision: expectedRevision ?? null,
            note,
          },
          context.catalogue,
        );
        return { planId, snapshotId: null };
      }),
  }),
);

builder.mutationField("startPlan", (t) =>
  t.field({
    type: PlanChangePayload,
    description: "开始填报: gives the reader's unit its plan in a batch.",
    errors: { types: ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { batchId: t.arg.id() },
    resolve: (_root, { batchId }, context) =>
      runWrite(context, async (tx, actor) => ({
        planId: await startPlan(tx, actor, { batchId }, context.catalogue),
        snapshotId: null,
      })),
  }),
);

function mutationName(action: PlanAction): string {
  return action === "sendBack" ? "sendPlanBack" : `${action}Plan`;
}
