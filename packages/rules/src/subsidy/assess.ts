import { type Fen, formatWan, parseWan, subtractFen, ZERO_FEN } from "@dengta/domain";
import { platformKeyOf } from "../keys/index.ts";
import { readBasis } from "../rulesets/index.ts";
import { type Amounts, amountsOf } from "../rulesets/read.ts";
import { hashInput } from "./hash.ts";
import { assessLine } from "./line.ts";
import { addCost, assessPlatform, newTally, type PlatformTally } from "./platform.ts";
import { readInput } from "./read-input.ts";
import type { ReadLine } from "./read-lines.ts";
import { assessRegion } from "./region.ts";
import { sumFen } from "./sum.ts";
import type {
  AssessedLine,
  AssessedPlatform,
  SubsidyFinding,
  SubsidyInput,
  SubsidyLineInput,
  SubsidyResult,
} from "./types.ts";

/**
 * What every line, platform and region may receive under a rule set.
 *
 * Amounts are text in 万元. A line without a cost is `missing`, never 0.
 * Throws {@link SubsidyInputError}, which names the first bad line (from zero) and lists all.
 * Source: 附4 注 of the 2022 template for "pilot-2022".
 *
 * @example
 * const lines = [{ platform: "甲平台", enterprise: "某公司", cost: "85.50", requested: null }];
 * assessSubsidies({ ruleset: "pilot-2022", lines }).lines[0]?.ceiling; // "25.65"
 */
export function assessSubsidies(input: SubsidyInput): SubsidyResult {
  const { ruleset, asOf, allocation, lines: read } = readInput(input);
  const basis = readBasis(ruleset, asOf);
  const amounts = amountsOf(basis);
  const findings: SubsidyFinding[] = [];
  const tallies = new Map<string, PlatformTally>();
  const keys = new Map<string, PlatformTally>();
  const lines = read.map((line, index) => {
    const tally = tallyOf(line.given, tallies, keys);
    if (tally !== null) tally.enterprises += 1;
    return assessOne(line, index, amounts, tally, findings);
  });

  const platforms: AssessedPlatform[] = [];
  const paid: Fen[] = read.map(() => ZERO_FEN);
  let isDecided = true;
  for (const tally of tallies.values()) {
    const { assessed, payable, findings: own } = assessPlatform(tally, allocation, amounts);
    platforms.push(assessed);
    findings.push(...own);
    if (payable === null) isDecided = false;
    else pay(lines, tally, payable, paid);
  }
  const total = sumFen(platforms.map(({ payable }) => parseWan(payable)));
  const outcome = assessRegion(isDecided ? paid : null, total, allocation, basis);
  findings.push(...outcome.findings);
  if (outcome.region !== null && outcome.region.excess !== "0.00") cutTo(lines, outcome.payable);
  const head = { ruleset: ruleset.id, version: ruleset.version, asOf, allocation };
  let hash: string | undefined;
  return {
    ...head,
    basis,
    lines,
    platforms,
    region: outcome.region,
    findings,
    // Hashing costs more than the arithmetic: it is done when somebody looks.
    get inputHash() {
      hash ??= hashInput(
        head,
        read.map(({ given }) => given),
      );
      return hash;
    },
  };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type DraftLine = AssessedLine extends infer L ? (L extends AssessedLine ? Draft<L> : never) : never;

function assessOne(
  { given, costFen, requestedFen }: ReadLine,
  index: number,
  amounts: Amounts,
  tally: PlatformTally | null,
  findings: SubsidyFinding[],
): DraftLine {
  const targetLevel = given.targetLevel ?? null;
  if (costFen === null || (amounts.byLevel && targetLevel === null)) {
    return missingLine(given, costFen === null, amounts.byLevel && targetLevel === null, index, findings);
  }
  const { ceilingFen, eligibleFen, binding } = assessLine(costFen, requestedFen, targetLevel, amounts);
  if (requestedFen !== null && requestedFen > ceilingFen) {
    const excess = formatWan(subtractFen(requestedFen, ceilingFen));
    findings.push({ code: "REQUESTED_ABOVE_CEILING", severity: "error", line: index, excess });
  }
  if (tally !== null) {
    addCost(tally, costFen);
    tally.indexes.push(index);
    tally.eligible.push(eligibleFen);
  }
  const ceiling = formatWan(ceilingFen);
  const eligible = eligibleFen === ceilingFen ? ceiling : formatWan(eligibleFen);
  return {
    ...given,
    cost: given.cost ?? ceiling,
    outcome: "resolved",
    ceiling,
    eligible,
    binding,
    payable: null,
  };
}

function missingLine(
  given: SubsidyLineInput,
  cost: boolean,
  level: boolean,
  index: number,
  findings: SubsidyFinding[],
): DraftLine {
  if (cost) findings.push({ code: "COST_MISSING", severity: "error", line: index });
  if (level) findings.push({ code: "TARGET_LEVEL_MISSING", severity: "error", line: index });
  const missing = [...(cost ? (["cost"] as const) : []), ...(level ? (["targetLevel"] as const) : [])];
  return {
    ...given,
    outcome: "missing",
    missing,
    ceiling: null,
    eligible: null,
    binding: null,
    payable: null,
  };
}

/** The tally of a line's platform, found by what is written where that was seen before, otherwise by its key. */
function tallyOf(
  { platform, platformUscc = null }: SubsidyLineInput,
  tallies: Map<string, PlatformTally>,
  written: Map<string, PlatformTally>,
): PlatformTally | null {
  if (platform === null) return null;
  const text = platformUscc === null ? platform : `${platformUscc}\n${platform}`;
  const known = written.get(text);
  if (known !== undefined) return known;
  const key = platformKeyOf({ uscc: platformUscc, name: platform }) ?? platform;
  const tally = tallies.get(key) ?? newTally(platform, key);
  tallies.set(key, tally);
  written.set(text, tally);
  return tally;
}

function pay(lines: DraftLine[], tally: PlatformTally, payable: readonly Fen[], paid: Fen[]): void {
  tally.indexes.forEach((index, place) => {
    const line = lines[index];
    const amount = payable[place];
    if (line?.outcome !== "resolved" || amount === undefined) return;
    paid[index] = amount;
    // Most lines are paid what they are eligible for: the text is at hand.
    line.payable = amount === tally.eligible[place] ? line.eligible : formatWan(amount);
  });
}

/** The envelope is exceeded: what was shared out of it, or nothing while nobody has decided. */
function cutTo(lines: DraftLine[], payable: readonly Fen[] | null): void {
  lines.forEach((line, index) => {
    if (line.outcome !== "resolved" || line.payable === null) return;
    line.payable = payable === null ? null : formatWan(payable[index] ?? ZERO_FEN);
  });
}
