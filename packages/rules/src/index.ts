export * from "./across/index.ts";
export * from "./book/index.ts";
export * from "./check/index.ts";
export * from "./completeness/index.ts";
export * from "./context/index.ts";
export * from "./enterprise-size/index.ts";
export * from "./explain/index.ts";
export * from "./json-schema/types.ts";
export { problemsOf } from "./json-schema/validate.ts";
export * from "./keys/index.ts";
export * from "./kpi/index.ts";
export {
  assessPlanSubsidies,
  type EnterpriseRow,
  PlanShapeError,
  type PlanSubsidies,
} from "./plan-view/index.ts";
export * from "./rulesets/index.ts";
export * from "./schemas/index.ts";
export * from "./simulate/index.ts";
export * from "./subsidy/index.ts";
export * from "./summary/index.ts";
