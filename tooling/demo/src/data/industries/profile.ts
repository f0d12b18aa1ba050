import type { Problem } from "@dengta/domain";

/** A problem with the scenario that answers it, and what that costs about, in 万元. */
export interface Theme {
  readonly kind: Problem["kind"];
  readonly problem: string;
  readonly scenario: string;
  readonly description: string;
  readonly price: number;
}

/** What the demo knows of an industry. Words for sentences, no figures. */
export interface IndustryProfile {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words of the trade in names of firms. */
  readonly words: readonly string[];
  readonly products: string;
  readonly upstream: string;
  readonly downstream: string;
  readonly process: string;
  readonly equipment: string;
  /** What sets the trade apart. */
  readonly traits: string;
  /** Common to the industry. */
  readonly common: readonly Theme[];
  /** Single firms' own. */
  readonly individual: readonly Theme[];
}

function theme(kind: Problem["kind"]) {
  return (problem: string, scenario: string, description: string, price: number): Theme => ({
    kind,
    problem,
    scenario,
    description,
    price,
  });
}

/** 痛点 */
export const pain = theme("pain");
/** 难点 */
export const difficulty = theme("difficulty");
/** 堵点 */
export const blockage = theme("blockage");
