import type { Random } from "../random.ts";

/**
 * A value whose distribution is given by evenly spaced quantiles, straight lines between them.
 * Sums and products of whole numbers only: no logarithm, whose last digit engines may round differently.
 */
export function draw(random: Random, quantiles: readonly number[]): number {
  const at = random.unit() * (quantiles.length - 1);
  const index = Math.floor(at);
  const low = quantiles[index] ?? 0;
  const high = quantiles[index + 1] ?? low;
  return low + (high - low) * (at - index);
}
