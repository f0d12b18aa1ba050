import {
  FU5,
  KPI_FORM_STATE_LABELS,
  KPI_FORM_TRANSITIONS,
  type KpiIndicator,
  type KpiValue,
  kpiIndicatorSchema,
} from "@dengta/domain";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useMutation } from "urql";
import { formatClock } from "../../shared/format/index.ts";
import { isRefusal, problemOf } from "../../shared/graphql/index.ts";
import { KpiTable, kpiRows } from "../kpi/index.ts";
import styles from "./home.module.css";
import { type MyPlatform, ReportOwnKpi, SaveOwnKpi } from "./platform.query.ts";

/** One 附5 of the reader's own platform: saved value by value, then reported to the unit. */
export function PlatformForm({ platform }: { readonly platform: MyPlatform }) {
  const [, save] = useMutation(SaveOwnKpi);
  const [{ fetching }, report] = useMutation(ReportOwnKpi);
  const [values, setValues] = useState(platform.kpiValues);
  const [state, setState] = useState(platform.kpiFormState);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState("");
  const mayReport = KPI_FORM_TRANSITIONS.some(
    ({ from, action, by }) => from === state && action === "report" && by === "platformUser",
  );

  async function write({ indicatorId, baseline, target }: KpiValue) {
    setSaved("正在保存");
    const known = values.find((value) => value.indicatorId === indicatorId);
    const value = {
      ...{ indicatorId, expectedRevision: known?.revision ?? 0 },
      ...{ baseline: baseline ?? "", target: target ?? "" },
    };
    const { data, error } = await save({ input: { platformId: platform.id, values: [value] } });
    if (data === undefined) {
      setSaved("");
      return setProblem(error === undefined ? "未能保存，请重试" : problemOf(error).message);
    }
    if (isRefusal(data.result) || !("platform" in data.result)) {
      setSaved("");
      return setProblem("message" in data.result ? data.result.message : "未能保存，请重试");
    }
    setValues(data.result.platform.kpiValues);
    setProblem(data.result.refusals[0]?.message ?? null);
    setSaved(data.result.refusals.length === 0 ? `已保存 ${formatClock(new Date())}` : "");
  }

  async function reportForm() {
    const { data, error } = await report({ input: { platformId: platform.id, action: "report" } });
    if (data === undefined)
      return setProblem(error === undefined ? "未能报送，请重试" : problemOf(error).message);
    if (isRefusal(data.result)) return setProblem(data.result.message);
    if ("platform" in data.result && data.result.platform !== null)
      setState(data.result.platform.kpiFormState);
    setProblem(null);
  }

  const indicators: KpiIndicator[] = kpiIndicatorSchema.array().parse(platform.indicators);
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <div>
          <p className={styles.soft}>附5 {platform.industryName}行业数字化转型绩效评价目标表</p>
          <h1>{platform.name}</h1>
        </div>
        <div className={styles.actions}>
          <span className={styles.soft} role="status">
            {saved}
          </span>
          <span className={styles.state}>{KPI_FORM_STATE_LABELS[state]}</span>
          <Button
            href={`/download/plans/${platform.planId}/fu5.xlsx?industry=${platform.industryId}&platform=${platform.id}`}
          >
            下载附5
          </Button>
          {mayReport ? (
            <Button type="primary" loading={fetching} onClick={() => void reportForm()}>
              报送省级主管部门
            </Button>
          ) : null}
        </div>
      </header>
      {problem === null ? null : <Alert type="error" showIcon title={problem} />}
      <KpiTable
        rows={kpiRows({ indicators }, { kpiValues: values })}
        readOnly={!mayReport}
        findingOf={() => undefined}
        onChange={(value) => void write(value)}
      />
      <p className={styles.soft}>注：{FU5.note}</p>
      <h2 className={styles.firms}>对应试点企业 {platform.enterprises.length} 家</h2>
      <ol className={styles.names}>
        {platform.enterprises.map(({ id, name, level }) => (
          <li key={id}>
            {name}
            <span>{level === null ? "未评测" : `${level}级`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
