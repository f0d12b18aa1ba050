import { BASE, type ChartOption, COLOUR, nameAxis, TIP, valueAxis } from "./chart-style.ts";
import type { MeasureInfo, Row, Spread } from "./comparison.query.ts";
import { basisOf, nameOf, shown } from "./values.ts";

/** A group with the exact text of what is drawn. */
export interface Point {
  readonly row: Row;
  readonly value: string;
}

/** Horizontal bars from zero, the largest first; the exact figures stand in a column beside them. */
export function barOption(points: readonly Point[], info: MeasureInfo, total: string | null): ChartOption {
  const names = points.map(({ row }) => nameOf(row));
  const left = Math.min(160, 20 + Math.max(...names.map((name) => name.length), 2) * 12);
  return {
    ...BASE,
    grid: { left, right: 84, top: total === null ? 8 : 24, bottom: 40 },
    tooltip: {
      ...TIP,
      trigger: "item",
      formatter: (params) => tipOf(points[indexIn(params)], info),
    },
    xAxis: { ...valueAxis(`${info.label}（${info.unit}）`), nameGap: 24 },
    yAxis: [
      nameAxis(names),
      // The exact figures in a column of their own, where no line crosses them.
      {
        ...nameAxis(points.map(({ value }) => shown(value))),
        position: "right",
        axisLabel: { interval: 0, color: COLOUR.text, fontSize: 12, align: "right", margin: 76 },
        axisLine: { show: false },
      },
    ],
    series: [
      {
        type: "bar",
        data: points.map(({ value }) => Number(value)),
        barCategoryGap: "28%",
        barMaxWidth: 16,
        cursor: "pointer",
        itemStyle: { color: COLOUR.bar },
        emphasis: { itemStyle: { color: COLOUR.accent } },
        ...(total === null || !info.comparable
          ? {}
          : {
              markLine: {
                silent: true,
                symbol: "none",
                lineStyle: { color: COLOUR.textSoft, type: "dashed" },
                label: {
                  position: "start",
                  formatter: `总体 ${shown(total)}`,
                  color: COLOUR.textSoft,
                  fontSize: 12,
                },
                data: [{ xAxis: Number(total) }],
              },
            }),
      },
    ],
  };
}

export interface Pair {
  readonly row: Row;
  readonly x: string;
  readonly y: string;
}

/** Two measures against each other, each point named. */
export function scatterOption(pairs: readonly Pair[], x: MeasureInfo, y: MeasureInfo): ChartOption {
  return {
    ...BASE,
    grid: { left: 64, right: 32, top: 16, bottom: 48 },
    tooltip: {
      ...TIP,
      trigger: "item",
      formatter: (params) => {
        const pair = pairs[indexIn(params)];
        if (pair === undefined) return "";
        return `${escapeHtml(nameOf(pair.row))}<br>${x.label} ${shown(pair.x)} ${x.unit}<br>${y.label} ${shown(pair.y)} ${y.unit}<br>${basisOf(pair.row)}`;
      },
    },
    xAxis: { ...valueAxis(`${x.label}（${x.unit}）`), nameGap: 28, scale: true },
    yAxis: { ...valueAxis(`${y.label}（${y.unit}）`), nameGap: 46, scale: true },
    series: [
      {
        type: "scatter",
        data: pairs.map((pair) => [Number(pair.x), Number(pair.y)]),
        symbolSize: 9,
        cursor: "pointer",
        itemStyle: { color: COLOUR.bar, opacity: 0.85 },
        emphasis: { itemStyle: { color: COLOUR.accent } },
        label: {
          show: true,
          position: "right",
          fontSize: 12,
          color: COLOUR.text,
          formatter: ({ dataIndex }) => {
            const pair = pairs[dataIndex ?? -1];
            return pair === undefined ? "" : short(nameOf(pair.row));
          },
        },
        labelLayout: { moveOverlap: "shiftY", hideOverlap: pairs.length > 60 },
      },
    ],
  };
}

/** Boxes of the firms' amounts: extremes, quartiles, median. */
export function boxOption(spreads: readonly Spread[], what: string): ChartOption {
  return {
    ...BASE,
    grid: {
      left: 20 + Math.min(140, Math.max(...spreads.map(({ label }) => label.length), 2) * 12),
      right: 56,
      top: 8,
      bottom: 44,
    },
    tooltip: {
      ...TIP,
      trigger: "item",
      formatter: (params) => {
        const spread = spreads[indexIn(params)];
        if (spread === undefined) return "";
        const { label, n, minimum, lowerQuartile, median, upperQuartile, maximum } = spread;
        return `${escapeHtml(label)}，n=${n} 户<br>最大 ${maximum}<br>上四分位 ${upperQuartile}<br>中位数 ${median}<br>下四分位 ${lowerQuartile}<br>最小 ${minimum}`;
      },
    },
    xAxis: { ...valueAxis(`${what}（万元）`), nameGap: 28 },
    yAxis: [
      nameAxis(spreads.map(({ label }) => label)),
      {
        ...nameAxis(spreads.map(({ n }) => `n=${n}`)),
        position: "right",
        axisLabel: { interval: 0, color: COLOUR.textSoft, fontSize: 12, align: "right", margin: 48 },
        axisLine: { show: false },
      },
    ],
    series: [
      {
        type: "boxplot",
        layout: "vertical",
        data: spreads.map(({ minimum, lowerQuartile, median, upperQuartile, maximum }) =>
          [minimum, lowerQuartile, median, upperQuartile, maximum].map(Number),
        ),
        cursor: "pointer",
        boxWidth: [6, 14],
        itemStyle: { color: "#bfd0e6", borderColor: COLOUR.accent },
      },
    ],
  };
}

function indexIn(params: unknown): number {
  const first = Array.isArray(params) ? params[0] : params;
  return typeof first === "object" && first !== null && "dataIndex" in first ? Number(first.dataIndex) : -1;
}

function tipOf(point: Point | undefined, info: MeasureInfo): string {
  if (point === undefined) return "";
  return `${escapeHtml(nameOf(point.row))}<br>${info.label} ${shown(point.value)} ${info.unit}<br>${basisOf(point.row)}`;
}

const LONGEST = 10;

function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

/** Names are typed by people; the tip is HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
