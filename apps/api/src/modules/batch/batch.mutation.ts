import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { SignOffType } from "../../schema/enums.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { createBatch } from "./batch.service.ts";
import { BatchType } from "./batch.type.ts";
import { setBatchClosed, updateBatch } from "./batch.update.ts";

const BatchPayload = builder.objectRef<{ readonly id: string }>("BatchPayload").implement({
  fields: (t) => ({
    batch: t.prismaField({
      type: BatchType,
      resolve: (query, { id }, _args, { db }) => db.batch.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const CreateBatchInput = builder.inputType("CreateBatchInput", {
  fields: (t) => ({
    year: t.int(),
    programme: t.string({ validate: z.string().max(200) }),
    templateId: t.string(),
    rulesetId: t.string(),
    requirement1: t.string({ required: false, description: "Titles of the 三点要求; null while not set." }),
    requirement2: t.string({ required: false }),
    requirement3: t.string({ required: false }),
    dueOn: t.field({
      type: "Date",
      required: false,
      validate: z.iso.date("应为日期，例如 2026-12-31").nullish(),
    }),
    signOff: t.field({ type: SignOffType, defaultValue: "none" }),
  }),
});

builder.mutationField("createBatch", (t) =>
  t.field({
    type: BatchPayload,
    description: "Opens a batch for the units.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "batch:manage" },
    args: { input: t.arg({ type: CreateBatchInput }) },
    resolve: (_root, { input }, context) => {
      const { requirement1, requirement2, requirement3, dueOn, ...batch } = input;
      return runWrite(context, async (tx, actor) => ({
        id: await createBatch(
          tx,
          actor,
          {
            ...batch,
            requirementTitles: [requirement1 ?? null, requirement2 ?? null, requirement3 ?? null],
            dueOn: dueOn ?? null,
          },
          context.catalogue,
        ),
      }));
    },
  }),
);

const UpdateBatchInput = builder.inputType("UpdateBatchInput", {
  fields: (t) => ({
    id: t.id(),
    dueOn: t.field({
      type: "Date",
      required: false,
      description: "null: no deadline.",
      validate: z.iso.date("应为日期，例如 2026-12-31").nullish(),
    }),
    signOff: t.field({ type: SignOffType }),
    requirement1: t.string({ required: false, description: "Titles of the 三点要求; null while not set." }),
    requirement2: t.string({ required: false }),
    requirement3: t.string({ required: false }),
  }),
});

builder.mutationFields((t) => ({
  updateBatch: t.field({
    type: BatchPayload,
    description:
      "Extends the deadline, sets sign-off and the titles of the 三点要求. Template and rule set stay pinned.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "batch:manage" },
    args: { input: t.arg({ type: UpdateBatchInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, async (tx, actor) => ({
        id: await updateBatch(tx, actor, {
          id: input.id,
          signOff: input.signOff,
          dueOn: input.dueOn ?? null,
          requirementTitles: [
            input.requirement1 ?? null,
            input.requirement2 ?? null,
            input.requirement3 ?? null,
          ],
        }),
      })),
  }),
  setBatchClosed: t.field({
    type: BatchPayload,
    description: "A closed batch takes no submission any more and opens again when it is extended.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "batch:manage" },
    args: { batchId: t.arg.id(), closed: t.arg.boolean() },
    resolve: (_root, { batchId, closed }, context) =>
      runWrite(context, async (tx, actor) => ({ id: await setBatchClosed(tx, actor, batchId, closed) })),
  }),
}));
