import { unreachable } from "../errors/index.ts";
import type { FactSums, MeasureKey } from "./measure.ts";

/**
 * A measure of a group as exact decimal text: money in 万元, shares in percent with two decimals rounded half up.
 * null where it is undefined or nobody has decided.
 */
export function measureValue(key: MeasureKey, sums: FactSums): string | null {
  const costed = BigInt(sums.enterprises - sums.costMissing);
  const shareOf = (firms: number) => quotient(BigInt(firms) * 100n, costed);
  switch (key) {
    case "units":
    case "industries":
    case "platforms":
    case "enterprises":
    case "platformsAboveCap":
    case "costMissing":
    case "requestMissing":
      return String(sums[key]);
    case "cost":
      return costed === 0n ? null : wan(sums.costFen);
    case "requested":
      return sums.requestMissing === sums.enterprises ? null : wan(sums.requestedFen);
    case "eligible":
      return costed === 0n ? null : wan(sums.eligibleFen);
    case "payable":
      return costed === 0n || sums.payableFen === null ? null : wan(sums.payableFen);
    case "subsidyRate":
      return quotient(sums.eligibleFen * 100n, sums.costFen);
    case "meanCost":
      return quotient(sums.costFen, costed * FEN_PER_WAN);
    case "meanEligible":
      return quotient(sums.eligibleFen, costed * FEN_PER_WAN);
    case "shareFull":
      return shareOf(sums.asksRate + sums.asksCap);
    case "shareRate":
      return shareOf(sums.asksRate);
    case "shareCap":
      return shareOf(sums.asksCap);
    case "shareLess":
      return shareOf(sums.asksLess);
    case "shareNothing":
      return shareOf(sums.asksNothing);
    case "headroom":
      return null;
    default:
      return unreachable(key);
  }
}

const FEN_PER_WAN = 1_000_000n;

/** Fen to exact 万元 text, at least two decimals; sums may be larger than one amount may. */
export function wan(fen: bigint): string {
  const sign = fen < 0n ? "-" : "";
  const absolute = fen < 0n ? -fen : fen;
  const decimals = String(absolute % FEN_PER_WAN).padStart(6, "0");
  return `${sign}${absolute / FEN_PER_WAN}.${decimals.slice(0, 2)}${decimals.slice(2).replace(/0+$/, "")}`;
}

/** Two decimals, rounded half up; null when there is nothing to divide by. */
function quotient(numerator: bigint, denominator: bigint): string | null {
  if (denominator === 0n) return null;
  const rounded = (numerator * 200n + denominator) / (denominator * 2n);
  const text = String(rounded).padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
