import type { BarSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { type Figures, sortUnits, type UnitRow } from "../measure/index.ts";
import { unitSentence, type View } from "./words.ts";

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | MarkLineComponentOption | TooltipComponentOption
>;

const ACCENT = "#1c4a86";
const BAR = "#4a74aa";
const TEXT = "#1d242c";
const TEXT_SOFT = "#4d5966";
const LINE = "#e1e5ea";
const ROW = "rgba(28, 74, 134, 0.08)";

const AXIS = { type: "category", inverse: true, axisTick: { show: false } } as const;

/** Units with a value, best first; where neither end is better, the largest first. */
export function chartUnits(units: readonly UnitRow[], { measure }: View): UnitRow[] {
  const known = units.filter((unit) => measure.valueIn(unit) !== null);
  return sortUnits(known, measure.valueIn, measure.better !== "down");
}

/** Horizontal bars from zero, one per unit, in the order given; the exact figures stand in a column beside them. */
export function chartOption(bars: readonly UnitRow[], view: View, total: Figures | null): ChartOption {
  const { measure } = view;
  const texts = bars.map((unit) => measure.valueIn(unit) ?? "");
  const reference = total === null || !measure.comparable ? null : measure.totalOf(total);
  return {
    animationDuration: 160,
    textStyle: { fontFamily: "inherit", color: TEXT },
    grid: { left: 52, right: 80, top: reference === null ? 4 : 22, bottom: 24 },
    tooltip: {
      trigger: "axis",
      axisPointer: { type: "shadow", shadowStyle: { color: ROW } },
      textStyle: { color: TEXT, fontSize: 13 },
      confine: true,
      formatter: (params) => {
        const index = Array.isArray(params) ? params[0]?.dataIndex : params.dataIndex;
        const unit = bars[index ?? -1];
        return unit === undefined ? "" : unitSentence(unit, view).replaceAll("，", "<br>");
      },
    },
    xAxis: {
      type: "value",
      min: 0,
      axisLabel: { color: TEXT_SOFT, fontSize: 12 },
      splitLine: { lineStyle: { color: LINE } },
    },
    yAxis: [
      {
        ...AXIS,
        data: bars.map(({ region }) => region.shortName),
        axisLabel: { interval: 0, color: TEXT, fontSize: 12 },
        axisLine: { lineStyle: { color: LINE } },
      },
      // The exact figures in a column of their own, where no line crosses them.
      {
        ...AXIS,
        position: "right",
        data: texts.map((text) => (text === "" ? "" : measure.show(text))),
        axisLabel: { interval: 0, color: TEXT, fontSize: 12, align: "right", margin: 76 },
        axisLine: { show: false },
      },
    ],
    series: [
      {
        type: "bar",
        data: texts.map(Number),
        barCategoryGap: "28%",
        barMaxWidth: 16,
        itemStyle: { color: BAR },
        emphasis: { itemStyle: { color: ACCENT } },
        ...(reference === null
          ? {}
          : { markLine: referenceLine(measure.show(reference), Number(reference)) }),
      },
    ],
  };
}

function referenceLine(shown: string, value: number): MarkLineComponentOption {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: TEXT_SOFT, type: "dashed" },
    label: { position: "start", formatter: `总体 ${shown}`, color: TEXT_SOFT, fontSize: 12 },
    data: [{ xAxis: value }],
  };
}
