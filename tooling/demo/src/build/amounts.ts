import {
  FEN_PER_HUNDREDTH_WAN,
  FEN_PER_WAN,
  type Fen,
  fen,
  floorFenTo,
  formatWan,
  parseWan,
} from "@dengta/domain";
import { assessSubsidies } from "@dengta/rules";
import { DEMO_BATCH } from "../batch.ts";
import type { Mark } from "../data/unit-mix.ts";
import type { Random } from "../random.ts";
import { draw } from "./draw.ts";

/** 万元: many around 60 to 100, few above 180. */
const COSTS = [38, 48, 57, 65, 73, 82, 92, 105, 124, 155, 195];
const COSTS_AT_CAP = [100, 108, 118, 132, 155, 210];
const A_HUNDRED = "100.00";

export interface Amounts {
  readonly cost: string;
  readonly requested: string;
}

/** Costs and requests of a platform's firms: what the rules propose, and now and then less. */
export function amountsOf(random: Random, count: number, mark: Mark | undefined): Amounts[] {
  // Platforms differ in how much they build for a firm; those at the cap are dear enough as they are.
  const percent = mark === "atCap" ? 100 : random.between(80, 133);
  const costs = Array.from({ length: count }, () => costOf(random, percent, mark));
  const { lines } = assessSubsidies({
    ruleset: DEMO_BATCH.rulesetId,
    lines: costs.map((cost, index) => ({
      platform: "p",
      enterprise: String(index),
      cost,
      requested: null,
    })),
  });
  return lines.map(({ eligible }, index) => {
    const proposal = parseWan(eligible ?? "0.00");
    const less = mark !== "atCap" && random.chance(0.1);
    return {
      cost: costs[index] ?? A_HUNDRED,
      requested: formatWan(less ? reduced(proposal, random) : proposal),
    };
  });
}

function costOf(random: Random, percent: number, mark: Mark | undefined): string {
  if (random.chance(mark === "manyAtHundred" ? 0.35 : 0.05)) return A_HUNDRED;
  const wan = (draw(random, mark === "atCap" ? COSTS_AT_CAP : COSTS) * percent) / 100;
  return formatWan(floorFenTo(fen(Math.round(wan * FEN_PER_WAN)), FEN_PER_HUNDREDTH_WAN));
}

/** What a unit asks for when it shares the money out more thinly: a round amount below the ceiling. */
function reduced(proposal: Fen, random: Random): Fen {
  const share = random.pick([80, 85, 90]);
  return floorFenTo(fen(Math.floor((proposal * share) / 100)), FEN_PER_WAN / 10);
}
