import { explainLine, type LineExplanation, type ParameterRead, type PlanSubsidies } from "@dengta/rules";
import { Drawer } from "antd";
import { formatDay, showWan } from "../../../shared/format/index.ts";
import { RuleLink } from "../../rules-book/index.ts";
import { lineOf } from "./columns.tsx";
import styles from "./sheet.module.css";

interface WhyDrawerProps {
  readonly subsidies: PlanSubsidies;
  /** null: closed. */
  readonly enterpriseId: string | null;
  readonly onClose: () => void;
}

/** 为什么是这个数: the steps of one firm's subsidy, the parameters they read and what those rest on. */
export function WhyDrawer({ subsidies, enterpriseId, onClose }: WhyDrawerProps) {
  const index = enterpriseId === null ? -1 : lineOf(subsidies, enterpriseId);
  const explanation = index < 0 ? null : explainLine(subsidies.result, index);
  return (
    <Drawer open={explanation !== null} onClose={onClose} size={560} title="为什么是这个数" destroyOnHidden>
      {explanation === null ? null : <Explanation explanation={explanation} />}
    </Drawer>
  );
}

function Explanation({ explanation }: { readonly explanation: LineExplanation }) {
  return (
    <>
      <h2>{explanation.enterprise === "" ? "（未填企业名称）" : explanation.enterprise}</h2>
      <p className={styles.soft}>{explanation.platform ?? "尚未对应服务平台"}</p>
      <p className={styles.sentence}>{explanation.statement}</p>
      <p className={styles.soft}>{explanation.sentence}</p>
      {explanation.steps.length === 0 ? null : (
        <table className={styles.steps}>
          <caption className="visually-hidden">测算步骤，金额单位万元</caption>
          <thead>
            <tr>
              <th scope="col">步骤</th>
              <th scope="col">算式</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {explanation.steps.map((step) => (
              <tr key={step.id}>
                <td>{step.label}</td>
                <td>
                  {step.expression ?? "填报值"}
                  {step.rounding === null ? null : <div className={styles.soft}>{step.rounding}</div>}
                </td>
                <td className={styles.value}>
                  {step.id === "enterpriseCount" ? step.value : showWan(step.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>所用参数</h3>
      <table className={styles.parameters}>
        <tbody>
          {explanation.parameters.map((parameter) => (
            <Parameter key={parameter.id} parameter={parameter} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Parameter({ parameter }: { readonly parameter: ParameterRead }) {
  const { id, name, value, unit, from, to, citation, document } = parameter;
  return (
    <tr>
      <th scope="row">
        <RuleLink of={id.replace(/\.(?:rate|limit)$/, "")}>{name}</RuleLink>
        <div>
          {value}
          {unit}
        </div>
      </th>
      <td>
        {formatDay(from)}起{to === null ? "" : `，至${formatDay(to)}止`}
        <div className={styles.soft}>
          依据：{document.number === null ? document.title : `${document.title}（${document.number}）`}，
          {citation.clause}
        </div>
        {citation.quote === undefined ? null : <div className={styles.soft}>“{citation.quote}”</div>}
      </td>
    </tr>
  );
}
