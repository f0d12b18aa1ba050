import { type Fen, parseWan } from "@dengta/domain";
import { type CapScope, type Ruleset, readBasis } from "@dengta/rules";

/** The limits that national figures are told by. */
export interface SubsidyLimits {
  readonly enterpriseRateBps: number;
  readonly enterpriseCapFen: Fen;
  readonly platformCapFen: Fen;
}

/** Of a rule set on a day: the first rate and limit of each scope. Throws for a rule set that has none. */
export function limitsOf(ruleset: Ruleset, asOf: string): SubsidyLimits {
  const { caps } = readBasis(ruleset, asOf);
  const limit = (scope: CapScope) =>
    caps.flatMap((cap) => (cap.scope === scope && cap.limit !== null ? [parseWan(cap.limit)] : []))[0];
  const rate = caps.flatMap((cap) => (cap.scope === "enterprise" && cap.rateBps !== null ? [cap.rateBps] : []))[0];
  const [enterpriseCapFen, platformCapFen] = [limit("enterprise"), limit("platform")];
  if (rate === undefined || enterpriseCapFen === undefined || platformCapFen === undefined)
    throw new Error(`rule set ${ruleset.id} lacks a rate, a cap per firm or a cap per platform`);
  return { enterpriseRateBps: rate, enterpriseCapFen, platformCapFen };
}
