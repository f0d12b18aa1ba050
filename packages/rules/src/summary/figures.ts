import { type Fen, formatWan, parseWan } from "@dengta/domain";
import { formatDecimal, roundQuotient } from "../exact/index.ts";
import type { EnterpriseRow } from "../plan-view/index.ts";
import type { AssessedLine, AssessedPlatform } from "../subsidy/index.ts";
import type { SubsidyFigures } from "./types.ts";

const FEN_SCALE = 6;
const FEN_PER_WAN = 10n ** BigInt(FEN_SCALE);

/** A firm and its line in the assessment of the whole plan. */
export interface SummaryRow {
  readonly row: EnterpriseRow;
  readonly line: AssessedLine;
}

/**
 * Adds rows up. `platforms` are those that the rows' industries list (each name once);
 * `payable` is what these pay to the rows, null while undecided.
 */
export function figuresOf(
  rows: readonly SummaryRow[],
  platforms: readonly (AssessedPlatform | null)[],
  payable: Fen | null,
): SubsidyFigures {
  const resolved = rows.flatMap(({ line }) => (line.outcome === "resolved" ? [line] : []));
  const cost = sum(resolved.map((line) => line.cost));
  const eligible = sum(resolved.map((line) => line.eligible));
  const bound = (binding: string) => resolved.filter((line) => line.binding === binding).length;
  return {
    platforms: platforms.length,
    enterprises: rows.length,
    cost: inWan(cost),
    requested: inWan(sum(rows.map(({ line }) => line.requested))),
    eligible: inWan(eligible),
    payable: payable === null ? null : formatWan(payable),
    rate: cost === 0n ? null : roundQuotient(100n * eligible, cost),
    meanEligible:
      resolved.length === 0 ? null : roundQuotient(eligible, BigInt(resolved.length) * FEN_PER_WAN),
    bindings: { rate: bound("rate"), enterpriseCap: bound("enterpriseCap"), requested: bound("requested") },
    blanks: {
      cost: rows.length - resolved.length,
      requested: rows.filter(({ line }) => line.requested === null).length,
      platform: rows.filter(({ line }) => line.platform === null).length,
    },
    platformsAtCap: platforms.filter(
      (platform) => platform?.headroom === "0.00" && platform.excess === "0.00",
    ).length,
    platformsOverCap: platforms.filter((platform) => platform !== null && platform.excess !== "0.00").length,
  };
}

/** Costs may add up beyond a safe integer. */
function sum(amounts: readonly (string | null)[]): bigint {
  return amounts.reduce((total, amount) => (amount === null ? total : total + BigInt(parseWan(amount))), 0n);
}

function inWan(digits: bigint): string {
  return formatDecimal({ digits, scale: FEN_SCALE });
}
