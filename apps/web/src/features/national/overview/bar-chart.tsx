import { useEffect, useRef, useState } from "react";
import type { Figures, UnitRow } from "../measure/index.ts";
import styles from "./bar-chart.module.css";
import { chartOption, chartUnits } from "./chart-option.ts";
import type { Chart } from "./echarts.ts";
import { comparisonTitle, orderWords, type View } from "./words.ts";

/** Few bars do not spread over the whole panel. */
const TALLEST_BAR = 32;
const AXIS_HEIGHT = 48;

interface BarChartProps {
  readonly units: readonly UnitRow[];
  readonly view: View;
  readonly total: Figures | null;
  readonly onUnit: (regionCode: string) => void;
}

/** The comparison as bars. The table below holds the same figures for whoever cannot see them. */
export function BarChart({ units, view, total, onUnit }: BarChartProps) {
  const bars = chartUnits(units, view);
  const title = comparisonTitle(view, bars.length);
  const blank = units.length - bars.length;
  return (
    <section className={styles.panel} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.what}>{orderWords(view.measure)}</p>
      {bars.length === 0 ? (
        <p className={styles.empty}>所选范围内没有单位填有此项，请调整筛选条件</p>
      ) : (
        <Drawing bars={bars} view={view} total={total} onUnit={onUnit} />
      )}
      <p className={styles.note}>
        {blank === 0 ? null : `未列入：${blank} 家单位无此项数据。`}图中数据与下表一致。
      </p>
    </section>
  );
}

interface DrawingProps extends Omit<BarChartProps, "units"> {
  readonly bars: readonly UnitRow[];
}

function Drawing({ bars, view, total, onUnit }: DrawingProps) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Chart | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ bars, onUnit });
  latest.current = { bars, onUnit };

  useEffect(() => {
    let mounted: Chart | null = null;
    let gone = false;
    const observer = new ResizeObserver(() => mounted?.resize());
    import("./echarts.ts").then(
      ({ mountChart }) => {
        if (gone || element.current === null) return;
        mounted = mountChart(element.current);
        mounted.onBar((index) => {
          const unit = latest.current.bars[index];
          if (unit !== undefined) latest.current.onUnit(unit.regionCode);
        });
        observer.observe(element.current);
        setChart(mounted);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      observer.disconnect();
      mounted?.dispose();
    };
  }, []);

  useEffect(() => chart?.show(chartOption(bars, view, total)), [chart, bars, view, total]);

  if (failed) return <p className={styles.empty}>图表未能加载，请刷新页面重试；数据见下表</p>;
  const height = bars.length * TALLEST_BAR + AXIS_HEIGHT;
  return (
    <div
      ref={element}
      className={styles.drawing}
      style={{ maxHeight: height }}
      role="img"
      aria-label="条形图，数据见下表"
    />
  );
}
