import { FEN_PER_HUNDREDTH_WAN, parseWan } from "@dengta/domain";
import type { AssessedLine } from "@dengta/rules";

/** What a firm with a cost asks for: all that the rate or the cap allows (to 0.01 万元), less, or nothing yet. */
export const ASKS = ["asksRate", "asksCap", "asksLess", "asksNothing"] as const;
export type Asks = (typeof ASKS)[number];

/** null for a firm without a cost. `enterpriseCapFen` is the rule set's cap of one firm; null where it has none. */
export function asksOf(line: AssessedLine, enterpriseCapFen: number | null): Asks | null {
  if (line.outcome === "missing") return null;
  if (line.requested === null) return "asksNothing";
  const ceiling = parseWan(line.ceiling);
  // Offices write two decimals: what is missing below 0.01 万元 is rounding, not restraint.
  if (parseWan(line.requested) < ceiling - (ceiling % FEN_PER_HUNDREDTH_WAN)) return "asksLess";
  return enterpriseCapFen === null || ceiling < enterpriseCapFen ? "asksRate" : "asksCap";
}
