import { type CapWords, fen, formatWan } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { limitsOf } from "../../kernel/ruleset-caps.ts";

export interface RulesetCaps {
  readonly caps: CapWords;
  readonly platformCapFen: bigint;
  /** The smallest cost that meets the cap of one firm. */
  readonly costAtCapFen: bigint;
}

/** No cap of a kind: nothing is above it. */
const BOUNDLESS = Number.MAX_SAFE_INTEGER;

/** Caps of a rule set in the words that labels print, and the platform's cap to compute with. Throws for an unknown rule set. */
export function capsOf(rulesetId: string, { rulesets }: RulesCatalogue): RulesetCaps {
  const ruleset = rulesets.find(({ id }) => id === rulesetId);
  if (ruleset === undefined) throw new Error(`no rule set ${rulesetId}`);
  const { enterpriseRateBps, enterpriseCapFen, platformCapFen } = limitsOf(ruleset, ruleset.validity.from);
  const short = (text: string) => text.replace(/\.?0+$/, "");
  const words = (amount: number | null) => (amount === null ? "不限" : short(formatWan(fen(amount))));
  const rate = enterpriseRateBps ?? 10_000;
  return {
    caps: {
      rate: `${short((rate / 100).toFixed(2))}%`,
      enterpriseCap: words(enterpriseCapFen),
      platformCap: words(platformCapFen),
    },
    platformCapFen: BigInt(platformCapFen ?? BOUNDLESS),
    costAtCapFen: BigInt(
      enterpriseCapFen === null ? BOUNDLESS : Math.ceil((enterpriseCapFen * 10_000) / rate),
    ),
  };
}
