import { type Fen, fen, formatWan, POLICY_DOCUMENTS, parseWan, subtractFen } from "@dengta/domain";
import {
  findRuleset,
  type Ruleset,
  readDated,
  readParameters,
  type SubsidyParameterId,
  type SubsidyParameterValues,
} from "../rulesets/index.ts";
import { type AssessedPlatform, SubsidyInputError, type SubsidyResult } from "../subsidy/index.ts";
import type { ParameterRead } from "./types.ts";

/** What explanations of one result share. */
export interface ExplainContext {
  readonly result: SubsidyResult;
  readonly ruleset: Ruleset;
  readonly values: SubsidyParameterValues;
  readonly platforms: ReadonlyMap<string, AssessedPlatform>;
}

/** The rule set of a result: the one given, or the one that ships under the id that the result carries. */
export function contextOf(
  result: SubsidyResult,
  ruleset: Ruleset | null = findRuleset(result.ruleset),
): ExplainContext {
  if (ruleset === null) {
    const message = `没有规则集“${result.ruleset}”，请用测算时的版本查看说明`;
    throw new SubsidyInputError({ code: "UNKNOWN_RULESET", line: null, field: null, message });
  }
  return {
    result,
    ruleset,
    values: readParameters(ruleset, result.asOf),
    platforms: new Map(result.platforms.map((platform) => [platform.platform, platform])),
  };
}

/** The parameters of some steps, each once, as they stood on the day of the assessment. */
export function readsOf(
  { ruleset, result }: ExplainContext,
  steps: readonly { readonly parameters: readonly SubsidyParameterId[] }[],
): ParameterRead[] {
  const ids = new Set(steps.flatMap((step) => step.parameters));
  return [...ids].map((id) => {
    const parameter = ruleset.parameters[id];
    const { value, from, to, citation } = readDated<number>(parameter, result.asOf);
    const document = POLICY_DOCUMENTS[citation.documentId];
    return { id, name: parameter.name, ...PRINT[id](value), from, to, citation, document };
  });
}

const inWan = (value: number) => ({ value: formatWan(fen(value)), unit: "万元" }) as const;

const PRINT: Record<SubsidyParameterId, (value: number) => Pick<ParameterRead, "value" | "unit">> = {
  enterpriseRateBps: (value) => ({ value: percentOf(value), unit: "%" }),
  enterpriseCapFen: inWan,
  platformCapFen: inWan,
  minimumEnterprises: (value) => ({ value: String(value), unit: "家" }),
  proposalStepFen: inWan,
};

/** 3000 → "30"; 3050 → "30.5". */
export function percentOf(bps: number): string {
  return `${Math.trunc(bps / 100)}${
    bps % 100 === 0
      ? ""
      : `.${String(bps % 100)
          .padStart(2, "0")
          .replace(/0$/, "")}`
  }`;
}

/** An amount as given ("85.5") in its printed form ("85.50"). */
export function printed(given: string): string {
  return formatWan(parseWan(given));
}

/** What `inOrder` has left of the platform's cap for each line, in one pass over the lines up to `end`. */
export function remainingBefore({ result, values }: ExplainContext, end: number): Map<number, Fen> {
  const left = new Map<string, Fen>();
  const before = new Map<number, Fen>();
  result.lines.slice(0, end).forEach(({ platform, payable }, index) => {
    if (platform === null || payable === null) return;
    const rest = left.get(platform) ?? values.platformCapFen;
    before.set(index, rest);
    left.set(platform, subtractFen(rest, parseWan(payable)));
  });
  return before;
}
