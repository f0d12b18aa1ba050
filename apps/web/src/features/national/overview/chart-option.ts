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

/** Units with a value, best first; where neither end is better, the largest first. */
export function chartUnits(units: readonly UnitRow[], { measure }: View): UnitRow[] {
  const known = units.filter((unit) => measure.valueIn(unit) !== null);
  return sortUnits(known, measure.valueIn, measure.better !== "down");
}

/** Horizontal bars from zero, one per unit, in the order given; the exact figure stands at the end of each. */
export function chartOption(bars: readonly UnitRow[], view: View, total: Figures | null): ChartOption {
  const { measure } = view;
  const texts = bars.map((unit) => measure.valueIn(unit) ?? "");
  const reference = total === null || !measure.comparable ? null : measure.totalOf(total);
  return {
    animationDuration: 160,
    textStyle: { fontFamily: "inherit", color: TEXT },
    grid: { left: 52, right: 72, top: reference === null ? 4 : 22, bottom: 24 },
    tooltip: {
      trigger: "item",
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
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ region }) => region.shortName),
      axisLabel: { interval: 0, color: TEXT, fontSize: 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
    },
    series: [
      {
        type: "bar",
        data: texts.map(Number),
        barCategoryGap: "28%",
        barMaxWidth: 16,
        itemStyle: { color: BAR },
        emphasis: { itemStyle: { color: ACCENT } },
        label: {
          show: true,
          position: "right",
          fontSize: 12,
          color: TEXT,
          formatter: ({ dataIndex }) => measure.show(texts[dataIndex] ?? ""),
        },
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
    label: { position: "start", formatter: `合计 ${shown}`, color: TEXT_SOFT, fontSize: 12 },
    data: [{ xAxis: value }],
  };
}
