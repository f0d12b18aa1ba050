import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlanType } from "../plan/plan.type.ts";
import { type SectionKey, saveSection } from "./section.service.ts";
import { SectionType } from "./section.type.ts";

const SaveSectionPayload = builder.objectRef<SectionKey>("SaveSectionPayload").implement({
  fields: (t) => ({
    section: t.prismaField({
      type: SectionType,
      resolve: (query, { ownerId, nodeId }, _args, { db }) =>
        db.section.findUniqueOrThrow({ ...query, where: { ownerId_nodeId: { ownerId, nodeId } } }),
    }),
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const FieldTextInput = builder.inputType("FieldTextInput", {
  fields: (t) => ({ fieldId: t.string(), text: t.string() }),
});

const SaveSectionInput = builder.inputType("SaveSectionInput", {
  fields: (t) => ({
    planId: t.id(),
    nodeId: t.string({ description: "Section of the template: fu2.2.1" }),
    industryId: t.id({ required: false, description: "null for 附件2." }),
    texts: t.field({
      type: [FieldTextInput],
      validate: z.array(z.unknown()).min(1).max(LIMITS.write.sectionFields),
    }),
    expectedRevision: t.int({
      description: "Revision the texts were written on; 0 where the section had none.",
    }),
  }),
});

builder.mutationField("saveSection", (t) =>
  t.field({
    type: SaveSectionPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: SaveSectionInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) =>
        saveSection(tx, actor, { ...input, industryId: input.industryId ?? null }),
      ),
  }),
);
