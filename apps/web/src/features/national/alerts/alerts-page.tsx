import { findRegion } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { Segmented, Spin } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { groupDigits } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Notice } from "../../../shared/ui/index.ts";
import { mayOnPlan, useUser } from "../../session/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { type NationalSearch, useNationalSearch } from "../search/index.ts";
import styles from "./alerts.module.css";
import { type Alert, AlertsQuery } from "./alerts.query.ts";
import { Judge } from "./judge.tsx";

const KINDS = {
  enterpriseTwice: "企业重复列报",
  codeTwoNames: "一码多名",
  nameTwoCodes: "一名多码",
  platformAboveCap: "平台超封顶",
  ownPlatform: "平台兼作企业",
  costsAtCap: "成本集中在封顶",
  copiedKpi: "附5雷同",
  outlier: "行业离群值",
} as const satisfies Record<Alert["kind"], string>;
type Kind = keyof typeof KINDS;
const ORDER = Object.keys(KINDS) as Kind[];

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

/** 预警: what only somebody who sees all plans can notice, with both sources and a verdict. */
export function AlertsPage() {
  const [search] = useNationalSearch();
  const [{ data, error }, refetch] = useQuery({
    query: AlertsQuery,
    variables: { batchId: search.batch ?? null },
    context: CONTEXT,
  });
  const again = () => refetch({ requestPolicy: "network-only" });
  const batchId = data?.nationalProgress?.batchId ?? search.batch ?? null;
  return (
    <Frame batchId={batchId}>
      <main className={styles.page}>
        {data?.alerts !== undefined && batchId !== null ? (
          <List alerts={data.alerts} batchId={batchId} search={search} onJudged={again} />
        ) : error === undefined ? (
          <Spin size="large" className={styles.loading ?? ""} />
        ) : (
          <Problem title="预警未能加载" problem={problemOf(error)} onRetry={again} />
        )}
      </main>
    </Frame>
  );
}

interface ListProps {
  readonly alerts: readonly Alert[];
  readonly batchId: string;
  readonly search: NationalSearch;
  readonly onJudged: () => void;
}

function List({ alerts, batchId, search, onJudged }: ListProps) {
  const [kind, setKind] = useState<Kind | "all">("all");
  const user = useUser();
  const may = mayOnPlan(user, "plan:accept", "");
  const shown = alerts.filter((alert) => kind === "all" || alert.kind === kind);
  const count = (one: Kind) => alerts.filter((alert) => alert.kind === one).length;
  const open = alerts.filter(({ verdict }) => verdict === null || verdict.verdict === "pending").length;
  return (
    <>
      <header className={styles.head}>
        <h1>预警</h1>
        <span>{`跨单位核对各单位最新版本，共 ${alerts.length} 条，待核 ${open} 条`}</span>
      </header>
      <Segmented
        className={styles.kinds ?? ""}
        aria-label="预警种类"
        value={kind}
        onChange={setKind}
        options={[
          { value: "all" as const, label: `全部 ${alerts.length}` },
          ...ORDER.filter((one) => count(one) > 0).map((value) => ({
            value,
            label: `${KINDS[value]} ${count(value)}`,
          })),
        ]}
      />
      {shown.length === 0 ? (
        <Notice title="没有预警" words="各单位最新版本之间未发现需要核对之处。" />
      ) : (
        <ul className={styles.list}>
          {shown.map((alert) => (
            <li key={alert.key} className={styles.alert}>
              <div>
                <h2>
                  <span className={styles.kind}>{KINDS[alert.kind]}</span>
                  {alert.message}
                </h2>
                {alert.amount === null ? null : (
                  <p className={styles.amount}>涉及奖补 {groupDigits(alert.amount)} 万元</p>
                )}
                <Sources alert={alert} search={search} />
              </div>
              <Judge alert={alert} batchId={batchId} may={may} onJudged={onJudged} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sources({ alert, search }: { readonly alert: Alert; readonly search: NationalSearch }) {
  const own = search.batch === undefined ? {} : { batch: search.batch };
  return (
    <table className={styles.sources}>
      <tbody>
        {alert.sources.map((source) => (
          <tr key={`${source.code}/${source.industry}/${source.platformName}/${source.position ?? ""}`}>
            <th scope="row">
              <Link
                to="/national/units/$code"
                params={{ code: source.regionCode }}
                search={{ ...own, industry: source.industry }}
              >
                {findRegion(source.regionCode)?.shortName ?? source.regionCode}
              </Link>
            </th>
            <td>{source.industry}</td>
            <td>{source.platformName || "未归平台"}</td>
            <td>
              {source.enterprise === null ? "" : `附3 第${source.position ?? "—"}行 ${source.enterprise}`}
            </td>
            <td className={styles.words}>{source.words}</td>
            <td>
              <code>{source.code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
