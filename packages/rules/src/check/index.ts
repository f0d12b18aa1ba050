export { CHECKS, checkOf } from "./catalogue/index.ts";
export type { Check, CheckMeta, CheckScope, Raised } from "./check.ts";
export * from "./checker.ts";
