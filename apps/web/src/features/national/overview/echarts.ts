import { BarChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-option.ts";

use([BarChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export interface Chart {
  readonly show: (option: ChartOption) => void;
  /** Anywhere in the row of a bar, its name and figure included; beyond the bars there is no such index. */
  readonly onBar: (handle: (index: number) => void) => void;
  readonly resize: () => void;
  readonly dispose: () => void;
}

/** Draws into the element. Only this file knows the library; the page loads it when it shows a chart. */
export function mountChart(element: HTMLElement): Chart {
  const chart = init(element, null, { renderer: "svg" });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    onBar: (handle) => {
      chart.getZr().on("click", ({ offsetY }) => handle(chart.convertFromPixel({ yAxisIndex: 0 }, offsetY)));
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
