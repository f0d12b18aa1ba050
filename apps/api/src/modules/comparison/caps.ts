import { type CapWords, formatWan } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { limitsOf } from "../facts/index.ts";

export interface RulesetCaps {
  readonly caps: CapWords;
  readonly platformCapFen: bigint;
  /** The smallest cost that meets the cap of one firm. */
  readonly costAtCapFen: bigint;
}

/** Caps of a rule set in the words that labels print, and the platform's cap to compute with. Throws for an unknown rule set. */
export function capsOf(rulesetId: string, { rulesets }: RulesCatalogue): RulesetCaps {
  const ruleset = rulesets.find(({ id }) => id === rulesetId);
  if (ruleset === undefined) throw new Error(`no rule set ${rulesetId}`);
  const { enterpriseRateBps, enterpriseCapFen, platformCapFen } = limitsOf(
    ruleset,
    ruleset.validity.from,
  );
  const short = (text: string) => text.replace(/\.?0+$/, "");
  return {
    caps: {
      rate: `${short((enterpriseRateBps / 100).toFixed(2))}%`,
      enterpriseCap: short(formatWan(enterpriseCapFen)),
      platformCap: short(formatWan(platformCapFen)),
    },
    platformCapFen: BigInt(platformCapFen),
    costAtCapFen: BigInt(Math.ceil((enterpriseCapFen * 10_000) / enterpriseRateBps)),
  };
}
