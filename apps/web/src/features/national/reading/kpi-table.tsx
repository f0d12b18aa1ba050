import type { IndustryPlan, Platform } from "@dengta/domain";
import { showWan } from "../../../shared/format/index.ts";
import readerStyles from "./reader.module.css";
import styles from "./table.module.css";

interface KpiTableProps {
  readonly industry: IndustryPlan;
  readonly platform: Platform;
}

/** 附5 of one platform. */
export function KpiTable({ industry, platform }: KpiTableProps) {
  const values = new Map(platform.kpiValues.map((value) => [value.indicatorId, value]));
  return (
    <section className={readerStyles.section}>
      <h3>{platform.name}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">一级指标</th>
            <th scope="col">三级指标</th>
            <th scope="col">单位</th>
            <th scope="col" className="number">
              期初值
            </th>
            <th scope="col" className="number">
              目标值
            </th>
          </tr>
        </thead>
        <tbody>
          {industry.indicators.map(({ id, group, name, unit }, index) => (
            <tr key={id}>
              <td>{industry.indicators[index - 1]?.group === group ? "" : group}</td>
              <td>{name}</td>
              <td>{unit}</td>
              <td className="number">{showWan(values.get(id)?.baseline)}</td>
              <td className="number">{showWan(values.get(id)?.target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
