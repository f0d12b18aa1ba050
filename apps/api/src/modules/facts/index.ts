export { ASKS, type Asks } from "./facts.asks.ts";
export { limitsOf } from "./facts.caps.ts";
export { enterpriseKeyOf, industryKeyOf, platformKeyOf } from "./facts.keys.ts";
export { checkFacts, type FactCheck, rebuildFacts, writeFacts, writeMissingFacts } from "./facts.service.ts";
