import { formatWan, subtractFen } from "@dengta/domain";
import { readParameters, type SubsidyParameterValues } from "../rulesets/index.ts";
import { assessLine } from "./line.ts";
import { assessPlatform, newTally, type PlatformTally } from "./platform.ts";
import { readInput } from "./read-input.ts";
import type { ReadLine } from "./read-lines.ts";
import type { AssessedLine, AssessedPlatform, SubsidyFinding, SubsidyInput, SubsidyResult } from "./types.ts";

/**
 * What every line and platform may receive under a rule set.
 *
 * Amounts are text in 万元. A line without a cost is `missing`, never 0.
 * Throws {@link SubsidyInputError}, which names the first bad line (from zero) and lists all.
 * Source: 附4 注 of the 2022 template.
 */
export function assessSubsidies(input: SubsidyInput): SubsidyResult {
  const { ruleset, asOf, allocation, lines: given } = readInput(input);
  const parameters = readParameters(ruleset, asOf);
  const findings: SubsidyFinding[] = [];
  const tallies = new Map<string, PlatformTally>();
  const lines = given.map((line, index) => {
    const tally = tallyOf(tallies, line.given.platform);
    if (tally !== null) tally.enterprises += 1;
    return assessOne(line, index, parameters, tally, findings);
  });

  const platforms: AssessedPlatform[] = [];
  for (const tally of tallies.values()) {
    const outcome = assessPlatform(tally, allocation, parameters);
    platforms.push(outcome.assessed);
    findings.push(...outcome.findings);
    tally.indexes.forEach((index, place) => {
      const line = lines[index];
      const paid = outcome.payable?.[place];
      if (line?.outcome !== "resolved" || paid === undefined) return;
      // Most lines are paid what they are eligible for: the text is at hand.
      line.payable = paid === tally.eligible[place] ? line.eligible : formatWan(paid);
    });
  }
  return { ruleset: ruleset.id, asOf, allocation, lines, platforms, findings };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type DraftLine = AssessedLine extends infer L ? (L extends AssessedLine ? Draft<L> : never) : never;

function assessOne(
  { given, costFen, requestedFen }: ReadLine,
  index: number,
  parameters: SubsidyParameterValues,
  tally: PlatformTally | null,
  findings: SubsidyFinding[],
): DraftLine {
  const { platform, enterprise, cost, requested } = given;
  if (costFen === null || cost === null) {
    findings.push({ code: "COST_MISSING", severity: "error", line: index });
    const unknown = { ceiling: null, eligible: null, binding: null, payable: null };
    return { platform, enterprise, cost: null, requested, outcome: "missing", missing: ["cost"], ...unknown };
  }
  const { ceilingFen, eligibleFen, binding } = assessLine(costFen, requestedFen, parameters);
  if (requestedFen !== null && requestedFen > ceilingFen) {
    const excess = formatWan(subtractFen(requestedFen, ceilingFen));
    findings.push({ code: "REQUESTED_ABOVE_CEILING", severity: "error", line: index, excess });
  }
  if (tally !== null) {
    tally.cost += BigInt(costFen);
    tally.indexes.push(index);
    tally.eligible.push(eligibleFen);
  }
  const ceiling = formatWan(ceilingFen);
  const eligible = eligibleFen === ceilingFen ? ceiling : formatWan(eligibleFen);
  return {
    platform,
    enterprise,
    cost,
    requested,
    outcome: "resolved",
    ceiling,
    eligible,
    binding,
    payable: null,
  };
}

function tallyOf(tallies: Map<string, PlatformTally>, platform: string | null): PlatformTally | null {
  if (platform === null) return null;
  const known = tallies.get(platform);
  if (known !== undefined) return known;
  const tally = newTally(platform);
  tallies.set(platform, tally);
  return tally;
}
