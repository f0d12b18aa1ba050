import { type Fen, fen, minFen, subtractFen, unreachable, ZERO_FEN } from "@dengta/domain";
import type { Allocation } from "../rulesets/index.ts";
import { sumFen } from "./sum.ts";

/** Shares out `capFen` among lines whose `eligible` add up to more; null where nobody has decided. */
export function allocate(
  allocation: Allocation,
  eligible: readonly Fen[],
  capFen: Fen,
  stepFen: Fen,
): readonly Fen[] | null {
  switch (allocation) {
    case "none":
      return null;
    case "inOrder":
      return payInOrder(eligible, capFen);
    case "proportional":
      return payProportionally(eligible, capFen, stepFen);
    default:
      return unreachable(allocation);
  }
}

function payInOrder(eligible: readonly Fen[], capFen: Fen): Fen[] {
  let left = capFen;
  return eligible.map((amount) => {
    const paid = minFen(amount, left);
    left = subtractFen(left, paid);
    return paid;
  });
}

/** `eligible × cap ÷ sum` in whole steps, and what the rounding cut off. Exact: the product exceeds 2^53. */
export function proportionalShare(
  eligible: Fen,
  capFen: Fen,
  sum: Fen,
  stepFen: Fen,
): { readonly shareFen: Fen; readonly remainder: bigint } {
  const product = BigInt(eligible) * BigInt(capFen);
  const divisor = BigInt(sum) * BigInt(stepFen);
  return { shareFen: fen(Number(product / divisor) * stepFen), remainder: product % divisor };
}

/**
 * Every line's share rounded down to whole steps; then one step each to the largest remainders (all have
 * the same divisor, so they compare as they are), ties in the given order, one pass, none above its eligible.
 */
function payProportionally(eligible: readonly Fen[], capFen: Fen, stepFen: Fen): Fen[] {
  const sum = sumFen(eligible);
  const shares = eligible.map((amount) => proportionalShare(amount, capFen, sum, stepFen));
  let left: number = shares.reduce<number>((rest, { shareFen }) => rest - shareFen, capFen);
  const paid = shares.map(({ shareFen }) => shareFen);
  for (const index of byRemainder(shares)) {
    if (left < stepFen) break;
    const raised = fen((paid[index] ?? ZERO_FEN) + stepFen);
    if (raised > (eligible[index] ?? ZERO_FEN)) continue;
    paid[index] = raised;
    left -= stepFen;
  }
  return paid;
}

function byRemainder(shares: readonly { readonly remainder: bigint }[]): number[] {
  const order = shares.map(({ remainder }, index) => ({ remainder, index }));
  // The sort is stable, so equal remainders keep the given order.
  order.sort((a, b) => (a.remainder === b.remainder ? 0 : a.remainder > b.remainder ? -1 : 1));
  return order.map(({ index }) => index);
}
