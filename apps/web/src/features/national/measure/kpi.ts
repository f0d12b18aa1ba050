import { KPI_SETS, type KpiIndicator } from "@dengta/domain";
import { groupDigits } from "../../../shared/format/index.ts";
import type { Measure } from "./measure.ts";
import type { KpiFigure, UnitRow } from "./unit-row.ts";

/** An indicator within its set: KPIs compare only there. */
export interface KpiChoice {
  readonly kpiSetId: string;
  readonly setName: string;
  readonly indicator: KpiIndicator;
}

export function kpiText({ kpiSetId, indicator }: KpiChoice): string {
  return `${kpiSetId}.${indicator.id}`;
}

/** The choice an address names; null where there is no such indicator. */
export function findKpi(text: string | undefined): KpiChoice | null {
  const set = KPI_SETS.find(({ id }) => text?.startsWith(`${id}.`) === true);
  const indicator = set?.indicators.find(({ id }) => text === `${set.id}.${id}`);
  return set === undefined || indicator === undefined
    ? null
    : { kpiSetId: set.id, setName: set.name, indicator };
}

/** Where comparing starts: the satisfaction every industry reports, in the set most units use. */
export function defaultKpi(units: readonly UnitRow[]): string {
  const used = KPI_SETS.map(({ id }) => ({ id, n: units.filter((unit) => usesSet(unit, id)).length }));
  const [most] = used.sort((a, b) => b.n - a.n);
  return `${most?.id ?? "form-2022"}.satisfaction`;
}

export function usesSet(unit: UnitRow, kpiSetId: string): boolean {
  return unit.kpis.some((kpi) => kpi.kpiSetId === kpiSetId);
}

export function kpiOf(unit: UnitRow, { kpiSetId, indicator }: KpiChoice): KpiFigure | null {
  return unit.kpis.find((kpi) => kpi.kpiSetId === kpiSetId && kpi.indicatorId === indicator.id) ?? null;
}

type Side = "baseline" | "target";

/** Mean over a unit's platforms; platforms without a value are counted as blanks, not averaged. */
export function kpiMeasure(choice: KpiChoice, side: Side = "target"): Measure {
  const words = side === "target" ? "目标值" : "期初值";
  const read = (unit: UnitRow) => sideOf(kpiOf(unit, choice), side);
  return {
    key: side,
    label: `${choice.indicator.name}${words}平均`,
    unit: choice.indicator.unit,
    comparable: false,
    better: choice.indicator.direction,
    valueIn: (unit) => read(unit)?.mean ?? null,
    show: groupDigits,
    totalOf: () => null,
    basisOf: (unit) => {
      const sums = read(unit);
      return sums === null ? null : `n=${sums.n} 家平台，空白 ${sums.blank} 家`;
    },
  };
}

/** What one side of 附5 holds: n platforms with a value, those without, and the mean of the former. */
export function sideOf(kpi: KpiFigure | null, side: Side) {
  if (kpi === null) return null;
  return side === "target"
    ? { n: kpi.targetCount, blank: kpi.targetBlank, mean: kpi.targetMean }
    : { n: kpi.baselineCount, blank: kpi.baselineBlank, mean: kpi.baselineMean };
}
