import { type CapWords, formatWan } from "@dengta/domain";
import { findRuleset, readParameters } from "@dengta/rules";

/** Caps of a rule set in the words that labels print, and the platform's cap to compute with. Throws for an unknown rule set. */
export function capsOf(rulesetId: string): { readonly caps: CapWords; readonly platformCapFen: bigint } {
  const ruleset = findRuleset(rulesetId);
  if (ruleset === null) throw new Error(`no rule set ${rulesetId}`);
  const { enterpriseRateBps, enterpriseCapFen, platformCapFen } = readParameters(
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
  };
}
