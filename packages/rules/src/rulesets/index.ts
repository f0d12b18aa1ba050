export * from "./dates.ts";
export { checkedRuleset, defineRuleset } from "./define.ts";
export * from "./errors.ts";
export * from "./pilot-2022.ts";
export {
  type ReadCap,
  type ReadParameter,
  type ReadValue,
  type RuleBasis,
  readBasis,
  readDated,
} from "./read.ts";
export * from "./registry.ts";
export * from "./schema.ts";
export * from "./types.ts";
