import { findRegion } from "@dengta/domain";
import { Link, useParams } from "@tanstack/react-router";
import { Spin } from "antd";
import { useQuery } from "urql";
import { BLANK, showWan } from "../../../shared/format/index.ts";
import { problemOf, type ResultOf } from "../../../shared/graphql/index.ts";
import { ASK_LABELS } from "../comparison/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { useNationalSearch } from "../search/index.ts";
import styles from "./profile.module.css";
import { EnterpriseQuery } from "./profile.query.ts";

type EnterpriseProfile = ResultOf<typeof EnterpriseQuery>["enterpriseProfile"];
const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

/** One firm over all units. */
export function EnterprisePage() {
  const { key = "" } = useParams({ strict: false });
  const [search] = useNationalSearch();
  const [{ data, error }, refetch] = useQuery({
    query: EnterpriseQuery,
    variables: { batchId: search.batch ?? null, key },
    context: CONTEXT,
  });
  const profile = data?.enterpriseProfile;
  return (
    <Frame batchId={profile?.batch.id ?? search.batch ?? null}>
      <main className={styles.page}>
        {profile !== undefined ? (
          <Profile profile={profile} />
        ) : error === undefined ? (
          <Spin size="large" className={styles.loading ?? ""} />
        ) : (
          <Problem title="试点企业未能加载" problem={problemOf(error)} onRetry={() => refetch()} />
        )}
      </main>
    </Frame>
  );
}

function Profile({ profile }: { readonly profile: EnterpriseProfile }) {
  const [search] = useNationalSearch();
  const own = search.batch === undefined ? {} : { batch: search.batch };
  const { name, otherNames, uscc, registeredIn, listings } = profile;
  return (
    <>
      <header>
        <nav className={styles.crumbs} aria-label="位置">
          <Link to="/national" search={{ ...own, by: "enterprise" }}>
            全国比较 · 试点企业
          </Link>{" "}
          / {name}
        </nav>
        <h1>{name}</h1>
        <p className={styles.facts}>
          <span>统一社会信用代码 {uscc ?? BLANK}</span>
          <span>
            登记地 {registeredIn === null ? BLANK : (findRegion(registeredIn)?.fullName ?? registeredIn)}
          </span>
          {otherNames.length === 0 ? null : <span>另有写法：{otherNames.join("、")}</span>}
        </p>
      </header>
      {listings.length > 1 ? (
        <p className={styles.notice}>
          {`${listings.length} 处列报，全国合计只计一次。`}
          <Link to="/national/alerts" search={own}>
            到预警中给出结论
          </Link>
        </p>
      ) : null}
      <section className={styles.panel}>
        <h2>列报情况（金额单位：万元）</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              {["申报单位", "试点行业", "服务平台", "附3行次"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {["实际改造成本", "申请奖补", "上限", "奖补资金"].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              {["申请情况", "数字化水平", "版本"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listings.map((line) => (
              <tr key={`${line.code}/${line.position}/${line.industry}`}>
                <th scope="row">
                  <Link
                    to="/national/units/$code"
                    params={{ code: line.regionCode }}
                    search={{ ...own, industry: line.industry }}
                  >
                    {findRegion(line.regionCode)?.fullName ?? line.regionCode}
                  </Link>
                </th>
                <td>{line.industry}</td>
                <td>
                  {line.platformKey === null ? (
                    "未归平台"
                  ) : (
                    <Link to="/national/platforms/$key" params={{ key: line.platformKey }} search={own}>
                      {line.platformName}
                    </Link>
                  )}
                </td>
                <td>第 {line.position} 行</td>
                <td className="number">{showWan(line.cost)}</td>
                <td className="number">{showWan(line.requested)}</td>
                <td className="number">{showWan(line.ceiling)}</td>
                <td className="number">{showWan(line.eligible)}</td>
                <td>{asksWords(line.asks)}</td>
                <td>{`${line.level ?? BLANK} 级 → ${line.targetLevel ?? BLANK} 级`}</td>
                <td>
                  v{line.version} <code>{line.code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function asksWords(asks: string | null): string {
  const found = Object.entries(ASK_LABELS).find(([key]) => key === asks);
  return found?.[1] ?? "成本空白";
}
