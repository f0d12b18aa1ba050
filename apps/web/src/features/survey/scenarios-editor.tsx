import { type IndustryPlan, SCENARIO } from "@dengta/domain";
import { Button } from "antd";
import { CellField, useAddRow, usePlan } from "../plan/index.ts";
import styles from "./survey.module.css";

interface EditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
}

/** 共性应用场景 of the industry and 个性应用场景 of firms, with the problems they answer. */
export function ScenariosEditor({ industry, readOnly }: EditorProps) {
  const { store } = usePlan();
  const add = useAddRow("scenario", industry.id);
  /** Its prices go with it. */
  const remove = (id: string) => void store.edit([{ what: "remove", id }], "form");
  const problems = industry.problems.map(({ id, description }, index) => ({
    value: id,
    label: `${index + 1} ${description === "" ? "（未填）" : description.slice(0, 24)}`,
  }));
  const { kind: kinds, name, description, problemIds } = SCENARIO.specs;

  return kinds.options.map(({ value: kind, label: kindLabel }) => (
    <section key={kind} className={styles.section} id="field-scenarios">
      <header className={styles.head}>
        <h2>{kindLabel}</h2>
        {readOnly ? null : (
          <Button size="small" onClick={() => add({ kind })}>
            添加场景
          </Button>
        )}
      </header>
      {industry.scenarios.some((row) => row.kind === kind) ? null : (
        <p className={styles.empty}>尚未填写。</p>
      )}
      <ol className={styles.rows}>
        {industry.scenarios
          .filter((row) => row.kind === kind)
          .map(({ id }, index) => {
            const cell = { kind: "scenario", id, parentId: industry.id } as const;
            const label = (of: { readonly label: string }) => `${kindLabel}${index + 1} ${of.label}`;
            return (
              <li key={id} className={styles.scenario}>
                <span className={styles.number}>{index + 1}</span>
                <CellField
                  {...cell}
                  field="name"
                  anchor={`scenarios.${id}.name`}
                  label={label(name)}
                  placeholder={name.label}
                />
                <CellField
                  {...cell}
                  field="problemIds"
                  label={label(problemIds)}
                  placeholder={problemIds.label}
                  choices={problems}
                />
                {readOnly ? (
                  <span />
                ) : (
                  <Button type="text" size="small" onClick={() => remove(id)}>
                    删除
                  </Button>
                )}
                <CellField
                  {...cell}
                  field="description"
                  className={styles.wide}
                  label={label(description)}
                  placeholder={description.label}
                  maxRows={8}
                />
              </li>
            );
          })}
      </ol>
    </section>
  ));
}
