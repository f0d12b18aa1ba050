import { PILOT_2022 } from "./pilot-2022.ts";
import type { Ruleset } from "./types.ts";

/** Rule sets that ship with the package, by id. */
export const RULESETS: Readonly<Record<"pilot-2022", Ruleset>> = { "pilot-2022": PILOT_2022 };

export const RULESET_IDS: readonly string[] = Object.keys(RULESETS);

/** The shipped rule set of a short id; null when there is none. */
export function findRuleset(id: string): Ruleset | null {
  return Object.values<Ruleset>(RULESETS).find((ruleset) => ruleset.id === id) ?? null;
}
