import type { Measure, ScaleStep } from "../measure/index.ts";
import styles from "./tile-grid.module.css";

interface ScaleLegendProps {
  readonly scale: readonly ScaleStep[];
  readonly measure: Measure;
  readonly known: number;
  readonly blank: number;
}

/** What the colours mean: bounds in the figure's unit, and how many units have one. */
export function ScaleLegend({ scale, measure, known, blank }: ScaleLegendProps) {
  return (
    <div className={styles.legend}>
      <span>
        {measure.label}（{measure.unit}），n={known}
      </span>
      <ul>
        {scale.map(({ from, to, fill }) => (
          <li key={from}>
            <i style={{ background: fill }} />
            {from === to ? show(from) : `${show(from)}–${show(to)}`}
          </li>
        ))}
        {blank === 0 ? null : (
          <li>
            <i className={styles.blank} />
            无数据 {blank} 家
          </li>
        )}
      </ul>
    </div>
  );
}

function show(bound: number): string {
  return bound.toLocaleString("zh-CN", { maximumFractionDigits: 4 });
}
