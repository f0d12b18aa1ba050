import { builder } from "../../schema/builder.ts";
import { PLAN_NODE_STATES, type PlanNode } from "./plan.nodes.ts";

const PlanNodeStateType = builder.enumType("PlanNodeState", {
  description: "未开始 填报中 已完成 退回 锁定",
  values: PLAN_NODE_STATES,
});

export const PlanNodeType = builder.objectRef<PlanNode>("PlanNode").implement({
  description: "A node of the plan's menu, which is the document. Parents come before children.",
  fields: (t) => ({
    key: t.exposeString("key"),
    parentKey: t.exposeString("parentKey", { nullable: true }),
    form: t.exposeString("form", { nullable: true }),
    sectionId: t.exposeString("sectionId", { nullable: true }),
    industryId: t.exposeID("industryId", { nullable: true }),
    platformId: t.exposeID("platformId", { nullable: true }),
    required: t.exposeInt("required"),
    filled: t.exposeInt("filled"),
    state: t.expose("state", { type: PlanNodeStateType }),
    comment: t.exposeString("comment", {
      nullable: true,
      description: "The ministry's, while the plan is returned.",
    }),
  }),
});
