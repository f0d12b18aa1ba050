export * from "./enterprise-size/index.ts";
export * from "./explain/index.ts";
export * from "./kpi/index.ts";
export * from "./rulesets/index.ts";
export * from "./subsidy/index.ts";
