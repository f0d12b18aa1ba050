import { fen, formatWan } from "@dengta/domain";
import type { FigureSums } from "./overview.rows.ts";

/** Figures as they are shown. Money in 万元; shares and rates in percent with two decimals, null where undefined. */
export interface OverviewFigures {
  readonly industries: number;
  readonly platforms: number;
  readonly enterprises: number;
  readonly costMissing: number;
  readonly requestMissing: number;
  readonly cost: string;
  readonly requested: string;
  readonly eligible: string;
  /** null: a platform is above its cap, and nobody has decided who loses. */
  readonly payable: string | null;
  /** eligible ÷ cost */
  readonly subsidyRate: string | null;
  /** 企均奖补, 万元: eligible ÷ firms with a cost */
  readonly meanEligible: string | null;
  /** Firms at the cap of a single enterprise ÷ firms with a cost */
  readonly shareAtCap: string | null;
  readonly shareAtRate: string | null;
  readonly boundByRate: number;
  readonly boundByCap: number;
  readonly boundByRequest: number;
  readonly platformsAboveCap: number;
}

const NOTHING: FigureSums = {
  industries: 0,
  platforms: 0,
  enterprises: 0,
  costMissing: 0,
  requestMissing: 0,
  costFen: 0n,
  requestedFen: 0n,
  eligibleFen: 0n,
  payableFen: 0n,
  boundByRate: 0,
  boundByCap: 0,
  boundByRequest: 0,
  platformsAboveCap: 0,
};

export function addSums(rows: readonly FigureSums[]): FigureSums {
  return rows.reduce<FigureSums>(
    (a, b) => ({
      industries: a.industries + b.industries,
      platforms: a.platforms + b.platforms,
      enterprises: a.enterprises + b.enterprises,
      costMissing: a.costMissing + b.costMissing,
      requestMissing: a.requestMissing + b.requestMissing,
      costFen: a.costFen + b.costFen,
      requestedFen: a.requestedFen + b.requestedFen,
      eligibleFen: a.eligibleFen + b.eligibleFen,
      payableFen: a.payableFen === null || b.payableFen === null ? null : a.payableFen + b.payableFen,
      boundByRate: a.boundByRate + b.boundByRate,
      boundByCap: a.boundByCap + b.boundByCap,
      boundByRequest: a.boundByRequest + b.boundByRequest,
      platformsAboveCap: a.platformsAboveCap + b.platformsAboveCap,
    }),
    NOTHING,
  );
}

export function figuresOf(sums: FigureSums): OverviewFigures {
  const costed = BigInt(sums.enterprises - sums.costMissing);
  return {
    ...sums,
    cost: wan(sums.costFen),
    requested: wan(sums.requestedFen),
    eligible: wan(sums.eligibleFen),
    payable: sums.payableFen === null ? null : wan(sums.payableFen),
    subsidyRate: hundredths(sums.eligibleFen * 100n, sums.costFen),
    // Fen to 万元 is 10^6.
    meanEligible: hundredths(sums.eligibleFen, costed * 1_000_000n),
    shareAtCap: hundredths(BigInt(sums.boundByCap) * 100n, costed),
    shareAtRate: hundredths(BigInt(sums.boundByRate) * 100n, costed),
  };
}

function wan(amount: bigint): string {
  return formatWan(fen(Number(amount)));
}

/** A quotient of non-negative integers with two decimals, rounded half up; null when the divisor is 0. */
function hundredths(numerator: bigint, denominator: bigint): string | null {
  if (denominator === 0n) return null;
  const rounded = (numerator * 200n + denominator) / (denominator * 2n);
  const text = String(rounded).padStart(3, "0");
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
