import type { Finding, KpiIndicator, KpiValue } from "@dengta/domain";
import styles from "./kpi.module.css";
import { KpiCell } from "./kpi-cell.tsx";
import type { KpiRow } from "./kpi-rows.ts";

interface KpiTableProps {
  readonly rows: readonly KpiRow[];
  readonly readOnly: boolean;
  readonly findingOf: (indicatorId: string, field: "baseline" | "target") => Finding | undefined;
  readonly onChange: (value: KpiValue) => void;
}

/** 附5 as the form prints it, 一级指标 and 二级指标 merged, with the unit and the better direction beside. */
export function KpiTable({ rows, readOnly, findingOf, onChange }: KpiTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">一级指标</th>
          <th scope="col">二级指标</th>
          <th scope="col">三级指标</th>
          <th scope="col">单位</th>
          <th scope="col">期初值</th>
          <th scope="col">目标值</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator.id}>
            {row.groupSpan === 0 ? null : (
              <th scope="rowgroup" rowSpan={row.groupSpan}>
                {row.indicator.group}
              </th>
            )}
            {row.categorySpan === 0 ? null : <td rowSpan={row.categorySpan}>{row.indicator.category}</td>}
            <td>
              {row.indicator.name}
              {row.indicator.definition === null ? null : <small>{row.indicator.definition}</small>}
            </td>
            <td className={styles.unit}>{unitOf(row.indicator)}</td>
            {(["baseline", "target"] as const).map((field) => (
              <td key={field} className={styles.value}>
                <KpiCell
                  id={`${row.indicator.id}.${field}`}
                  indicator={row.indicator}
                  label={`${row.indicator.name} ${field === "baseline" ? "期初值" : "目标值"}`}
                  value={row.value[field]}
                  finding={findingOf(row.indicator.id, field)}
                  readOnly={readOnly}
                  onChange={(value) => onChange({ ...row.value, [field]: value })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function unitOf({ unit, direction }: KpiIndicator) {
  return (
    <>
      {unit}
      <span title={direction === "up" ? "数值越高越好" : "数值越低越好"}>
        {direction === "up" ? "↑" : "↓"}
      </span>
    </>
  );
}
