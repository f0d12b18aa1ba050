import { type IndustryPlan, SOLUTION_FIELD_LABELS, type Solution } from "@dengta/domain";
import { Button, Input, Popconfirm } from "antd";
import { changePlatform, replaceById, rowKey, usePlan } from "../plan/index.ts";
import styles from "./platforms.module.css";
import { PriceTable } from "./price-table.tsx";

interface SolutionCardProps {
  readonly industry: IndustryPlan;
  readonly platformId: string;
  readonly solution: Solution;
  readonly number: number;
  readonly readOnly: boolean;
}

const TEXTS = Object.entries(SOLUTION_FIELD_LABELS) as [keyof typeof SOLUTION_FIELD_LABELS, string][];

/** One 解决方案: what it holds, and the price of every scenario. */
export function SolutionCard({ industry, platformId, solution, number, readOnly }: SolutionCardProps) {
  const { store } = usePlan();
  const { id } = solution;
  const change = (fields: Partial<Solution>) =>
    store.edit(
      [rowKey("solution", id)],
      changePlatform(industry.id, platformId, (platform) => ({
        ...platform,
        solutions: replaceById(platform.solutions, id, (row) => ({ ...row, ...fields })),
      })),
    );
  const remove = () =>
    store.edit(
      [rowKey("solution", id)],
      changePlatform(industry.id, platformId, (platform) => ({
        ...platform,
        solutions: platform.solutions.filter((row) => row.id !== id),
      })),
    );
  const anchor = (field: string) => `${platformId}/solutions.${id}.${field}`;

  return (
    <section className={styles.solution}>
      <header className={styles.head}>
        <h3>解决方案{number}</h3>
        {readOnly ? null : (
          <Popconfirm title="删除该解决方案" okText="删除" cancelText="取消" onConfirm={remove}>
            <Button size="small" type="text">
              删除
            </Button>
          </Popconfirm>
        )}
      </header>
      <div className={styles.fields}>
        <label htmlFor={anchor("name")}>名称</label>
        <Input
          id={anchor("name")}
          value={solution.name}
          readOnly={readOnly}
          maxLength={500}
          onChange={({ target }) => change({ name: target.value })}
        />
        {TEXTS.map(([key, label]) => (
          <div key={key} className={styles.pair}>
            <label htmlFor={anchor(key)}>{label}</label>
            <Input.TextArea
              id={anchor(key)}
              value={solution[key]}
              readOnly={readOnly}
              maxLength={key === "implementationTime" ? 500 : 50_000}
              autoSize={{ minRows: 1, maxRows: 12 }}
              onChange={({ target }) => change({ [key]: target.value })}
            />
          </div>
        ))}
      </div>
      <PriceTable
        scenarios={industry.scenarios}
        prices={solution.prices}
        readOnly={readOnly}
        onChange={(prices) => change({ prices })}
      />
    </section>
  );
}
