import { type Fen, fen, floorFenTo } from "@dengta/domain";
import type { Amounts, FenCap } from "../rulesets/read.ts";
import type { Binding } from "./types.ts";

/** Basis points of a whole. */
const BPS = 10_000;

/** A share of an amount, rounded down to the fen ("不超过"). Exact: no product exceeds 2^53. */
export function amountByRate(amount: Fen, rateBps: number): Fen {
  const rest = amount % BPS;
  return fen(((amount - rest) / BPS) * rateBps + Math.floor((rest * rateBps) / BPS));
}

/** At most the lower of a cap's limit and rate; `base` is what the rate is a share of. */
export function capOn({ limitFen, rateBps }: FenCap, base: Fen): Fen {
  if (rateBps === null) return limitFen ?? base;
  const byRate = amountByRate(base, rateBps);
  return limitFen !== null && limitFen < byRate ? limitFen : byRate;
}

export interface LineAmounts {
  readonly ceilingFen: Fen;
  readonly eligibleFen: Fen;
  readonly binding: Binding;
}

/** Caps that hold for a firm of some target level. */
export function capsFor(amounts: Amounts, targetLevel: number | null): readonly FenCap[] {
  if (!amounts.byLevel) return amounts.enterprise;
  const own = amounts.enterprise.filter((cap) => cap.targetLevel === null || cap.targetLevel === targetLevel);
  return own.some((cap) => cap.targetLevel !== null) ? own : [];
}

/** The lowest of the caps on one firm (附4 注 of the 2022 set: 30 % of the cost, 30 万元); the request where it is lower. */
export function assessLine(
  costFen: Fen,
  requestedFen: Fen | null,
  targetLevel: number | null,
  amounts: Amounts,
): LineAmounts {
  let lowest = Number.POSITIVE_INFINITY;
  let limit: Binding = "notEligible";
  for (const cap of capsFor(amounts, targetLevel)) {
    if (cap.rateBps !== null) {
      const byRate = amountByRate(costFen, cap.rateBps);
      if (byRate < lowest) {
        lowest = byRate;
        limit = "rate";
      }
    }
    if (cap.limitFen !== null && cap.limitFen <= lowest) {
      lowest = cap.limitFen;
      limit = "enterpriseCap";
    }
  }
  const ceilingFen = limit === "notEligible" ? fen(0) : floorFenTo(fen(lowest), amounts.ceilingStepFen);
  if (requestedFen === null) {
    return { ceilingFen, eligibleFen: floorFenTo(ceilingFen, amounts.proposalStepFen), binding: limit };
  }
  return requestedFen < ceilingFen
    ? { ceilingFen, eligibleFen: requestedFen, binding: "requested" }
    : { ceilingFen, eligibleFen: ceilingFen, binding: limit };
}
