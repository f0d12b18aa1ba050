import type { BarSeriesOption, BoxplotSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | BoxplotSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
>;

export const COLOUR = {
  accent: "#1c4a86",
  bar: "#4a74aa",
  soft: "#9db6d6",
  text: "#1d242c",
  textSoft: "#4d5966",
  line: "#e1e5ea",
} as const;

/** What all charts share. */
export const BASE = {
  animationDuration: 160,
  textStyle: {
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    color: COLOUR.text,
  },
} as const;

export const TIP = { textStyle: { color: COLOUR.text, fontSize: 13 }, confine: true } as const;

export function valueAxis(name: string) {
  return {
    type: "value",
    name,
    nameLocation: "middle",
    nameTextStyle: { color: COLOUR.textSoft, fontSize: 12 },
    axisLabel: { color: COLOUR.textSoft, fontSize: 12 },
    splitLine: { lineStyle: { color: COLOUR.line } },
  } as const;
}

export function nameAxis(names: readonly string[]) {
  return {
    type: "category" as const,
    inverse: true,
    axisTick: { show: false },
    data: [...names],
    axisLabel: { interval: 0, color: COLOUR.text, fontSize: 12, width: 148, overflow: "truncate" as const },
    axisLine: { lineStyle: { color: COLOUR.line } },
  };
}
