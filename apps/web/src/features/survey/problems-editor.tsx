import { type IndustryPlan, PROBLEM } from "@dengta/domain";
import { Button } from "antd";
import { CellField, useAddRow, usePlan } from "../plan/index.ts";
import styles from "./survey.module.css";

interface EditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
}

/** 痛点、难点、堵点 of the industry, and which of them all firms share. */
export function ProblemsEditor({ industry, readOnly }: EditorProps) {
  const { store } = usePlan();
  const add = useAddRow("problem", industry.id);
  /** Scenarios that answered it no longer do. */
  const remove = (id: string) => void store.edit([{ what: "remove", id }], "form");
  return (
    <section className={styles.section} id="field-problems">
      <header className={styles.head}>
        <h2>痛点、难点、堵点</h2>
        {readOnly ? null : (
          <Button size="small" onClick={() => add()}>
            添加{PROBLEM.label}
          </Button>
        )}
      </header>
      {industry.problems.length === 0 ? (
        <p className={styles.empty}>尚未填写。至少列出一个共性问题。</p>
      ) : null}
      <ol className={styles.rows}>
        {industry.problems.map(({ id }, index) => {
          const cell = { kind: "problem", id, parentId: industry.id } as const;
          const label = (key: string) =>
            `${PROBLEM.label}${index + 1} ${PROBLEM.fields.get(key)?.field.label ?? key}`;
          return (
            <li key={id} className={styles.row}>
              <span className={styles.number}>{index + 1}</span>
              {[...PROBLEM.fields.keys()].map((key) => (
                <CellField
                  key={key}
                  {...cell}
                  field={key}
                  anchor={`problems.${id}.${key}`}
                  label={label(key)}
                  maxRows={8}
                />
              ))}
              {readOnly ? null : (
                <Button type="text" size="small" onClick={() => remove(id)}>
                  删除
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
