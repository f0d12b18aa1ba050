import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { PlanType } from "../plan/plan.type.ts";
import { type PlatformChange, removePlatform, savePlatform } from "./platform.service.ts";
import { PlatformType } from "./platform.type.ts";
import { removeSolution, saveSolution } from "./solution.service.ts";

export const PlatformPayload = builder.objectRef<PlatformChange>("PlatformPayload").implement({
  fields: (t) => ({
    platform: t.prismaField({
      type: PlatformType,
      nullable: true,
      resolve: (query, { platformId }, _args, { db }) =>
        platformId === null ? null : db.platform.findUnique({ ...query, where: { id: platformId } }),
    }),
    plan: t.prismaField({
      type: PlanType,
      nullable: true,
      description: "Null for platform users.",
      authScopes: { permission: "plan:read" },
      unauthorizedResolver: () => null,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const SavePlatformInput = builder.inputType("SavePlatformInput", {
  fields: (t) => ({
    industryId: t.id(),
    id: t.id({ required: false, description: "null: a new platform." }),
    expectedRevision: t.int({ description: "0 for a new platform." }),
    name: t.string(),
    uscc: t.string({ defaultValue: "" }),
    knowledge: t.string({ defaultValue: "" }),
    technology: t.string({ defaultValue: "" }),
    ecosystem: t.string({ defaultValue: "" }),
    cases: t.string({ defaultValue: "" }),
    quality: t.string({ defaultValue: "" }),
  }),
});

const RemovePlatformInput = builder.inputType("RemovePlatformInput", {
  fields: (t) => ({ industryId: t.id(), id: t.id(), expectedRevision: t.int() }),
});

const ScenarioPriceInput = builder.inputType("ScenarioPriceInput", {
  fields: (t) => ({
    scenarioId: t.id(),
    price: t.string({ description: "As typed; empty where not quoted." }),
  }),
});

const SaveSolutionInput = builder.inputType("SaveSolutionInput", {
  fields: (t) => ({
    platformId: t.id(),
    id: t.id({ required: false, description: "null: a new solution." }),
    expectedRevision: t.int({ description: "0 for a new solution." }),
    name: t.string(),
    content: t.string({ defaultValue: "" }),
    features: t.string({ defaultValue: "" }),
    investmentReturn: t.string({ defaultValue: "" }),
    implementationTime: t.string({ defaultValue: "" }),
    training: t.string({ defaultValue: "" }),
    prices: t.field({ type: [ScenarioPriceInput], validate: z.array(z.unknown()).max(LIMITS.page.maximum) }),
  }),
});

const RemoveSolutionInput = builder.inputType("RemoveSolutionInput", {
  fields: (t) => ({ platformId: t.id(), id: t.id(), expectedRevision: t.int() }),
});

const common = { errors: { types: WRITE_ERRORS }, authScopes: { permission: "plan:edit" } } as const;

builder.mutationFields((t) => ({
  savePlatform: t.field({
    ...common,
    type: PlatformPayload,
    args: { input: t.arg({ type: SavePlatformInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => savePlatform(tx, actor, { ...input, id: input.id ?? null })),
  }),
  removePlatform: t.field({
    ...common,
    type: PlatformPayload,
    args: { input: t.arg({ type: RemovePlatformInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => removePlatform(tx, actor, input)),
  }),
  saveSolution: t.field({
    ...common,
    type: PlatformPayload,
    args: { input: t.arg({ type: SaveSolutionInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => saveSolution(tx, actor, { ...input, id: input.id ?? null })),
  }),
  removeSolution: t.field({
    ...common,
    type: PlatformPayload,
    args: { input: t.arg({ type: RemoveSolutionInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => removeSolution(tx, actor, input)),
  }),
}));
