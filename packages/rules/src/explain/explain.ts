import type { Fen } from "@dengta/domain";
import type { AssessedLine, AssessedPlatform, SubsidyResult } from "../subsidy/index.ts";
import { allocationStep } from "./allocation-step.ts";
import { contextOf, type ExplainContext, platformOf, readsOf, remainingBefore } from "./context.ts";
import { messageOfFinding } from "./findings.ts";
import { lineSteps, type SpokenStep } from "./line-steps.ts";
import { platformSteps, regionStep, sumStep } from "./platform-steps.ts";
import { printed } from "./print.ts";
import { statementOf } from "./statement.ts";
import type { ExplainedStep, LineExplanation, PlatformExplanation, SubsidyExplanation } from "./types.ts";

/**
 * Why every line and platform of a result has the amounts it has. Works on a result that went through JSON.
 *
 * @example
 * explain(assessSubsidies({ ruleset: "pilot-2022", lines })).lines[0]?.statement;
 */
export function explain(result: SubsidyResult): SubsidyExplanation {
  const context = contextOf(result);
  const left = result.allocation === "inOrder" ? remainingBefore(context, result.lines.length) : NOTHING_LEFT;
  return {
    lines: result.lines.map((line, index) => explainOne(line, index, left.get(index), context)),
    platforms: result.platforms.map((platform) => explainPlatformOf(platform, context)),
    region: result.region === null ? null : regionStep(result.region, context).words,
    findings: result.findings.map((finding) => ({ ...finding, message: messageOfFinding(finding, context) })),
  };
}

const NOTHING_LEFT: ReadonlyMap<number, Fen> = new Map();

/** One line of a result, without building the others; null when there is no such line. */
export function explainLine(result: SubsidyResult, index: number): LineExplanation | null {
  const context = contextOf(result);
  const line = result.lines[index];
  if (line === undefined) return null;
  const left = result.allocation === "inOrder" ? remainingBefore(context, index + 1) : NOTHING_LEFT;
  return explainOne(line, index, left.get(index), context);
}

/** One platform of a result, by its name or its key; null when there is no such platform. */
export function explainPlatform(result: SubsidyResult, name: string): PlatformExplanation | null {
  const context = contextOf(result);
  const platform = context.platforms.get(name);
  return platform === undefined ? null : explainPlatformOf(platform, context);
}

function explainOne(
  line: AssessedLine,
  index: number,
  leftFen: Fen | undefined,
  context: ExplainContext,
): LineExplanation {
  const { platform, enterprise } = line;
  if (line.outcome === "missing") {
    const sentence = missingSentence(line);
    const statement = `${sentence}。请补填后再看。`;
    return { line: index, platform, enterprise, steps: [], parameters: [], sentence, statement };
  }
  const spoken = stepsOf(line, leftFen, context);
  const statement = statementOf(line, platformOf(context, line), context);
  return {
    line: index,
    platform,
    enterprise,
    ...withoutWords(spoken, context),
    sentence: speak(spoken),
    statement,
  };
}

function stepsOf(
  line: AssessedLine & { outcome: "resolved" },
  leftFen: Fen | undefined,
  context: ExplainContext,
) {
  const own = lineSteps(line, context);
  const platform = platformOf(context, line);
  if (platform === null) return own;
  const { region } = context.result;
  const sums = [sumStep(platform, context), ...(region === null ? [] : [regionStep(region, context)])];
  const isShared = platform.excess !== "0.00" || (region !== null && region.excess !== "0.00");
  return isShared ? [...own, ...sums, allocationStep(line, platform, leftFen, context)] : [...own, ...sums];
}

/** The ceiling and the platform first, as the form's note has them; then what became of the request and the rest. */
function speak(steps: readonly SpokenStep[]): string {
  const rank = (step: SpokenStep) => ["ceiling", "platformSum", "regionSum"].indexOf(step.id) + 1 || 4;
  const words = [...steps].sort((a, b) => rank(a) - rank(b)).map((step) => step.words);
  if (!steps.some((step) => step.id === "platformSum")) words.push("尚未对应服务平台，应付待定");
  return words.filter((text) => text !== "").join("；");
}

function missingSentence({ requested, missing }: AssessedLine & { outcome: "missing" }): string {
  const what = missing.map((field) => (field === "cost" ? "实际改造成本" : "目标等级")).join("、");
  const request = requested === null ? "" : `，申请 ${printed(requested)} 暂不核对`;
  return `${what}未填，无法测算${request}`;
}

function explainPlatformOf(platform: AssessedPlatform, context: ExplainContext): PlatformExplanation {
  const spoken = platformSteps(platform, context);
  const sentence = spoken.map((step) => step.words).join("；");
  return { platform: platform.platform, ...withoutWords(spoken, context), sentence };
}

function withoutWords(spoken: readonly SpokenStep[], context: ExplainContext) {
  const steps: ExplainedStep[] = spoken.map(({ words: _, ...step }) => step);
  return { steps, parameters: readsOf(context, steps) };
}
