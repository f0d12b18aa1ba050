import { type Fen, fen, floorFenTo, minFen } from "@dengta/domain";
import type { SubsidyParameterValues } from "../rulesets/index.ts";
import type { Binding } from "./types.ts";

/** Basis points of a whole. */
export const BPS = 10_000;

/** 附4 注: at most 30 % of the cost, rounded down to the fen ("不超过"). */
export function amountByRate(costFen: Fen, { enterpriseRateBps }: SubsidyParameterValues): Fen {
  const product = fen(costFen * enterpriseRateBps);
  return fen((product - (product % BPS)) / BPS);
}

export interface LineAmounts {
  readonly ceilingFen: Fen;
  readonly eligibleFen: Fen;
  readonly binding: Binding;
}

/** 附4 注: at most 30 % of the cost and at most 30 万元; the request where it is lower. */
export function assessLine(
  costFen: Fen,
  requestedFen: Fen | null,
  parameters: SubsidyParameterValues,
): LineAmounts {
  const byRate = amountByRate(costFen, parameters);
  const ceilingFen = minFen(byRate, parameters.enterpriseCapFen);
  const limit = byRate < parameters.enterpriseCapFen ? "rate" : "enterpriseCap";
  if (requestedFen === null) {
    const eligibleFen = floorFenTo(ceilingFen, parameters.proposalStepFen);
    return { ceilingFen, eligibleFen, binding: limit };
  }
  const below = requestedFen < ceilingFen;
  return { ceilingFen, eligibleFen: minFen(requestedFen, ceilingFen), binding: below ? "requested" : limit };
}
