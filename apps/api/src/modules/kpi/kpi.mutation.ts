import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlatformPayload } from "../platform/platform.mutation.ts";
import { PlatformType } from "../platform/platform.type.ts";
import { type KpiRefusal, moveKpiForm, type SaveKpiValuesResult, saveKpiValues } from "./kpi.service.ts";

const KpiRefusalType = builder.objectRef<KpiRefusal>("KpiRefusal").implement({
  description: "A value, or a whole row, that was not saved. Everything else was.",
  fields: (t) => ({
    indicatorId: t.exposeID("indicatorId"),
    field: t.exposeString("field", { nullable: true, description: "null: the whole row." }),
    code: t.exposeString("code"),
    message: t.exposeString("message"),
    text: t.exposeString("text", { description: "What was typed." }),
  }),
});

const SaveKpiValuesPayload = builder.objectRef<SaveKpiValuesResult>("SaveKpiValuesPayload").implement({
  fields: (t) => ({
    platform: t.prismaField({
      type: PlatformType,
      resolve: (query, { platformId }, _args, { db }) =>
        db.platform.findUniqueOrThrow({ ...query, where: { id: platformId } }),
    }),
    refusals: t.field({ type: [KpiRefusalType], resolve: ({ refusals }) => [...refusals] }),
    updated: t.exposeInt("updated"),
  }),
});

const KpiValueInput = builder.inputType("KpiValueInput", {
  description: "Texts as typed: 35%, １５天. A value left out stays as it is; an empty text clears it.",
  fields: (t) => ({
    indicatorId: t.id(),
    expectedRevision: t.int({ description: "0 where the row had no value yet." }),
    baseline: t.string({ required: false }),
    target: t.string({ required: false }),
    actual: t.string({ required: false }),
  }),
});

const SaveKpiValuesInput = builder.inputType("SaveKpiValuesInput", {
  fields: (t) => ({
    platformId: t.id(),
    values: t.field({ type: [KpiValueInput], validate: z.array(z.unknown()).max(LIMITS.write.kpiValues) }),
  }),
});

const KpiFormActionType = builder.enumType("KpiFormAction", {
  description: "报省 退回 确认 重新打开",
  values: ["report", "sendBack", "confirm", "reopen"] as const,
});

const MoveKpiFormInput = builder.inputType("MoveKpiFormInput", {
  fields: (t) => ({ platformId: t.id(), action: t.field({ type: KpiFormActionType }) }),
});

builder.mutationFields((t) => ({
  saveKpiValues: t.field({
    type: SaveKpiValuesPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "kpi:edit" },
    args: { input: t.arg({ type: SaveKpiValuesInput }) },
    resolve: (_root, { input }, context) => runWrite(context, (tx, actor) => saveKpiValues(tx, actor, input)),
  }),
  moveKpiForm: t.field({
    type: PlatformPayload,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "kpi:edit" },
    args: { input: t.arg({ type: MoveKpiFormInput }) },
    resolve: (_root, { input }, context) => runWrite(context, (tx, actor) => moveKpiForm(tx, actor, input)),
  }),
}));
