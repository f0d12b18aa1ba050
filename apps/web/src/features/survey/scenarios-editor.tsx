import { type IndustryPlan, SCENARIO_KIND_LABELS, type Scenario } from "@dengta/domain";
import { Button, Input, Select } from "antd";
import { changeIndustry, newRowId, replaceById, rowKey, usePlan } from "../plan/index.ts";
import styles from "./survey.module.css";

interface EditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
}

const KINDS = ["common", "individual"] as const;

/** 共性应用场景 of the industry and 个性应用场景 of firms, with the problems they answer. */
export function ScenariosEditor({ industry, readOnly }: EditorProps) {
  const { store } = usePlan();
  const problems = industry.problems.map(({ id, description }, index) => ({
    value: id,
    label: `${index + 1} ${description === "" ? "（未填）" : description.slice(0, 24)}`,
  }));
  const change = (id: string, fields: Partial<Scenario>) =>
    store.edit(
      [rowKey("scenario", id)],
      changeIndustry(industry.id, (it) => ({
        ...it,
        scenarios: replaceById(it.scenarios, id, (row) => ({ ...row, ...fields })),
      })),
    );
  const add = (kind: Scenario["kind"]) => {
    const id = newRowId("scenario");
    const row: Scenario = { id, kind, name: "", description: "", problemIds: [] };
    store.edit(
      [rowKey("scenario", id)],
      changeIndustry(industry.id, (it) => ({ ...it, scenarios: [...it.scenarios, row] })),
    );
  };
  /** Its prices go with it. */
  const remove = (id: string) => {
    const priced = industry.platforms.flatMap(({ solutions }) =>
      solutions.filter(({ prices }) => prices.some(({ scenarioId }) => scenarioId === id)),
    );
    store.edit(
      [rowKey("scenario", id), ...priced.map((row) => rowKey("solution", row.id))],
      changeIndustry(industry.id, (it) => ({
        ...it,
        scenarios: it.scenarios.filter((row) => row.id !== id),
        platforms: it.platforms.map((platform) => ({
          ...platform,
          solutions: platform.solutions.map((solution) => ({
            ...solution,
            prices: solution.prices.filter(({ scenarioId }) => scenarioId !== id),
          })),
        })),
      })),
    );
  };

  return KINDS.map((kind) => (
    <section key={kind} className={styles.section} id="field-scenarios">
      <header className={styles.head}>
        <h2>{SCENARIO_KIND_LABELS[kind]}</h2>
        {readOnly ? null : (
          <Button size="small" onClick={() => add(kind)}>
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
          .map((scenario, index) => (
            <li key={scenario.id} className={styles.scenario}>
              <span className={styles.number}>{index + 1}</span>
              <Input
                id={`scenarios.${scenario.id}.name`}
                aria-label={`${SCENARIO_KIND_LABELS[kind]}${index + 1} 名称`}
                placeholder="场景名称"
                value={scenario.name}
                readOnly={readOnly}
                maxLength={500}
                onChange={({ target }) => change(scenario.id, { name: target.value })}
              />
              <Select
                aria-label={`${SCENARIO_KIND_LABELS[kind]}${index + 1} 对应问题`}
                mode="multiple"
                placeholder="对应问题"
                value={[...scenario.problemIds]}
                options={problems}
                disabled={readOnly}
                maxTagCount="responsive"
                onChange={(problemIds) => change(scenario.id, { problemIds })}
              />
              {readOnly ? (
                <span />
              ) : (
                <Button type="text" size="small" onClick={() => remove(scenario.id)}>
                  删除
                </Button>
              )}
              <Input.TextArea
                className={styles.wide ?? ""}
                aria-label={`${SCENARIO_KIND_LABELS[kind]}${index + 1} 说明`}
                placeholder="场景说明"
                value={scenario.description}
                readOnly={readOnly}
                autoSize={{ minRows: 1, maxRows: 8 }}
                onChange={({ target }) => change(scenario.id, { description: target.value })}
              />
            </li>
          ))}
      </ol>
    </section>
  ));
}
