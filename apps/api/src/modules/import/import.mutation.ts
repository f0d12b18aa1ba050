import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlanType } from "../plan/plan.type.ts";
import { type ApplyImportResult, applyImport, keepImport, requireImport } from "./import.service.ts";
import { ImportType } from "./import.type.ts";
import { readUpload } from "./read.ts";

const PreviewImportPayload = builder.objectRef<{ readonly id: string }>("PreviewImportPayload").implement({
  fields: (t) => ({
    import: t.prismaField({
      type: ImportType,
      resolve: (query, { id }, _args, { db }) => db.import.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const PreviewImportInput = builder.inputType("PreviewImportInput", {
  fields: (t) => ({
    planId: t.id(),
    industryId: t.id({ required: false, description: "null: as the workbook itself says." }),
    tableIndex: t.int({ defaultValue: 0, validate: z.int().min(0).max(500) }),
    file: t.field({ type: "File" }),
  }),
});

builder.mutationField("previewImport", (t) =>
  t.field({
    type: PreviewImportPayload,
    description:
      "Reads a workbook (multipart request) and says what applying it would do. Changes nothing in the plan.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:import" },
    args: { input: t.arg({ type: PreviewImportInput }) },
    resolve: async (_root, { input: { file, industryId, ...input } }, context) => {
      await requireImport(context.db, requireActor(context), input.planId);
      const upload = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const reading = await readUpload(upload.bytes);
      const target = { ...input, industryId: industryId ?? null };
      return { id: await runWrite(context, (tx, actor) => keepImport(tx, actor, target, upload, reading)) };
    },
  }),
);

const ApplyImportPayload = builder.objectRef<ApplyImportResult>("ApplyImportPayload").implement({
  fields: (t) => ({
    created: t.exposeInt("created"),
    updated: t.exposeInt("updated"),
    removed: t.exposeInt("removed"),
    import: t.prismaField({
      type: ImportType,
      resolve: (query, { importId }, _args, { db }) =>
        db.import.findUniqueOrThrow({ ...query, where: { id: importId } }),
    }),
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const ApplyImportInput = builder.inputType("ApplyImportInput", {
  fields: (t) => ({
    importId: t.id(),
    expectedPlanRevision: t.int({ description: "Revision of the plan that the preview showed." }),
    removeMissing: t.boolean({
      defaultValue: false,
      description: "Remove firms that the workbook does not have.",
    }),
  }),
});

builder.mutationField("applyImport", (t) =>
  t.field({
    type: ApplyImportPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:import" },
    args: { input: t.arg({ type: ApplyImportInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => applyImport(tx, actor, input, context.catalogue)),
  }),
);
