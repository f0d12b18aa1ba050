import { BarChart, BoxplotChart, ScatterChart } from "echarts/charts";
import { DatasetComponent, GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-style.ts";

use([
  BarChart,
  BoxplotChart,
  ScatterChart,
  DatasetComponent,
  GridComponent,
  LabelLayout,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export interface Chart {
  readonly show: (option: ChartOption) => void;
  /** The item of the chart that was clicked, by its place in the data. */
  readonly onItem: (handle: (index: number) => void) => void;
  readonly toSvg: () => string;
  readonly resize: () => void;
  readonly dispose: () => void;
}

/** Draws into the element. Only this file knows the library; the page loads it when it shows a chart. */
export function mountChart(element: HTMLElement): Chart {
  const chart = init(element, null, { renderer: "svg" });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    onItem: (handle) => {
      chart.on("click", ({ dataIndex }) => handle(dataIndex));
    },
    toSvg: () => chart.renderToSVGString(),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
