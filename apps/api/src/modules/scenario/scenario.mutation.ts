import { z } from "zod";
import { LIMITS } from "../../limits.ts";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { IndustryType } from "../industry/industry.type.ts";
import { PlanType } from "../plan/plan.type.ts";
import { type ListChange, removeProblem, saveProblem } from "./problem.service.ts";
import { removeScenario, saveScenario } from "./scenario.service.ts";
import { CommonnessType, ProblemKindType } from "./scenario.type.ts";

const IndustryListPayload = builder.objectRef<ListChange>("IndustryListPayload").implement({
  fields: (t) => ({
    id: t.exposeID("id", { nullable: true, description: "The saved row; null when it is gone." }),
    industry: t.prismaField({
      type: IndustryType,
      resolve: (query, { industryId }, _args, { db }) =>
        db.industry.findUniqueOrThrow({ ...query, where: { id: industryId } }),
    }),
    plan: t.prismaField({
      type: PlanType,
      resolve: (query, { planId }, _args, { db }) =>
        db.plan.findUniqueOrThrow({ ...query, where: { id: planId } }),
    }),
  }),
});

const REVISION = "0 for a new row.";

const SaveProblemInput = builder.inputType("SaveProblemInput", {
  fields: (t) => ({
    industryId: t.id(),
    id: t.id({ required: false, description: "null: a new row." }),
    expectedRevision: t.int({ description: REVISION }),
    kind: t.field({ type: ProblemKindType }),
    scope: t.field({ type: CommonnessType }),
    description: t.string(),
  }),
});

const SaveScenarioInput = builder.inputType("SaveScenarioInput", {
  fields: (t) => ({
    industryId: t.id(),
    id: t.id({ required: false, description: "null: a new row." }),
    expectedRevision: t.int({ description: REVISION }),
    kind: t.field({ type: CommonnessType }),
    name: t.string(),
    description: t.string(),
    problemIds: t.idList({ validate: z.array(z.string()).max(LIMITS.page.maximum) }),
  }),
});

const RemoveIndustryRowInput = builder.inputType("RemoveIndustryRowInput", {
  fields: (t) => ({ industryId: t.id(), id: t.id(), expectedRevision: t.int() }),
});

const common = { errors: { types: WRITE_ERRORS }, authScopes: { permission: "plan:edit" } } as const;

builder.mutationFields((t) => ({
  saveProblem: t.field({
    ...common,
    type: IndustryListPayload,
    args: { input: t.arg({ type: SaveProblemInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => saveProblem(tx, actor, { ...input, id: input.id ?? null })),
  }),
  removeProblem: t.field({
    ...common,
    type: IndustryListPayload,
    args: { input: t.arg({ type: RemoveIndustryRowInput }) },
    resolve: (_root, { input }, context) => runWrite(context, (tx, actor) => removeProblem(tx, actor, input)),
  }),
  saveScenario: t.field({
    ...common,
    type: IndustryListPayload,
    args: { input: t.arg({ type: SaveScenarioInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => saveScenario(tx, actor, { ...input, id: input.id ?? null })),
  }),
  removeScenario: t.field({
    ...common,
    type: IndustryListPayload,
    args: { input: t.arg({ type: RemoveIndustryRowInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => removeScenario(tx, actor, input)),
  }),
}));
