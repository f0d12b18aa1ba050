import type { PolicyDocument, WanText } from "@dengta/domain";
import type { RuleCitation } from "../rulesets/index.ts";
import type { SubsidyFinding } from "../subsidy/index.ts";

/** A parameter as it was read, with the dates it holds for and what it rests on. */
export interface ParameterRead {
  /** "enterprise.rate", "platform.limit", "proposalStep". */
  readonly id: string;
  readonly name: string;
  /** "30", "600.00", "10": text in `unit`. */
  readonly value: string;
  readonly unit: "%" | "万元" | "家";
  /** [from, to), YYYY-MM-DD; `to` null while open. */
  readonly from: string;
  readonly to: string | null;
  readonly citation: RuleCitation;
  readonly document: PolicyDocument;
}

export type StepId =
  | "cost"
  | "rate"
  | "ceiling"
  | "request"
  | "proposal"
  | "platformSum"
  | "allocation"
  | "regionSum"
  | "enterpriseCount";

/** One step of a calculation, in the order it is made. */
export interface ExplainedStep {
  readonly id: StepId;
  /** Chinese name of the step. */
  readonly label: string;
  /** "85.50×30%"; null for an input. */
  readonly expression: string | null;
  /** Result in 万元 (or a count); null where nothing can be said yet. */
  readonly value: WanText | null;
  /** Name of the rounding made here; null where the value is exact. */
  readonly rounding: string | null;
  readonly parameters: readonly string[];
}

export interface LineExplanation {
  /** Line, counted from zero. */
  readonly line: number;
  readonly platform: string | null;
  readonly enterprise: string;
  readonly steps: readonly ExplainedStep[];
  readonly parameters: readonly ParameterRead[];
  /** The formula: min(85.50×30% = 25.65, 30.00) = 25.65；平台合计 582.30 ≤ 600.00 */
  readonly sentence: string;
  /** The same as an official writes it, with the clause and what to do next. */
  readonly statement: string;
}

export interface PlatformExplanation {
  readonly platform: string;
  readonly steps: readonly ExplainedStep[];
  readonly parameters: readonly ParameterRead[];
  readonly sentence: string;
}

export interface SubsidyExplanation {
  readonly lines: readonly LineExplanation[];
  readonly platforms: readonly PlatformExplanation[];
  /** The unit's envelope in one sentence; null where the rule set has none. */
  readonly region: string | null;
  /** The findings with a message each: where, what, how to put it right. */
  readonly findings: readonly (SubsidyFinding & { readonly message: string })[];
}
