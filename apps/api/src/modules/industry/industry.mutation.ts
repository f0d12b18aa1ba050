import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlanType } from "../plan/plan.type.ts";
import {
  addIndustry,
  type IndustryChange,
  removeIndustry,
  renameIndustry,
  reorderIndustries,
} from "./industry.service.ts";
import { IndustryType } from "./industry.type.ts";

const IndustryPayload = builder.objectRef<IndustryChange>("IndustryPayload").implement({
  fields: (t) => ({
    industry: t.prismaField({
      type: IndustryType,
      nullable: true,
      resolve: (query, { industryId }, _args, { db }) =>
        industryId === null ? null : db.industry.findUnique({ ...query, where: { id: industryId } }),
    }),
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const name = z.string().max(LIMITS.write.nameLength);

const AddIndustryInput = builder.inputType("AddIndustryInput", {
  fields: (t) => ({ planId: t.id(), name: t.string({ validate: name }) }),
});
const RenameIndustryInput = builder.inputType("RenameIndustryInput", {
  fields: (t) => ({ industryId: t.id(), name: t.string({ validate: name }), expectedRevision: t.int() }),
});
const ReorderIndustriesInput = builder.inputType("ReorderIndustriesInput", {
  fields: (t) => ({
    planId: t.id(),
    industryIds: t.idList({ validate: z.array(z.string()).max(LIMITS.plan.industries) }),
  }),
});
const RemoveIndustryInput = builder.inputType("RemoveIndustryInput", {
  fields: (t) => ({ industryId: t.id(), expectedRevision: t.int() }),
});

builder.mutationFields((t) => ({
  addIndustry: t.field({
    type: IndustryPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: AddIndustryInput }) },
    resolve: (_root, { input }, context) => runWrite(context, (tx, actor) => addIndustry(tx, actor, input)),
  }),
  renameIndustry: t.field({
    type: IndustryPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: RenameIndustryInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => renameIndustry(tx, actor, input)),
  }),
  reorderIndustries: t.field({
    type: IndustryPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: ReorderIndustriesInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => reorderIndustries(tx, actor, input)),
  }),
  removeIndustry: t.field({
    type: IndustryPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: RemoveIndustryInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => removeIndustry(tx, actor, input)),
  }),
}));
