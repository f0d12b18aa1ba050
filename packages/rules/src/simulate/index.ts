export { OverrideError, overrideRuleset } from "./override.ts";
export { simulate } from "./simulate.ts";
export * from "./types.ts";
