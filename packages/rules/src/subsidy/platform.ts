import { type Fen, fen, formatWan, minFen, subtractFen, ZERO_FEN } from "@dengta/domain";
import { formatDecimal } from "../exact/index.ts";
import type { Allocation } from "../rulesets/index.ts";
import type { Amounts } from "../rulesets/read.ts";
import { allocate } from "./allocate.ts";
import { capOn } from "./line.ts";
import { sumFen } from "./sum.ts";
import type { AssessedPlatform, SubsidyFinding } from "./types.ts";

const FEN_SCALE = 6;

/** One platform's lines while they are gathered. */
export interface PlatformTally {
  readonly platform: string;
  readonly key: string;
  enterprises: number;
  /** Costs may add up beyond a safe integer; subsidies cannot. */
  cost: bigint;
  /** What of `cost` is not added to it yet: adding in numbers is cheaper. */
  pending: number;
  /** Lines that were assessed: their place in the result and what they are eligible for. */
  readonly indexes: number[];
  readonly eligible: Fen[];
}

export function newTally(platform: string, key: string): PlatformTally {
  return { platform, key, enterprises: 0, cost: 0n, pending: 0, indexes: [], eligible: [] };
}

/** Half of what a safe integer holds: a sum below it takes any one amount more. */
const FULL = Number.MAX_SAFE_INTEGER / 2;

export function addCost(tally: PlatformTally, costFen: Fen): void {
  tally.pending += costFen;
  if (tally.pending > FULL) settle(tally);
}

function settle(tally: PlatformTally): bigint {
  tally.cost += BigInt(tally.pending);
  tally.pending = 0;
  return tally.cost;
}

export interface PlatformOutcome {
  readonly assessed: AssessedPlatform;
  readonly payableFen: Fen;
  /** What each counted line is paid, in `indexes` order; null while nobody has decided. */
  readonly payable: readonly Fen[] | null;
  readonly findings: readonly SubsidyFinding[];
}

/** The cap on a platform (附4 注 of the 2022 set: 600 万元), over all its lines. */
export function assessPlatform(
  tally: PlatformTally,
  allocation: Allocation,
  amounts: Amounts,
): PlatformOutcome {
  const { platform, key, enterprises } = tally;
  const cost = settle(tally);
  const sum = sumFen(tally.eligible);
  const capFen = platformCap(amounts, cost, sum);
  const excess = capFen !== null && sum > capFen ? subtractFen(sum, capFen) : ZERO_FEN;
  const payable =
    capFen !== null && excess > 0
      ? allocate(allocation, tally.eligible, capFen, amounts.proposalStepFen)
      : tally.eligible;
  const paid = capFen === null ? sum : minFen(sum, capFen);
  const assessed: AssessedPlatform = {
    platform,
    key,
    enterprises,
    missing: enterprises - tally.indexes.length,
    cost: formatDecimal({ digits: cost, scale: FEN_SCALE }),
    eligible: formatWan(sum),
    cap: capFen === null ? null : formatWan(capFen),
    excess: formatWan(excess),
    headroom: capFen === null ? null : formatWan(subtractFen(capFen, paid)),
    payable: formatWan(paid),
    unallocated: payable === null ? null : formatWan(subtractFen(paid, sumFen(payable))),
  };
  const findings: SubsidyFinding[] = [];
  if (excess > 0) {
    findings.push({ code: "PLATFORM_CAP_EXCEEDED", severity: "error", platform, excess: assessed.excess });
  }
  if (enterprises < amounts.minimumEnterprises) {
    findings.push({ code: "TOO_FEW_ENTERPRISES", severity: "warning", platform, count: enterprises });
  }
  return { assessed, payableFen: paid, payable, findings };
}

/** A platform's costs may exceed a safe integer; where they do, a rate on them binds nothing that its limit does not. */
function platformCap({ platform }: Amounts, cost: bigint, sum: Fen): Fen | null {
  if (platform === null) return null;
  const { limitFen, rateBps } = platform;
  if (rateBps === null) return limitFen;
  const byRate = (cost * BigInt(rateBps)) / 10_000n;
  const reachable = byRate > BigInt(sum) ? null : fen(Number(byRate));
  if (reachable === null) return limitFen ?? capOn({ ...platform, limitFen: null, rateBps: null }, sum);
  return limitFen === null ? reachable : minFen(limitFen, reachable);
}
