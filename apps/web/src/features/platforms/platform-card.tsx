import { type IndustryPlan, normaliseUscc, PLATFORM_FIELD_LABELS, type Platform } from "@dengta/domain";
import { Button, Input, Popconfirm } from "antd";
import { changeIndustry, changePlatform, newRowId, rowKey, usePlan } from "../plan/index.ts";
import styles from "./platforms.module.css";
import { SolutionCard } from "./solution-card.tsx";

interface PlatformCardProps {
  readonly industry: IndustryPlan;
  readonly platform: Platform;
  readonly number: number;
  readonly readOnly: boolean;
  readonly open: boolean;
}

const FACTORS = Object.entries(PLATFORM_FIELD_LABELS) as [keyof typeof PLATFORM_FIELD_LABELS, string][];

/** One platform: the five factors the form asks for, and its solutions. */
export function PlatformCard({ industry, platform, number, readOnly, open }: PlatformCardProps) {
  const { store } = usePlan();
  const { id } = platform;
  const firms = industry.enterprises.filter(({ platformId }) => platformId === id);
  const change = (fields: Partial<Platform>) =>
    store.edit(
      [rowKey("platform", id)],
      changePlatform(industry.id, id, (row) => ({ ...row, ...fields })),
    );
  const addSolution = () => {
    const solution = {
      ...{ id: newRowId("solution"), name: "", content: "", features: "", prices: [] },
      ...{ investmentReturn: "", implementationTime: "", training: "" },
    };
    store.edit(
      [rowKey("solution", solution.id)],
      changePlatform(industry.id, id, (row) => ({ ...row, solutions: [...row.solutions, solution] })),
    );
  };
  /** Its firms stay, without a platform. */
  const remove = () =>
    store.edit(
      [rowKey("platform", id)],
      changeIndustry(industry.id, (it) => ({
        ...it,
        platforms: it.platforms.filter((row) => row.id !== id),
        enterprises: it.enterprises.map((firm) =>
          firm.platformId === id ? { ...firm, platformId: null } : firm,
        ),
      })),
    );

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
        <label htmlFor={`${id}/name`}>名称</label>
        <Input
          id={`${id}/name`}
          value={platform.name}
          readOnly={readOnly}
          maxLength={500}
          onChange={({ target }) => change({ name: target.value })}
        />
        <label htmlFor={`${id}/uscc`}>统一社会信用代码</label>
        <Input
          id={`${id}/uscc`}
          value={platform.uscc ?? ""}
          readOnly={readOnly}
          maxLength={32}
          onChange={({ target }) => {
            const code = normaliseUscc(target.value).replace(/[^0-9A-Z]/g, "");
            change({ uscc: code === "" ? null : code });
          }}
        />
        {FACTORS.map(([key, label]) => (
          <div key={key} className={styles.pair}>
            <label htmlFor={`${id}/${key}`}>{label}</label>
            <Input.TextArea
              id={`${id}/${key}`}
              value={platform[key]}
              readOnly={readOnly}
              autoSize={{ minRows: 2, maxRows: 16 }}
              onChange={({ target }) => change({ [key]: target.value })}
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
      {readOnly ? null : (
        <footer className={styles.actions}>
          <Button size="small" onClick={addSolution}>
            添加解决方案
          </Button>
          <Popconfirm
            title={`删除服务平台“${platform.name}”`}
            description={`解决方案和附5一并删除，${firms.length} 家企业将变为未选定平台。`}
            okText="删除"
            cancelText="取消"
            onConfirm={remove}
          >
            <Button size="small" type="text">
              删除平台
            </Button>
          </Popconfirm>
        </footer>
      )}
    </details>
  );
}
