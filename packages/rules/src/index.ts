export * from "./rulesets/index.ts";
export * from "./subsidy/index.ts";
