import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { ROW_TYPES } from "../../schema/rows/index.ts";
import { runWrite } from "../../schema/run-write.ts";
import { type KpiFormMove, moveKpiForm } from "./kpi-form.service.ts";

const KpiFormActionType = builder.enumType("KpiFormAction", {
  description: "A step of a platform's 附5.",
  values: {
    report: { description: "报省" },
    sendBack: { description: "退回" },
    confirm: { description: "确认" },
    reopen: { description: "重新打开" },
  },
});

const MoveKpiFormInput = builder.inputType("MoveKpiFormInput", {
  fields: (t) => ({
    platformId: t.id({ description: "Row of the platform." }),
    action: t.field({ type: KpiFormActionType, description: "The step." }),
  }),
});

const KpiFormPayload = builder.objectRef<KpiFormMove>("KpiFormPayload").implement({
  description: "The platform after the step.",
  fields: (t) => ({
    platform: t.field({
      type: ROW_TYPES.platform,
      description: "With the new state of its 附5.",
      resolve: async ({ platformId }, _args, { loaders }) => {
        const row = await loaders.row.load(platformId);
        if (row === null) throw new Error(`no platform ${platformId}`);
        return row;
      },
    }),
  }),
});

builder.mutationField("moveKpiForm", (t) =>
  t.field({
    type: KpiFormPayload,
    description: "附5: 报省, 退回, 确认, 重新打开.",
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "kpi:edit" },
    args: { input: t.arg({ type: MoveKpiFormInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) => moveKpiForm(tx, actor, input, context.catalogue)),
  }),
);
