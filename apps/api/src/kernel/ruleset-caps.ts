import { parseWan } from "@dengta/domain";
import { type Ruleset, readBasis } from "@dengta/rules";

/** The caps of a rule set in single numbers; null where it sets none of the kind. */
export interface RulesetLimits {
  /** The highest share of 实际改造成本 that any firm may ask for, in basis points. */
  readonly enterpriseRateBps: number | null;
  /** The highest limit of one firm, fen: a set may have several by target level. */
  readonly enterpriseCapFen: number | null;
  readonly platformCapFen: number | null;
}

/** What holds on a day (YYYY-MM-DD). */
export function limitsOf(ruleset: Ruleset, asOf: string): RulesetLimits {
  const { caps } = readBasis(ruleset, asOf);
  const highest = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  const limits = (scope: string) =>
    caps
      .filter((cap) => cap.scope === scope)
      .map(({ limit }) => (limit === null ? null : Number(parseWan(limit))));
  return {
    enterpriseRateBps: highest(
      caps.filter(({ scope }) => scope === "enterprise").map(({ rateBps }) => rateBps),
    ),
    enterpriseCapFen: highest(limits("enterprise")),
    platformCapFen: highest(limits("platform")),
  };
}
