import type { IndustryPlan, KpiIndicator } from "@dengta/domain";

/** One row of 附5 with how many rows its merged cells span; 0 where the cell above reaches down. */
export interface KpiRow {
  readonly indicator: KpiIndicator;
  readonly groupSpan: number;
  readonly categorySpan: number;
}

/** The rows of 附5 in the form's order. */
export function kpiRows(indicators: readonly KpiIndicator[]): KpiRow[] {
  const group = spans(indicators, (indicator) => indicator.group);
  const category = spans(indicators, (indicator) => `${indicator.group}/${indicator.category}`);
  return indicators.map((indicator, index) => ({
    indicator,
    groupSpan: group[index] ?? 1,
    categorySpan: category[index] ?? 1,
  }));
}

/** Lengths of runs of equal keys, at their first row. */
function spans<T>(rows: readonly T[], keyOf: (row: T) => string): number[] {
  return rows.map((row, index) => {
    const key = keyOf(row);
    const above = rows[index - 1];
    if (above !== undefined && keyOf(above) === key) return 0;
    const end = rows.slice(index).findIndex((other) => keyOf(other) !== key);
    return end === -1 ? rows.length - index : end;
  });
}

/** Mean of the firms' own levels, two decimals, with how many were assessed; null where none was. */
export interface LevelMean {
  readonly mean: string | null;
  readonly assessed: number;
  readonly blank: number;
}

export function levelMean(industry: IndustryPlan, platformId: string): LevelMean {
  const firms = industry.enterprises.filter((firm) => firm.platformId === platformId);
  const levels = firms.flatMap(({ level }) => (level === null || level.level === null ? [] : [level.level]));
  const sum = levels.reduce((total, level) => total + level, 0);
  return {
    // Levels are whole: the sum is exact, and hundredths round half up.
    mean:
      levels.length === 0
        ? null
        : (Math.floor((sum * 200 + levels.length) / (2 * levels.length)) / 100).toFixed(2),
    assessed: levels.length,
    blank: firms.length - levels.length,
  };
}
