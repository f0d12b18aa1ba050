import { PILOT_2022 } from "./pilot-2022.ts";
import type { Ruleset, RulesetId } from "./types.ts";

export const RULESETS: Readonly<Record<RulesetId, Ruleset>> = { "pilot-2022": PILOT_2022 };

export const RULESET_IDS = Object.keys(RULESETS) as readonly RulesetId[];

/** The rule set of a short id; null when there is none. */
export function findRuleset(id: string): Ruleset | null {
  return Object.values(RULESETS).find((ruleset) => ruleset.id === id) ?? null;
}
