import { canonicalDecimal, type Enterprise, type KpiIndicator, type KpiValue } from "@dengta/domain";
import type { Random } from "../random.ts";

/** Range of baseline and target; a null baseline does not exist before the project. `blank`: how often it is not known. */
interface Range {
  readonly baseline: readonly [number, number] | null;
  readonly target: readonly [number, number];
  readonly decimals?: number;
  readonly blank?: number;
}

const RANGES: Readonly<Record<string, Range>> = {
  equipmentDigitised: { baseline: [28, 52], target: [65, 88], decimals: 1 },
  equipmentNetworked: { baseline: [15, 38], target: [55, 82], decimals: 1 },
  equipmentOnCloud: { baseline: [5, 24], target: [40, 68], decimals: 1, blank: 0.15 },
  managementTools: { baseline: [32, 55], target: [75, 95] },
  orderSplitting: { baseline: [1.5, 3.2], target: [4, 7.5], decimals: 1 },
  deliveryTime: { baseline: [20, 32], target: [12, 18] },
  packingAccuracy: { baseline: [92, 96.5], target: [98.5, 99.8], decimals: 1 },
  commonScenariosMet: { baseline: null, target: [92, 100] },
  individualScenariosMet: { baseline: null, target: [80, 95] },
  satisfaction: { baseline: null, target: [90, 98] },
  trainingCoverage: { baseline: [25, 50], target: [95, 100], blank: 0.4 },
  responseTime: { baseline: [8, 48], target: [2, 6], blank: 0.25 },
  warranty: { baseline: [1, 1], target: [2, 3], blank: 0.3 },
};

/** A platform's 附5. 平均等级 is the mean of its own firms' levels, so that the two forms agree. */
export function kpiValuesOf(
  random: Random,
  indicators: readonly KpiIndicator[],
  firms: readonly Enterprise[],
): KpiValue[] {
  return indicators.map(({ id }) => {
    const own = { indicatorId: id, actual: null };
    if (id === "averageLevel") {
      const baseline = mean(firms.map(({ level }) => level?.level ?? 0));
      return { ...own, baseline, target: mean(firms.map(({ targetLevel }) => targetLevel ?? 0)) };
    }
    const range = RANGES[id];
    if (range === undefined) throw new Error(`no demo range for ${id}`);
    const { baseline, target, decimals = 0, blank = 0 } = range;
    const isBlank = random.chance(blank);
    const before = baseline === null ? null : within(random, baseline, decimals);
    return { ...own, baseline: isBlank ? null : before, target: within(random, target, decimals) };
  });
}

function within(random: Random, [from, to]: readonly [number, number], decimals: number): string {
  const scale = 10 ** decimals;
  const value = random.between(Math.round(from * scale), Math.round(to * scale)) / scale;
  return canonicalDecimal(value.toFixed(decimals));
}

/** Two decimals; null without firms. */
function mean(levels: readonly number[]): string | null {
  if (levels.length === 0) return null;
  return canonicalDecimal((levels.reduce((sum, level) => sum + level, 0) / levels.length).toFixed(2));
}
