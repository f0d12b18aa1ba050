import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlanType } from "../plan/plan.type.ts";
import { type RowRefusal, type SaveEnterprisesResult, saveEnterprises } from "./enterprise.service.ts";
import { EnterpriseType } from "./enterprise.type.ts";

export const RowRefusalType = builder.objectRef<RowRefusal>("RowRefusal").implement({
  description: "A cell, or a whole row, that was not saved. Everything else was.",
  fields: (t) => ({
    index: t.exposeInt("index", {
      description: "Zero-based place in changes; removals count on after them.",
    }),
    id: t.exposeID("id", { nullable: true }),
    field: t.exposeString("field", { nullable: true, description: "null: the whole row." }),
    code: t.exposeString("code"),
    message: t.exposeString("message"),
    text: t.exposeString("text", { description: "What was typed." }),
    current: t.prismaField({
      type: EnterpriseType,
      nullable: true,
      description: "The row as it stands, where somebody else changed it.",
      resolve: (query, { id, code }, _args, { db }) =>
        id === null || code !== "STALE_REVISION"
          ? null
          : db.enterprise.findUnique({ ...query, where: { id } }),
    }),
  }),
});

const SaveEnterprisesPayload = builder.objectRef<SaveEnterprisesResult>("SaveEnterprisesPayload").implement({
  fields: (t) => ({
    ids: t.idList({
      nullable: { list: false, items: true },
      description: "Ids in the order of changes; null where a row was refused or blank.",
      resolve: ({ ids }) => [...ids],
    }),
    enterprises: t.prismaField({
      type: [EnterpriseType],
      description: "The saved rows as they are now.",
      resolve: (query, { ids }, _args, { db }) =>
        db.enterprise.findMany({
          ...query,
          where: { id: { in: ids.filter((id) => id !== null) } },
          orderBy: { position: "asc" },
        }),
    }),
    refusals: t.field({ type: [RowRefusalType], resolve: ({ refusals }) => [...refusals] }),
    created: t.exposeInt("created"),
    updated: t.exposeInt("updated"),
    removed: t.exposeInt("removed"),
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const EnterpriseFieldsInput = builder.inputType("EnterpriseFieldsInput", {
  description:
    "Texts as typed: 85.5万, 855000元, ８５．５. A field left out stays as it is; an empty text clears it.",
  fields: (t) => ({
    name: t.string({ required: false }),
    uscc: t.string({ required: false }),
    platform: t.string({ required: false, description: "Name or id of a platform of the industry." }),
    cost: t.string({ required: false }),
    costBasis: t.string({ required: false }),
    requested: t.string({ required: false }),
    schedule: t.string({ required: false }),
    goal: t.string({ required: false }),
    content: t.string({ required: false }),
    assurance: t.string({ required: false }),
    sector: t.string({ required: false }),
    employees: t.string({ required: false }),
    revenue: t.string({ required: false, description: "万元" }),
    assets: t.string({ required: false, description: "万元" }),
    levelRubricId: t.string({ required: false }),
    levelScore: t.string({ required: false }),
    level: t.string({ required: false }),
    levelAssessedBy: t.string({ required: false }),
    levelAssessedOn: t.string({ required: false }),
    targetLevel: t.string({ required: false }),
  }),
});

const EnterpriseChangeInput = builder.inputType("EnterpriseChangeInput", {
  fields: (t) => ({
    id: t.id({ required: false, description: "null: a new row." }),
    expectedRevision: t.int({ required: false, description: "Required with an id." }),
    fields: t.field({ type: EnterpriseFieldsInput }),
  }),
  validate: z
    .looseObject({ id: z.unknown().optional(), expectedRevision: z.unknown().optional() })
    .refine(
      ({ id, expectedRevision }) => id == null || typeof expectedRevision === "number",
      "修改已有的行须带 expectedRevision",
    ),
});

const EnterpriseRemovalInput = builder.inputType("EnterpriseRemovalInput", {
  fields: (t) => ({ id: t.id(), expectedRevision: t.int() }),
});

const rows = z
  .array(z.unknown())
  .max(LIMITS.write.enterprises, `一次最多 ${LIMITS.write.enterprises} 行，请分次粘贴`);

const SaveEnterprisesInput = builder.inputType("SaveEnterprisesInput", {
  fields: (t) => ({
    industryId: t.id(),
    changes: t.field({ type: [EnterpriseChangeInput], validate: rows }),
    removals: t.field({ type: [EnterpriseRemovalInput], required: false, validate: rows.nullish() }),
  }),
});

builder.mutationField("saveEnterprises", (t) =>
  t.field({
    type: SaveEnterprisesPayload,
    description: "The one way rows of 附3 and 附4 change: typing, paste and import alike.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "plan:edit" },
    args: { input: t.arg({ type: SaveEnterprisesInput }) },
    resolve: (_root, { input: { industryId, changes, removals } }, context) =>
      runWrite(context, (tx, actor) =>
        saveEnterprises(tx, actor, {
          industryId,
          changes: changes.map(({ id, expectedRevision, fields }) => ({
            id: id ?? null,
            expectedRevision: expectedRevision ?? null,
            fields,
          })),
          removals: removals ?? [],
        }),
      ),
  }),
);
