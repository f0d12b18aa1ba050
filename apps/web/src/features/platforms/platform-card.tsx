import { type IndustryPlan, PLATFORM, type Platform } from "@dengta/domain";
import { Button, Popconfirm } from "antd";
import { CellField, HistoryButton, useAddRow, usePlan } from "../plan/index.ts";
import styles from "./platforms.module.css";
import { SolutionCard } from "./solution-card.tsx";

interface PlatformCardProps {
  readonly industry: IndustryPlan;
  readonly platform: Platform;
  readonly number: number;
  readonly readOnly: boolean;
  readonly open: boolean;
}

/** One platform: the factors the form asks for, and its solutions. */
export function PlatformCard({ industry, platform, number, readOnly, open }: PlatformCardProps) {
  const { store } = usePlan();
  const { id } = platform;
  const addSolution = useAddRow("solution", id);
  const firms = industry.enterprises.filter(({ platformId }) => platformId === id);
  return (
    <details className={styles.card} open={open}>
      <summary>
        <span className={styles.number}>{number}</span>
        <b>{platform.name === "" ? "（未命名）" : platform.name}</b>
        <span className={styles.soft}>
          企业 {firms.length} 家，解决方案 {platform.solutions.length} 个
        </span>
      </summary>
      <div className={styles.fields}>
        {[...PLATFORM.fields.values()].map(({ key, field }) => (
          <div key={key} className={styles.pair}>
            <label htmlFor={`${id}/${key}`}>{field.label}</label>
            <CellField
              kind="platform"
              id={id}
              parentId={industry.id}
              field={key}
              anchor={`${id}/${key}`}
              minRows={2}
              maxRows={16}
            />
          </div>
        ))}
      </div>
      {platform.solutions.map((solution, index) => (
        <SolutionCard
          key={solution.id}
          industry={industry}
          platformId={id}
          solution={solution}
          number={index + 1}
          readOnly={readOnly}
        />
      ))}
      <footer className={styles.actions}>
        {readOnly ? null : (
          <>
            <Button size="small" onClick={() => addSolution()}>
              添加解决方案
            </Button>
            <Popconfirm
              title={`删除服务平台“${platform.name}”`}
              description={`解决方案和附5一并删除，${firms.length} 家企业的对应服务平台将待重新选定。`}
              okText="删除"
              cancelText="取消"
              onConfirm={() => void store.edit([{ what: "remove", id }], "form")}
            >
              <Button size="small" type="text">
                删除平台
              </Button>
            </Popconfirm>
          </>
        )}
        <HistoryButton kind="platform" id={id} parentId={industry.id} title={platform.name} />
      </footer>
    </details>
  );
}
