import type { KpiSet, PlanDocument, Template } from "@dengta/domain";
import type { Ruleset } from "../rulesets/index.ts";
import type { CheckOptions } from "./check-options.ts";

/** What a plan is judged by. Every function over a plan takes it: none looks anything up by itself. */
export interface PlanContext {
  readonly template: Template;
  readonly ruleset: Ruleset;
  /** Sets of indicators that industries may refer to by id. */
  readonly kpiSets: readonly KpiSet[];
  /** Day whose parameters apply, YYYY-MM-DD. */
  readonly asOf: string;
  /** Thresholds of hints that an administrator set. */
  readonly options?: Partial<CheckOptions>;
}

/** The values that a deployment knows, among which a plan's ids are resolved. */
export interface RulesCatalogue {
  readonly templates: readonly Template[];
  readonly rulesets: readonly Ruleset[];
  readonly kpiSets: readonly KpiSet[];
}

/** The part of a plan that says what it is judged by. */
export type PlanPin = Pick<PlanDocument, "batch">;
