import { findRegion } from "@dengta/domain";
import { Link, useParams } from "@tanstack/react-router";
import { Spin } from "antd";
import { useQuery } from "urql";
import { BLANK, groupDigits, showWan } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { useNationalSearch } from "../search/index.ts";
import styles from "./profile.module.css";
import { type PlatformProfile, PlatformQuery } from "./profile.query.ts";

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

/** One platform over all units and industries. */
export function PlatformPage() {
  const { key = "" } = useParams({ strict: false });
  const [search] = useNationalSearch();
  const [{ data, error }, refetch] = useQuery({
    query: PlatformQuery,
    variables: { batchId: search.batch ?? null, key },
    context: CONTEXT,
  });
  const profile = data?.platformProfile;
  return (
    <Frame batchId={profile?.batch.id ?? search.batch ?? null}>
      <main className={styles.page}>
        {profile !== undefined ? (
          <Profile profile={profile} />
        ) : error === undefined ? (
          <Spin size="large" className={styles.loading ?? ""} />
        ) : (
          <Problem title="服务平台未能加载" problem={problemOf(error)} onRetry={() => refetch()} />
        )}
      </main>
    </Frame>
  );
}

function Profile({ profile }: { readonly profile: PlatformProfile }) {
  const [search] = useNationalSearch();
  const own = search.batch === undefined ? {} : { batch: search.batch };
  const { name, otherNames, uscc, lines, eligible, cap, headroom, key } = profile;
  const above = headroom.startsWith("-");
  const firms = lines.reduce((sum, line) => sum + line.firms, 0);
  return (
    <>
      <header>
        <nav className={styles.crumbs} aria-label="位置">
          <Link to="/national" search={{ ...own, by: "platform" }}>
            全国比较 · 服务平台
          </Link>{" "}
          / {name}
        </nav>
        <h1>{name}</h1>
        <p className={styles.facts}>
          <span>统一社会信用代码 {uscc ?? BLANK}</span>
          {otherNames.length === 0 ? null : <span>另有写法：{otherNames.join("、")}</span>}
          <span>{`${new Set(lines.map(({ regionCode }) => regionCode)).size} 个单位，${new Set(lines.map(({ industry }) => industry)).size} 个行业，${firms} 户企业`}</span>
          <Link to="/national" search={{ ...own, by: "enterprise", platform: key }}>
            查看全部企业
          </Link>
        </p>
      </header>
      <section className={styles.panel}>
        <h2>奖补资金与平台封顶（万元，跨单位、跨行业合计）</h2>
        <CapBar eligible={eligible} cap={cap} />
        <p className={styles.cap}>
          合计 <b>{showWan(eligible)}</b>，封顶 {showWan(cap)}，
          {above ? (
            <b>{`超出 ${showWan(headroom.slice(1))}（由有关单位协商核减，系统不自动核减）`}</b>
          ) : (
            `余额 ${showWan(headroom)}`
          )}
        </p>
        <table className={styles.table}>
          <thead>
            <tr>
              {["申报单位", "试点行业"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {["企业（户）", "成本空白", "实际改造成本", "申请奖补", "奖补资金", "本单位余额"].map(
                (head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ),
              )}
              <th scope="col">版本</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.regionCode}/${line.industry}`}>
                <th scope="row">
                  <Link
                    to="/national/units/$code"
                    params={{ code: line.regionCode }}
                    search={{ ...own, industry: line.industry }}
                  >
                    {findRegion(line.regionCode)?.fullName ?? line.regionCode}
                  </Link>
                </th>
                <td>
                  <Link
                    to="/national"
                    search={{
                      ...own,
                      by: "enterprise",
                      industry: line.industry,
                      unit: line.regionCode,
                      platform: key,
                    }}
                  >
                    {line.industry}
                  </Link>
                </td>
                <td className="number">{line.firms}</td>
                <td className="number">{line.costMissing}</td>
                <td className="number">{groupDigits(line.cost)}</td>
                <td className="number">{groupDigits(line.requested)}</td>
                <td className="number">{groupDigits(line.eligible)}</td>
                <td className="number">{groupDigits(line.headroom)}</td>
                <td>
                  v{line.version} <code>{line.code}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {lines.map((line) => (
        <section key={`${line.regionCode}/${line.industry}`} className={styles.panel}>
          <h2>{`${findRegion(line.regionCode)?.shortName ?? line.regionCode} · ${line.industry}：解决方案报价与绩效指标`}</h2>
          <div className={styles.columns}>
            <Prices solutions={line.solutions} />
            <Kpis kpis={line.kpis} />
          </div>
        </section>
      ))}
    </>
  );
}

/** How much of the cap is used; beyond it a part of its own. */
function CapBar({ eligible, cap }: { readonly eligible: string; readonly cap: string }) {
  const share = Math.min(100, (Number(eligible) / Number(cap)) * 100);
  const words = `已用 ${((Number(eligible) / Number(cap)) * 100).toFixed(1)}%`;
  return (
    <div className={styles.bar} role="img" aria-label={words} title={words}>
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

function Prices({ solutions }: { readonly solutions: PlatformProfile["lines"][number]["solutions"] }) {
  if (solutions.length === 0) return <p className={styles.soft}>未列解决方案</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">解决方案</th>
          <th scope="col">应用场景</th>
          <th scope="col">类别</th>
          <th scope="col" className="number">
            报价（万元）
          </th>
        </tr>
      </thead>
      <tbody>
        {solutions.flatMap(({ name, prices }) =>
          prices.map(({ scenario, kind, price }, index) => (
            <tr key={`${name}/${scenario}`}>
              <th scope="row">{index === 0 ? name : ""}</th>
              <td>{scenario}</td>
              <td>{kind === "common" ? "共性" : "个性"}</td>
              <td className="number">{showWan(price)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Kpis({ kpis }: { readonly kpis: PlatformProfile["lines"][number]["kpis"] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">绩效指标</th>
          {["期初值", "目标值", "实际值"].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
          <th scope="col">单位</th>
        </tr>
      </thead>
      <tbody>
        {kpis.map(({ name, unit, baseline, target, actual }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{baseline ?? BLANK}</td>
            <td className="number">{target ?? BLANK}</td>
            <td className="number">{actual ?? BLANK}</td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
