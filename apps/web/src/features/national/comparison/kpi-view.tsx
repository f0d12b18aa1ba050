import { KPI_SETS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { BLANK } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Problem } from "../problem/index.ts";
import { drillInto, type NationalSearch } from "../search/index.ts";
import { BY_LABELS } from "./columns.ts";
import { byOf, filterInput, type KpiComparison, KpiQuery } from "./comparison.query.ts";
import styles from "./table.module.css";

/** One indicator of 附5 within its set: both ends, the change, and the national value below. */
export function KpiView({ search, kpi }: { readonly search: NationalSearch; readonly kpi: string }) {
  const [kpiSetId = "", indicatorId = ""] = kpi.split(".");
  const set = KPI_SETS.find(({ id }) => id === kpiSetId);
  const indicator = set?.indicators.find(({ id }) => id === indicatorId);
  const by = byOf(search);
  const [{ data, error }, refetch] = useQuery({
    query: KpiQuery,
    variables: {
      batchId: search.batch ?? null,
      by,
      filters: filterInput(search),
      withCities: search.merge !== undefined,
      kpiSetId,
      indicatorId,
    },
    pause: indicator === undefined,
    context: CONTEXT,
  });
  if (indicator === undefined || set === undefined)
    return <p className={styles.foot}>没有这项绩效指标，请在筛选中重新选择。</p>;
  const answer = data?.compareKpi;
  if (answer === undefined)
    return error === undefined ? (
      <p className={styles.foot}>正在统计……</p>
    ) : (
      <Problem title="绩效指标未能加载" problem={problemOf(error)} onRetry={() => refetch()} />
    );
  const better = indicator.direction === "up" ? "越高越好" : "越低越好";
  const rows = [...answer.rows].sort((a, b) => rank(b, indicator.direction) - rank(a, indicator.direction));
  return (
    <section className={styles.frame} aria-label={indicator.name}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{`${indicator.name}（${indicator.unit}），${better}`}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {BY_LABELS[by]}
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={styles.numeric}>
                  <span className={styles.still}>{head.replace("{unit}", indicator.unit)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className={styles.name}>
                  {row.key === "" ? (
                    row.label
                  ) : (
                    <Link to="/national" search={drillInto(search, [{ axis: by, key: row.key }])}>
                      {row.label}
                    </Link>
                  )}
                </th>
                <Cells row={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={styles.name}>
                {search.unit === undefined && search.area === undefined && search.industry === undefined
                  ? "全国"
                  : "所选范围"}
              </th>
              <Cells row={answer.total} />
            </tr>
          </tfoot>
        </table>
      </div>
      <div className={styles.foot}>
        <span>{`${indicator.name}，${set.name}，${better}；${answer.aboutFirms ? "按平台的企业数加权" : "各平台平均"}，空白不计入平均`}</span>
        <span className={styles.doubled}>{leftOutWords(answer)}</span>
      </div>
    </section>
  );
}

const HEADS = [
  "平台（家）",
  "企业（户）",
  "期初平均（{unit}）",
  "期初 n",
  "期初空白",
  "目标平均（{unit}）",
  "目标 n",
  "目标空白",
  "期初→目标（{unit}）",
  "变化 n",
];

function Cells({ row }: { readonly row: KpiComparison["total"] }) {
  const { baseline, target, change } = row;
  const sign = change !== null && !change.startsWith("-") && Number(change) !== 0 ? "+" : "";
  const cells = [
    row.platforms,
    row.firms,
    baseline.mean ?? BLANK,
    baseline.n,
    baseline.blanks,
    target.mean ?? BLANK,
    target.n,
    target.blanks,
    change === null ? BLANK : `${sign}${change}`,
    row.changeN,
  ];
  return cells.map((text, index) => (
    <td key={HEADS[index]} className="number">
      {text}
    </td>
  ));
}

function rank({ target }: KpiComparison["total"], direction: "up" | "down"): number {
  if (target.mean === null) return Number.NEGATIVE_INFINITY;
  return direction === "up" ? Number(target.mean) : -Number(target.mean);
}

function leftOutWords({ leftOutOtherSet, leftOutNotInSet }: KpiComparison): string {
  const words = [
    leftOutOtherSet === 0 ? null : `${leftOutOtherSet} 个平台行业用另一指标集，未列入`,
    leftOutNotInSet === 0 ? null : `${leftOutNotInSet} 个平台行业删去了该指标，未列入`,
  ].filter((part) => part !== null);
  return words.length === 0 ? "所选范围内的平台全部列入" : words.join("；");
}

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };
