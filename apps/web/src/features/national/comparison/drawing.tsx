import { useEffect, useRef, useState } from "react";
import styles from "./chart.module.css";
import type { ChartOption } from "./chart-style.ts";
import type { Chart } from "./echarts.ts";
import { savePng, saveSvg } from "./save-chart.ts";

interface DrawingProps {
  readonly option: ChartOption;
  /** Height in pixels; the panel scrolls where it is larger. */
  readonly height: number;
  /** What is drawn, for those who cannot see it and as the name of the saved file. */
  readonly title: string;
  readonly onItem: (index: number) => void;
}

/** One chart. The table beside it holds the same figures and leads to the same places by keyboard. */
export function Drawing({ option, height, title, onItem }: DrawingProps) {
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Chart | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(onItem);
  latest.current = onItem;

  useEffect(() => {
    let mounted: Chart | null = null;
    let gone = false;
    const observer = new ResizeObserver(() => mounted?.resize());
    import("./echarts.ts").then(
      ({ mountChart }) => {
        if (gone || element.current === null) return;
        mounted = mountChart(element.current);
        mounted.onItem((index) => latest.current(index));
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

  useEffect(() => chart?.show(option), [chart, option]);

  if (failed) return <p className={styles.empty}>图表未能加载，请刷新页面重试；数据见表格</p>;
  return (
    <>
      <div className={styles.canvas}>
        <div ref={element} style={{ height }} role="img" aria-label={`${title}，数据见表格`} />
      </div>
      <p className={styles.save}>
        <button
          type="button"
          disabled={chart === null}
          onClick={() => chart && void savePng(chart.toSvg(), title)}
        >
          存为 PNG
        </button>
        <button
          type="button"
          disabled={chart === null}
          onClick={() => chart && saveSvg(chart.toSvg(), title)}
        >
          存为 SVG
        </button>
      </p>
    </>
  );
}
