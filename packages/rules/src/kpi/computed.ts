import type { IndustryPlan, Platform } from "@dengta/domain";
import { roundQuotient } from "../exact/index.ts";

/** Levels of a platform's firms, from 0 to 4. */
export interface LevelFigures {
  /** Firms with a level, and firms without: blank is not zero. */
  readonly n: number;
  readonly blanks: number;
  /** How many firms have level 0, 1, 2, 3, 4. */
  readonly distribution: readonly [number, number, number, number, number];
  /** Two decimals; null without any. */
  readonly mean: string | null;
  /** Rubrics that the levels were assessed by; more than one: the mean mixes what cannot be compared. */
  readonly rubrics: readonly string[];
}

/** Share of the industry's scenarios of a kind that a platform's solutions price. */
export interface ScenarioFigures {
  readonly listed: number;
  readonly offered: number;
  /** Percent, two decimals; null where no scenario is listed. */
  readonly rate: string | null;
}

/** What 附5 asks for and the plan already says (附5 注; 附2 二（二）). */
export interface ComputedKpis {
  readonly baselineLevel: LevelFigures;
  readonly targetLevel: LevelFigures;
  readonly common: ScenarioFigures;
  readonly individual: ScenarioFigures;
}

/**
 * 平均等级 and 满足率 of one platform in one industry, from its firms and its solutions.
 *
 * @example
 * computeKpis(industry, platform).baselineLevel.mean; // "1.25", or null
 */
export function computeKpis(industry: IndustryPlan, platform: Platform): ComputedKpis {
  const firms = industry.enterprises.filter(({ platformId }) => platformId === platform.id);
  const offered = new Set(
    platform.solutions.flatMap(({ prices }) =>
      prices.flatMap(({ price, scenarioId }) => (price === null ? [] : [scenarioId])),
    ),
  );
  const scenarios = (kind: "common" | "individual"): ScenarioFigures => {
    const listed = industry.scenarios.filter(
      (scenario) => scenario.kind === kind && scenario.name.trim() !== "",
    );
    const met = listed.filter(({ id }) => offered.has(id)).length;
    const rate = listed.length === 0 ? null : roundQuotient(100n * BigInt(met), BigInt(listed.length));
    return { listed: listed.length, offered: met, rate };
  };
  return {
    baselineLevel: levelsOf(
      firms.map(({ level }) => level?.level ?? null),
      firms.flatMap(({ level }) => level?.rubricId ?? []),
    ),
    targetLevel: levelsOf(
      firms.map(({ targetLevel }) => targetLevel),
      [],
    ),
    common: scenarios("common"),
    individual: scenarios("individual"),
  };
}

function levelsOf(levels: readonly (number | null)[], rubrics: readonly string[]): LevelFigures {
  const distribution: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let n = 0;
  let sum = 0;
  for (const level of levels) {
    if (level === null) continue;
    n += 1;
    sum += level;
    distribution[level as 0 | 1 | 2 | 3 | 4] += 1;
  }
  return {
    n,
    blanks: levels.length - n,
    distribution,
    mean: n === 0 ? null : roundQuotient(BigInt(sum), BigInt(n)),
    rubrics: [...new Set(rubrics)],
  };
}
