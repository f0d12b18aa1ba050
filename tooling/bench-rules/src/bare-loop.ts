import { fen, formatWan } from "@dengta/domain";
import type { SubsidyLineInput } from "@dengta/rules";

/** The arithmetic of the 2022 note and nothing else: no checks, no sums, no citations. What an assessment is measured against. */
export function bareLoop(lines: readonly SubsidyLineInput[]) {
  return lines.map((line) => {
    const costFen = Math.round(Number(line.cost) * 1_000_000);
    const byRate = Math.floor((costFen * 3000) / 10_000);
    const ceilingFen = fen(Math.min(byRate, 30_000_000));
    const ceiling = formatWan(ceilingFen);
    const eligible = formatWan(fen(ceilingFen - (ceilingFen % 10_000)));
    return {
      platform: line.platform,
      enterprise: line.enterprise,
      cost: line.cost,
      requested: line.requested,
      outcome: "resolved",
      ceiling,
      eligible,
      binding: byRate < 30_000_000 ? "rate" : "enterpriseCap",
      payable: eligible,
    };
  });
}
