import { groupDigits, showBasisPoints } from "../../../shared/format/index.ts";
import type { Figures, UnitRow } from "./unit-row.ts";

/** Something units are compared by: a column of the table, the colour of a tile, a bar of the chart. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  /** 万元, %, 户 … */
  readonly unit: string;
  /** Exact decimal text; null is blank, never zero. */
  readonly valueIn: (unit: UnitRow) => string | null;
  /** As it is printed, without its unit. */
  readonly show: (value: string) => string;
  /** Over all units; null where a total says nothing. */
  readonly totalOf: (total: Figures) => string | null;
  /** A total beside which single units can be judged: a mean, a share; not a sum. */
  readonly comparable: boolean;
  readonly better: "up" | "down" | null;
  /** Basis of the value in words: n, blanks; null where there is nothing to say. */
  readonly basisOf: (unit: UnitRow) => string | null;
}

type Key = keyof Figures;

function figure(key: Key, label: string, unit: string, comparable = false): Measure {
  const read = (figures: Figures) => {
    const value = figures[key];
    return value === null ? null : String(value);
  };
  return {
    key,
    label,
    unit,
    comparable,
    better: null,
    valueIn: ({ figures }) => (figures === null ? null : read(figures)),
    totalOf: read,
    show: groupDigits,
    basisOf: ({ figures }) => (figures === null ? null : basis(figures)),
  };
}

function basis({ enterprises, costMissing }: Figures): string {
  return `n=${enterprises - costMissing} 户${costMissing === 0 ? "" : `，成本空白 ${costMissing} 户`}`;
}

export const COMPLETENESS: Measure = {
  key: "completeness",
  label: "完整度",
  unit: "%",
  comparable: false,
  better: null,
  // A unit without a plan has none; a plan just begun has 0 %.
  valueIn: ({ planId, completenessBps }) => (planId === null ? null : String(completenessBps / 100)),
  totalOf: () => null,
  show: (value) => showBasisPoints(Math.round(Number(value) * 100)).replace("%", ""),
  basisOf: () => null,
};

/** The figures in the order of the table. */
export const MEASURES: readonly Measure[] = [
  COMPLETENESS,
  figure("industries", "试点行业", "个"),
  figure("platforms", "服务平台", "家"),
  figure("enterprises", "试点企业", "户"),
  figure("cost", "实际改造成本", "万元"),
  figure("eligible", "奖补资金", "万元"),
  figure("subsidyRate", "补助率", "%", true),
  figure("meanEligible", "企均奖补", "万元/户", true),
  figure("shareAtCap", "达到30万元上限占比", "%", true),
  figure("shareAtRate", "达到30%比例占比", "%", true),
  figure("platformsAboveCap", "超600万元平台", "家"),
];

export const DEFAULT_MEASURE = "meanEligible";

/** The chosen figure; the default where none, or an unknown one, is chosen. */
export function findMeasure(key: string | undefined): Measure {
  const found =
    MEASURES.find((measure) => measure.key === key) ??
    MEASURES.find((measure) => measure.key === DEFAULT_MEASURE);
  if (found === undefined) throw new Error("no measure");
  return found;
}
