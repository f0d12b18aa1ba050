import { PLAN_STATES } from "@dengta/domain";
import { type KpiChoice, kpiMeasure, kpiOf, sideOf } from "./kpi.ts";
import { MEASURES, type Measure } from "./measure.ts";
import type { UnitRow } from "./unit-row.ts";

/** A column of the table: a measure, or something that only the table shows. */
export type Column = Pick<Measure, "key" | "label" | "unit" | "valueIn" | "show" | "totalOf">;

function count(key: string, label: string, unit: string, valueIn: (unit: UnitRow) => number | null): Column {
  return {
    key,
    label,
    unit,
    valueIn: (row) => {
      const value = valueIn(row);
      return value === null ? null : String(value);
    },
    show: (value) => value,
    totalOf: () => null,
  };
}

/** Place of the state in a plan's life; sorts, and is printed as words. */
export const STATE_COLUMN = count("state", "状态", "", ({ state }) => PLAN_STATES.indexOf(state));

const BLANKS: Column = {
  ...count("blanks", "空白", "项", ({ figures }) =>
    figures === null ? null : figures.costMissing + figures.requestMissing,
  ),
  totalOf: (total) => String(total.costMissing + total.requestMissing),
};

export const FIGURE_COLUMNS: readonly Column[] = [...MEASURES, BLANKS];

/** The columns of one indicator: both sides with n and blanks. */
export function kpiColumns(choice: KpiChoice): Column[] {
  const read = (side: "baseline" | "target") => (row: UnitRow) => sideOf(kpiOf(row, choice), side);
  const target = read("target");
  const baseline = read("baseline");
  return [
    { ...kpiMeasure(choice, "target"), label: "目标值平均" },
    count("targetN", "目标值 n", "家平台", (row) => target(row)?.n ?? null),
    count("targetBlank", "目标值空白", "家平台", (row) => target(row)?.blank ?? null),
    { ...kpiMeasure(choice, "baseline"), label: "期初值平均" },
    count("baselineN", "期初值 n", "家平台", (row) => baseline(row)?.n ?? null),
    count("baselineBlank", "期初值空白", "家平台", (row) => baseline(row)?.blank ?? null),
  ];
}
