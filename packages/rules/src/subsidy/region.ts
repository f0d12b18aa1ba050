import { type Fen, formatWan, minFen, subtractFen, ZERO_FEN } from "@dengta/domain";
import type { Allocation, RuleBasis } from "../rulesets/index.ts";
import { type Amounts, amountsOf } from "../rulesets/read.ts";
import { allocate } from "./allocate.ts";
import { amountByRate } from "./line.ts";
import { sumFen } from "./sum.ts";
import type { AssessedRegion, SubsidyFinding } from "./types.ts";

export interface RegionOutcome {
  readonly region: AssessedRegion | null;
  /** What each line is paid, in the order given; null while nobody has decided. */
  readonly payable: readonly Fen[] | null;
  readonly findings: readonly SubsidyFinding[];
}

/**
 * The unit's envelope over all that its platforms may pay. `paid`: what each line would be paid without it;
 * null while a platform is over its cap and nobody has decided. `total`: what they come to in either case.
 */
export function assessRegion(
  paid: readonly Fen[] | null,
  total: Fen,
  allocation: Allocation,
  basis: RuleBasis,
): RegionOutcome {
  const amounts: Amounts = amountsOf(basis);
  const capFen = amounts.region?.limitFen ?? null;
  if (capFen === null) return { region: null, payable: paid, findings: [] };
  const excess = total > capFen ? subtractFen(total, capFen) : ZERO_FEN;
  const payable =
    excess === 0 || paid === null ? paid : allocate(allocation, paid, capFen, amounts.proposalStepFen);
  const reached = minFen(total, capFen);
  const shares = basis.shares.map(({ id, value }) => {
    const required = amountByRate(capFen, value);
    const shortfall = reached < required ? subtractFen(required, reached) : ZERO_FEN;
    return { id, required: formatWan(required), shortfall: formatWan(shortfall) };
  });
  const findings: SubsidyFinding[] = [];
  if (excess > 0)
    findings.push({ code: "REGION_CAP_EXCEEDED", severity: "error", excess: formatWan(excess) });
  for (const { id, shortfall } of shares) {
    if (shortfall === "0.00") continue;
    findings.push({ code: "REGION_SHARE_NOT_REACHED", severity: "warning", share: id, shortfall });
  }
  const region: AssessedRegion = {
    cap: formatWan(capFen),
    eligible: formatWan(total),
    excess: formatWan(excess),
    headroom: formatWan(subtractFen(capFen, reached)),
    payable: formatWan(reached),
    unallocated: payable === null ? null : formatWan(subtractFen(reached, sumFen(payable))),
    shares,
  };
  return { region, payable, findings };
}
