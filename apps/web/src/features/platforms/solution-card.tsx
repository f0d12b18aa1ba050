import { type IndustryPlan, SOLUTION, type Solution } from "@dengta/domain";
import { Button, Popconfirm } from "antd";
import { CellField, usePlan } from "../plan/index.ts";
import styles from "./platforms.module.css";
import { PriceTable } from "./price-table.tsx";

interface SolutionCardProps {
  readonly industry: IndustryPlan;
  readonly platformId: string;
  readonly solution: Solution;
  readonly number: number;
  readonly readOnly: boolean;
}

/** One 解决方案: what it holds, and the price of every scenario. */
export function SolutionCard({ industry, platformId, solution, number, readOnly }: SolutionCardProps) {
  const { store } = usePlan();
  const { id } = solution;
  const anchor = (field: string) => `${platformId}/solutions.${id}.${field}`;
  return (
    <section className={styles.solution}>
      <header className={styles.head}>
        <h3>
          {SOLUTION.label}
          {number}
        </h3>
        {readOnly ? null : (
          <Popconfirm
            title={`删除该${SOLUTION.label}`}
            okText="删除"
            cancelText="取消"
            onConfirm={() => void store.edit([{ what: "remove", id }], "form")}
          >
            <Button size="small" type="text">
              删除
            </Button>
          </Popconfirm>
        )}
      </header>
      <div className={styles.fields}>
        {[...SOLUTION.fields.values()].map(({ key, field }) => (
          <div key={key} className={styles.pair}>
            <label htmlFor={anchor(key)}>{field.label}</label>
            <CellField kind="solution" id={id} parentId={platformId} field={key} anchor={anchor(key)} />
          </div>
        ))}
      </div>
      <PriceTable scenarios={industry.scenarios} solutionId={id} />
    </section>
  );
}
