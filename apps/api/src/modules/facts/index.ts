export { ASKS, type Asks } from "./facts.asks.ts";
export { industryKeyOf } from "./facts.keys.ts";
export { checkFacts, rebuildFacts, writeFacts, writeMissingFacts } from "./facts.service.ts";
