import { findRegion, viewOf } from "@dengta/domain";
import { builder } from "../../schema/builder.ts";
import { PlanActionType, PlanStateType, PlanViewType } from "../../schema/enums.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { ROW_TYPES } from "../../schema/rows/index.ts";
import { BatchType } from "../batch/batch.type.ts";
import { SnapshotType } from "../snapshot/snapshot.type.ts";
import { AuditEntryType } from "./audit-entry.type.ts";
import { FindingType } from "./finding.type.ts";

import { auditWhere, availableActions, readFindings, readNodes } from "./plan.service.ts";
import { PlanNodeType } from "./plan-node.type.ts";
import { PlanReturnType } from "./plan-return.type.ts";

const CONTENT = "Null where the reader sees only the last version or the progress.";

export const PlanType = builder.prismaNode("Plan", {
  id: { field: "id" },
  authScopes: (plan) => ({ planHead: plan.id }),
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    regionName: t.string({ resolve: (plan) => findRegion(plan.regionCode)?.fullName ?? plan.regionCode }),
    state: t.expose("state", { type: PlanStateType }),
    revision: t.exposeInt("revision", { description: "Moves with every write to any row of the plan." }),
    returnedBefore: t.exposeBoolean("returnedBefore"),
    requiredCount: t.exposeInt("requiredCount"),
    doneCount: t.exposeInt("doneCount"),
    updatedAt: t.field({ type: "DateTime", resolve: (plan) => plan.updatedAt.toISOString() }),
    batch: t.relation("batch", { type: BatchType }),
    view: t.field({
      type: PlanViewType,
      resolve: (plan, _args, context) => viewOf(requireActor(context).role, plan.state),
    }),
    actions: t.field({
      type: [PlanActionType],
      description: "What the reader may do to the plan as a whole right now.",
      select: { batch: true, regionCode: true, state: true, returnedBefore: true },
      resolve: (plan, _args, context) => availableActions(requireActor(context), plan),
    }),
    returns: t.relation("returns", {
      type: PlanReturnType,
      description: "Every return by the ministry, the newest first.",
      query: { orderBy: { createdAt: "desc" } },
    }),
    snapshots: t.relation("snapshots", {
      type: SnapshotType,
      description: "Versions, the newest first. Null where the reader may see none.",
      nullable: true,
      authScopes: (plan) => ({ planSnapshots: plan.id }),
      unauthorizedResolver: () => null,
      query: { orderBy: { version: "desc" } },
    }),
    sections: t.field({
      type: [ROW_TYPES.section],
      description: `Sections of 附件2 with text. ${CONTENT}`,
      nullable: true,
      authScopes: (plan) => ({ planContent: plan.id }),
      unauthorizedResolver: () => null,
      resolve: (plan, _args, { loaders }) => loaders.below.load({ kind: "section", parentId: plan.id }),
    }),
    industries: t.field({
      type: [ROW_TYPES.industry],
      complexity: { multiplier: 5 },
      description: `附1 in order. ${CONTENT}`,
      nullable: true,
      authScopes: (plan) => ({ planContent: plan.id }),
      unauthorizedResolver: () => null,
      resolve: (plan, _args, { loaders }) => loaders.below.load({ kind: "industry", parentId: plan.id }),
    }),
    evidence: t.field({
      type: [ROW_TYPES.evidence],
      description: `证明材料. ${CONTENT}`,
      nullable: true,
      authScopes: (plan) => ({ planContent: plan.id }),
      unauthorizedResolver: () => null,
      resolve: (plan, _args, { loaders }) => loaders.below.load({ kind: "evidence", parentId: plan.id }),
    }),
    auditEntries: t.relatedConnection("auditEntries", {
      type: AuditEntryType,
      cursor: "id",
      description:
        "Who did what, the newest first; the ministry sees steps of the plan as a whole. Null where the reader sees progress only.",
      nullable: true,
      authScopes: (plan) => ({ planSnapshots: plan.id }),
      unauthorizedResolver: () => null,
      query: (_args, context) => ({ ...auditWhere(requireActor(context)), orderBy: { id: "desc" } }),
    }),
    document: t.field({
      type: "JSON",
      nullable: true,
      description:
        "PlanDocument as it stands, or the last version. Null where the reader sees progress only.",
      complexity: 50,
      resolve: (plan, _args, context) => context.loaders.document.load(plan.id),
    }),
    nodes: t.field({
      type: [PlanNodeType],
      nullable: true,
      complexity: { field: 50, multiplier: 1 },
      resolve: async (plan, _args, context) =>
        readNodes(context.db, await context.loaders.document.load(plan.id), plan, context.catalogue),
    }),
    findings: t.field({
      type: [FindingType],
      nullable: true,
      complexity: { field: 50, multiplier: 1 },
      resolve: async (plan, _args, context) =>
        readFindings(await context.loaders.document.load(plan.id), context.catalogue),
    }),
  }),
});
