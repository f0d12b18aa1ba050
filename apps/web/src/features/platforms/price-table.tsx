import { PRICE, SCENARIO_KIND_LABELS, type Scenario } from "@dengta/domain";
import { CellField } from "../plan/index.ts";
import styles from "./platforms.module.css";

interface PriceTableProps {
  readonly scenarios: readonly Scenario[];
  readonly solutionId: string;
}

/** 每项共性应用场景和个性应用场景价格. A scenario without a price stays blank. */
export function PriceTable({ scenarios, solutionId }: PriceTableProps) {
  if (scenarios.length === 0) return <p className={styles.soft}>先在附2二（二）列出应用场景，再填写价格。</p>;
  return (
    <table className={styles.prices}>
      <thead>
        <tr>
          <th scope="col">应用场景</th>
          <th scope="col">类别</th>
          <th scope="col" className={styles.amount}>
            {PRICE.specs.price.label}（万元）
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({ id, name, kind }) => (
          <tr key={id}>
            <td>{name === "" ? "（未命名）" : name}</td>
            <td>{SCENARIO_KIND_LABELS[kind]}</td>
            <td className={styles.amount}>
              <CellField
                kind="price"
                id={`${solutionId}/${id}`}
                parentId={solutionId}
                field="price"
                label={`${name} 价格`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
