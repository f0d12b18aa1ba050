import { PLAN_STATE_LABELS } from "@dengta/domain";
import { isSubmitted, type KpiChoice, type Measure, type UnitRow, usesSet } from "../measure/index.ts";

/** What the page compares at the moment. */
export interface View {
  readonly measure: Measure;
  /** null: every industry. */
  readonly industry: string | null;
  /** null: figures, not an indicator. */
  readonly kpi: KpiChoice | null;
}

/** Why a unit has no value here, short enough for a tile. */
export function blankWords(unit: UnitRow, { industry, kpi }: View): string {
  if (!isSubmitted(unit)) return PLAN_STATE_LABELS[unit.state];
  if (unit.figures === null) return industry === null ? "无数据" : "无此行业";
  if (kpi !== null && !usesSet(unit, kpi.kpiSetId)) return "他用指标集";
  return "空白";
}

/** A unit in one sentence, for a tooltip and for a reader that cannot see the colour. */
export function unitSentence(unit: UnitRow, view: View): string {
  const { measure } = view;
  const value = measure.valueIn(unit);
  const state = PLAN_STATE_LABELS[unit.state];
  const figure =
    value === null
      ? `${measure.label}：${blankWords(unit, view)}`
      : `${measure.label} ${measure.show(value)} ${measure.unit}`;
  const basis = measure.basisOf(unit);
  return [`${unit.region.fullName}（${state}）`, figure, basis].filter((part) => part !== null).join("，");
}

/** Title of a comparison: what it shows, its unit, of which industry, and over how many units. */
export function comparisonTitle({ measure, industry, kpi }: View, n: number): string {
  const parts = [
    `${measure.label}（${measure.unit}）`,
    ...(kpi === null ? [] : [kpi.setName.replace(/（.*）$/, "")]),
    industry === null ? "全部行业" : `${industry}行业`,
    `n=${n} 家单位`,
  ];
  return parts.join("，");
}

/** How the bars are ordered. */
export function orderWords({ better }: Measure): string {
  if (better === null) return "由高到低";
  return better === "up" ? "由高到低，越高越好" : "由低到高，越低越好";
}

const WIDEST = 8;

/** A figure for a tile: without its decimals where it would not fit. The exact one is a hover away. */
export function tileText(shown: string): string {
  return shown.length <= WIDEST ? shown : (shown.split(".")[0] ?? shown);
}
