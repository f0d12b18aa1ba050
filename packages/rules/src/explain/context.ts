import { type Fen, formatWan, parseWan, subtractFen, ZERO_FEN } from "@dengta/domain";
import { platformKeyOf } from "../keys/index.ts";
import type { ReadValue, RuleBasis } from "../rulesets/index.ts";
import { type Amounts, amountsOf } from "../rulesets/read.ts";
import type { AssessedPlatform, SubsidyResult } from "../subsidy/index.ts";
import { requireResult } from "./require-result.ts";
import type { ParameterRead } from "./types.ts";

/** What explanations of one result share; all of it comes from the result. */
export interface ExplainContext {
  readonly result: SubsidyResult;
  readonly basis: RuleBasis;
  readonly amounts: Amounts;
  /** By key and by name. */
  readonly platforms: ReadonlyMap<string, AssessedPlatform>;
}

export function contextOf(result: SubsidyResult): ExplainContext {
  requireResult(result);
  const known = CONTEXTS.get(result);
  if (known !== undefined) return known;
  const { basis, platforms } = result;
  const context: ExplainContext = {
    result,
    basis,
    amounts: amountsOf(basis),
    platforms: new Map([
      ...platforms.map((platform) => [platform.platform, platform] as const),
      ...platforms.map((platform) => [platform.key, platform] as const),
    ]),
  };
  CONTEXTS.set(result, context);
  return context;
}

const CONTEXTS = new WeakMap<SubsidyResult, ExplainContext>();

/** The parameters of some steps, each once, as they stood on the day of the assessment. */
export function readsOf(
  { basis }: ExplainContext,
  steps: readonly { readonly parameters: readonly string[] }[],
): ParameterRead[] {
  const known = parametersOf(basis);
  return [...new Set(steps.flatMap((step) => step.parameters))].flatMap((id) => known.get(id) ?? []);
}

/** Every value of a basis under the id that steps name it by: "enterprise.rate", "platform.limit", "proposalStep". */
export function parametersOf(basis: RuleBasis): Map<string, ParameterRead> {
  const reads: ParameterRead[] = [];
  const add = (id: string, name: string, value: string, unit: ParameterRead["unit"], rest: ReadValue) => {
    const { from, to, citation, document } = rest;
    reads.push({ id, name, value, unit, from, to, citation, document });
  };
  for (const cap of basis.caps) {
    if (cap.rateBps !== null) add(`${cap.id}.rate`, `${cap.name}比例上限`, percentOf(cap.rateBps), "%", cap);
    if (cap.limit !== null) add(`${cap.id}.limit`, `${cap.name}封顶`, printed(cap.limit), "万元", cap);
  }
  for (const share of basis.shares) add(share.id, share.name, percentOf(share.value), "%", share);
  for (const minimum of basis.minimums) add(minimum.id, minimum.name, String(minimum.value), "家", minimum);
  for (const step of [basis.ceilingStep, basis.proposalStep])
    add(step.id, step.name, printed(step.value), "万元", step);
  return new Map(reads.map((read) => [read.id, read]));
}

/** 3000 → "30"; 3050 → "30.5". */
export function percentOf(bps: number): string {
  const rest = bps % 100;
  const tail = rest === 0 ? "" : `.${String(rest).padStart(2, "0").replace(/0$/, "")}`;
  return `${Math.trunc(bps / 100)}${tail}`;
}

/** An amount as given ("85.5") in its printed form ("85.50"). */
export function printed(given: string): string {
  return formatWan(parseWan(given));
}

/** What `inOrder` has left of each platform's cap for each line, in one pass over the lines up to `end`. */
export function remainingBefore(context: ExplainContext, end: number): Map<number, Fen> {
  const left = new Map<string, Fen>();
  const before = new Map<number, Fen>();
  context.result.lines.slice(0, end).forEach((line, index) => {
    const platform = platformOf(context, line);
    if (platform === null || line.payable === null) return;
    const rest = left.get(platform.key) ?? (platform.cap === null ? ZERO_FEN : parseWan(platform.cap));
    before.set(index, rest);
    left.set(platform.key, subtractFen(rest, parseWan(line.payable)));
  });
  return before;
}

/** The platform that a line counts against; null while it has none. */
export function platformOf(
  { platforms }: ExplainContext,
  { platform, platformUscc }: { readonly platform: string | null; readonly platformUscc?: string | null },
): AssessedPlatform | null {
  if (platform === null) return null;
  const key = platformKeyOf({ uscc: platformUscc, name: platform });
  return platforms.get(key ?? platform) ?? platforms.get(platform) ?? null;
}
