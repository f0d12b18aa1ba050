import { type IndustryPlan, PROBLEM_KIND_LABELS, type Problem } from "@dengta/domain";
import { Button, Input, Select } from "antd";
import { changeIndustry, newRowId, replaceById, rowKey, usePlan } from "../plan/index.ts";
import styles from "./survey.module.css";

interface EditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
}

const KINDS = Object.entries(PROBLEM_KIND_LABELS).map(([value, label]) => ({
  value: value as Problem["kind"],
  label,
}));
const SCOPES = [
  { value: "common" as const, label: "共性" },
  { value: "individual" as const, label: "个性" },
];

/** 痛点、难点、堵点 of the industry, and which of them all firms share. */
export function ProblemsEditor({ industry, readOnly }: EditorProps) {
  const { store } = usePlan();
  const change = (id: string, fields: Partial<Problem>) =>
    store.edit(
      [rowKey("problem", id)],
      changeIndustry(industry.id, (it) => ({
        ...it,
        problems: replaceById(it.problems, id, (row) => ({ ...row, ...fields })),
      })),
    );
  const add = () => {
    const id = newRowId("problem");
    const row: Problem = { id, kind: "pain", scope: "common", description: "" };
    store.edit(
      [rowKey("problem", id)],
      changeIndustry(industry.id, (it) => ({ ...it, problems: [...it.problems, row] })),
    );
  };
  /** Scenarios that answered it no longer do. */
  const remove = (id: string) => {
    const answering = industry.scenarios.filter(({ problemIds }) => problemIds.includes(id));
    store.edit(
      [rowKey("problem", id), ...answering.map((row) => rowKey("scenario", row.id))],
      changeIndustry(industry.id, (it) => ({
        ...it,
        problems: it.problems.filter((row) => row.id !== id),
        scenarios: it.scenarios.map((row) => ({
          ...row,
          problemIds: row.problemIds.filter((one) => one !== id),
        })),
      })),
    );
  };

  return (
    <section className={styles.section} id="field-problems">
      <header className={styles.head}>
        <h2>痛点、难点、堵点</h2>
        {readOnly ? null : (
          <Button size="small" onClick={add}>
            添加问题
          </Button>
        )}
      </header>
      {industry.problems.length === 0 ? (
        <p className={styles.empty}>尚未填写。至少列出一个共性问题。</p>
      ) : null}
      <ol className={styles.rows}>
        {industry.problems.map((problem, index) => (
          <li key={problem.id} className={styles.row}>
            <span className={styles.number}>{index + 1}</span>
            <Select
              aria-label={`问题${index + 1} 类别`}
              value={problem.kind}
              options={KINDS}
              disabled={readOnly}
              onChange={(kind) => change(problem.id, { kind })}
            />
            <Select
              aria-label={`问题${index + 1} 共性或个性`}
              value={problem.scope}
              options={SCOPES}
              disabled={readOnly}
              onChange={(scope) => change(problem.id, { scope })}
            />
            <Input.TextArea
              id={`problems.${problem.id}.description`}
              aria-label={`问题${index + 1} 内容`}
              value={problem.description}
              readOnly={readOnly}
              autoSize={{ minRows: 1, maxRows: 8 }}
              onChange={({ target }) => change(problem.id, { description: target.value })}
            />
            {readOnly ? null : (
              <Button type="text" size="small" onClick={() => remove(problem.id)}>
                删除
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
