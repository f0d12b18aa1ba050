import { PILOT_2022 } from "./pilot-2022.ts";
import type { Ruleset } from "./types.ts";

export const RULESETS = { "pilot-2022": PILOT_2022 } as const satisfies Readonly<Record<string, Ruleset>>;

export const RULESET_IDS: readonly string[] = Object.keys(RULESETS);

/** The rule set of a short id; null when there is none. */
export function findRuleset(id: string): Ruleset | null {
  return Object.values<Ruleset>(RULESETS).find((ruleset) => ruleset.id === id) ?? null;
}
