import { type Fen, parseWan, subtractFen, ZERO_FEN } from "@dengta/domain";
import { platformKeyOf } from "../keys/index.ts";
import type { RuleBasis } from "../rulesets/index.ts";
import { type Amounts, amountsOf } from "../rulesets/read.ts";
import type { AssessedPlatform, SubsidyResult } from "../subsidy/index.ts";
import { parametersOf } from "./parameters.ts";
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
