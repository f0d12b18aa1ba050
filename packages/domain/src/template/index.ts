export { INDUSTRY_PLAN } from "./industry-plan.ts";
export { MAIN_PLAN } from "./main-plan.ts";
export * from "./tables.ts";
export * from "./template.ts";
export * from "./title.ts";
export * from "./types.ts";
