import { type Fen, formatWan, minFen, subtractFen, ZERO_FEN } from "@dengta/domain";
import { formatDecimal } from "../exact/index.ts";
import type { SubsidyParameterValues } from "../rulesets/index.ts";
import { allocate } from "./allocate.ts";
import { sumFen } from "./sum.ts";
import type { Allocation, AssessedPlatform, SubsidyFinding } from "./types.ts";

const FEN_SCALE = 6;

/** One platform's lines while they are gathered. */
export interface PlatformTally {
  readonly platform: string;
  enterprises: number;
  /** Costs may add up beyond a safe integer; subsidies cannot. */
  cost: bigint;
  /** Lines that have a cost: their place in the result and what they are eligible for. */
  readonly indexes: number[];
  readonly eligible: Fen[];
}

export function newTally(platform: string): PlatformTally {
  return { platform, enterprises: 0, cost: 0n, indexes: [], eligible: [] };
}

export interface PlatformOutcome {
  readonly assessed: AssessedPlatform;
  /** What each counted line is paid, in `indexes` order; null while nobody has decided. */
  readonly payable: readonly Fen[] | null;
  readonly findings: readonly SubsidyFinding[];
}

/** 附4 注: at most 600 万元 per service platform, over all its lines. */
export function assessPlatform(
  tally: PlatformTally,
  allocation: Allocation,
  { platformCapFen, proposalStepFen, minimumEnterprises }: SubsidyParameterValues,
): PlatformOutcome {
  const { platform, enterprises } = tally;
  const sum = sumFen(tally.eligible);
  const excess = sum > platformCapFen ? subtractFen(sum, platformCapFen) : ZERO_FEN;
  const payable =
    excess > 0 ? allocate(allocation, tally.eligible, platformCapFen, proposalStepFen) : tally.eligible;
  const paid = minFen(sum, platformCapFen);
  const assessed: AssessedPlatform = {
    platform,
    enterprises,
    missing: enterprises - tally.indexes.length,
    cost: formatDecimal({ digits: tally.cost, scale: FEN_SCALE }),
    eligible: formatWan(sum),
    cap: formatWan(platformCapFen),
    excess: formatWan(excess),
    headroom: formatWan(subtractFen(platformCapFen, paid)),
    payable: formatWan(paid),
    unallocated: payable === null ? null : formatWan(subtractFen(paid, sumFen(payable))),
  };
  const findings: SubsidyFinding[] = [];
  if (excess > 0) {
    findings.push({ code: "PLATFORM_CAP_EXCEEDED", severity: "error", platform, excess: assessed.excess });
  }
  if (enterprises < minimumEnterprises) {
    findings.push({ code: "TOO_FEW_ENTERPRISES", severity: "warning", platform, count: enterprises });
  }
  return { assessed, payable, findings };
}
