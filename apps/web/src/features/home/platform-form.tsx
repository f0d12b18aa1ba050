import { KPI_FORM_STATE_LABELS, KPI_FORM_TRANSITIONS } from "@dengta/domain";
import { Alert, Button } from "antd";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClient, useMutation, useQuery } from "urql";
import { isRefusal, problemOf } from "../../shared/graphql/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import { KpiTable, kpiRows } from "../kpi/index.ts";
import { ConflictBar, kpiCellOf, type PlanStore, StoreProvider, saveWords } from "../plan/index.ts";
import { useUser } from "../session/index.ts";
import styles from "./home.module.css";
import { type MyPlatform, PlatformRowsQuery, ReportOwnKpi } from "./platform.query.ts";
import { indicatorsOf, platformStore } from "./platform-store.ts";

/** One 附5 of the reader's own platform: saved value by value, then reported to the unit. */
export function PlatformForm({ platform }: { readonly platform: MyPlatform }) {
  const client = useClient();
  const user = useUser();
  const { id } = platform;
  const [{ data, error }] = useQuery({
    query: PlatformRowsQuery,
    variables: { id },
    requestPolicy: "network-only",
  });
  const store = useMemo(
    () => (data === undefined ? null : platformStore(client, user.id, platform, data)),
    [client, user.id, platform, data],
  );
  useEffect(() => () => store?.close(), [store]);
  if (error !== undefined) return <Notice title="未能读取" words={problemOf(error).message} />;
  if (store === null) return <Notice title="正在读取" />;
  return (
    <StoreProvider value={store}>
      <OwnForm platform={platform} store={store} />
    </StoreProvider>
  );
}

interface OwnFormProps {
  readonly platform: MyPlatform;
  readonly store: PlanStore;
}

function OwnForm({ platform, store }: OwnFormProps) {
  const [{ fetching }, report] = useMutation(ReportOwnKpi);
  const [state, setState] = useState(platform.kpiFormState);
  const [problem, setProblem] = useState<string | null>(null);
  const snapshot = useSyncExternalStore(store.subscribe, store.get);
  const mayReport = KPI_FORM_TRANSITIONS.some(
    ({ from, action, by }) => from === state && action === "report" && by === "platformUser",
  );
  const form = store.template.forms.find(({ scope }) => scope === "platform");

  async function reportForm() {
    await store.flush();
    if (store.get().pending.size > 0) return setProblem("尚有内容未保存，保存后再报送");
    const { data, error } = await report({ input: { platformId: platform.id, action: "report" } });
    if (data === undefined)
      return setProblem(error === undefined ? "未能报送，请重试" : problemOf(error).message);
    if (isRefusal(data.result)) return setProblem(data.result.message);
    if ("platform" in data.result) setState(data.result.platform.kpiFormState);
    setProblem(null);
  }

  if (form === undefined || form.table === null)
    return <Notice title="没有附5" words="本批次的模板没有绩效评价目标表。" />;
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <div>
          <p className={styles.soft}>
            {form.label} {platform.industryName}行业数字化转型绩效评价目标表
          </p>
          <h1>{platform.name}</h1>
        </div>
        <div className={styles.actions}>
          <span className={styles.soft} role="status">
            {saveWords(snapshot)}
          </span>
          <span className={styles.state}>{KPI_FORM_STATE_LABELS[state]}</span>
          <Button
            href={`/download/plans/${platform.planId}/fu5.xlsx?industry=${platform.industryId}&platform=${platform.id}`}
          >
            下载{form.label}
          </Button>
          {mayReport ? (
            <Button type="primary" loading={fetching} onClick={() => void reportForm()}>
              报送省级主管部门
            </Button>
          ) : null}
        </div>
      </header>
      {problem === null ? null : <Alert type="error" showIcon title={problem} />}
      <ConflictBar />
      <KpiTable
        table={form.table}
        rows={kpiRows(indicatorsOf(snapshot.rows, platform.industryId))}
        cellOf={(indicatorId, field) => ({
          ...kpiCellOf(snapshot.rows, platform.id, indicatorId, field),
          readOnly: !mayReport,
        })}
        findingOf={() => undefined}
        onChange={(indicatorId, field, text) =>
          void store.edit(
            [
              {
                ...{ what: "type", kind: "kpiValue", parentId: platform.id },
                ...{ id: `${platform.id}/${indicatorId}`, texts: { [field]: text } },
              },
            ],
            "form",
          )
        }
      />
      <p className={styles.soft}>注：{form.note}</p>
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
