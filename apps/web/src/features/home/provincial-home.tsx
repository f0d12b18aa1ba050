import { PLAN_STATE_LABELS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { Button, Progress, Select } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import {
  daysBetween,
  formatDay,
  formatInstant,
  showBasisPoints,
  todayInBeijing,
} from "../../shared/format/index.ts";
import { problemOf } from "../../shared/graphql/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import styles from "./home.module.css";
import { type HomePlan, HomeQuery } from "./home.query.ts";
import { StartCard } from "./start-card.tsx";
import { todoOf } from "./todo.tsx";

/** The plan of the own unit: what is to do, until when, how far it is, what the ministry wants changed. */
export function ProvincialHome() {
  const [batchId, setBatchId] = useState<string | null>(null);
  const [{ data, error }, refresh] = useQuery({
    query: HomeQuery,
    variables: { batchId },
    requestPolicy: "cache-and-network",
  });
  if (error !== undefined && data === undefined)
    return (
      <Notice
        title="未能读取"
        words={problemOf(error).message}
        action={<Button onClick={() => refresh({ requestPolicy: "network-only" })}>重新读取</Button>}
      />
    );
  if (data === undefined) return <Notice title="正在读取" />;
  const shown = batchId ?? data.myPlan?.batch.id ?? data.batches[0]?.id ?? null;
  const batch = data.batches.filter(({ id }) => id === shown);
  return (
    <>
      {data.batches.length < 2 ? null : (
        <p className={styles.batches}>
          <Select
            aria-label="批次"
            value={shown}
            onChange={setBatchId}
            options={data.batches.map(({ id, year, programme }) => ({
              value: id,
              label: `${year}年 ${programme}`,
            }))}
            popupMatchSelectWidth={false}
          />
        </p>
      )}
      {data.myPlan === null ? <StartCard batches={batch} /> : <PlanHome plan={data.myPlan} />}
    </>
  );
}

function PlanHome({ plan }: { readonly plan: HomePlan }) {
  const params = { planId: plan.id };
  const bps = plan.requiredCount === 0 ? 0 : Math.floor((plan.doneCount * 10_000) / plan.requiredCount);
  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <header className={styles.head}>
          <div>
            <p className={styles.soft}>{plan.batch.programme}</p>
            <h1>
              {plan.batch.year}年{plan.regionName}试点实施方案
            </h1>
          </div>
          <span className={styles.state}>{PLAN_STATE_LABELS[plan.state]}</span>
        </header>
        <dl className={styles.facts}>
          <div>
            <dt>填报进度</dt>
            <dd>
              {showBasisPoints(bps)}
              <small>
                已填 {plan.doneCount} 项，应填 {plan.requiredCount} 项
              </small>
            </dd>
          </div>
          <Deadline plan={plan} />
          <div>
            <dt>最近修改</dt>
            <dd className={styles.small}>{formatInstant(plan.updatedAt)}</dd>
          </div>
          <div>
            <dt>已提交版本</dt>
            <dd className={styles.small}>
              {plan.snapshots?.[0] === undefined
                ? "尚未提交"
                : `第${plan.snapshots[0].version}版 ${plan.snapshots[0].code}`}
            </dd>
          </div>
        </dl>
        <Progress percent={bps / 100} showInfo={false} size="small" />
        <Link to="/plans/$planId" params={params}>
          <Button type="primary" size="large">
            打开方案
          </Button>
        </Link>
      </section>
      <Returned plan={plan} />
      <Todo plan={plan} />
    </main>
  );
}

function Deadline({ plan }: { readonly plan: HomePlan }) {
  const dueOn = plan.state === "returned" ? (plan.returns[0]?.dueOn ?? null) : plan.batch.dueOn;
  const days = dueOn === null ? null : daysBetween(todayInBeijing(), dueOn);
  return (
    <div>
      <dt>{plan.state === "returned" ? "修改期限" : "提交期限"}</dt>
      <dd>
        {days === null ? "未定" : days < 0 ? `已过 ${-days} 天` : `还有 ${days} 天`}
        {dueOn === null ? null : <small>{formatDay(dueOn)}</small>}
      </dd>
    </div>
  );
}

function Returned({ plan }: { readonly plan: HomePlan }) {
  const [last] = plan.returns;
  if (plan.state !== "returned" || last === undefined) return null;
  return (
    <section className={styles.card}>
      <h2>退回意见（第{last.version}版）</h2>
      <p className={styles.reason}>{last.reason}</p>
      <ul className={styles.todo}>
        {todoOf(plan, "returned").map(({ key, where, link, words }) => (
          <li key={key}>
            {link(where)}
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing is missing: what is left is to submit. */
function Ready({ plan }: { readonly plan: HomePlan }) {
  if (!plan.actions.includes("submit")) return null;
  return (
    <section className={styles.card}>
      <h2>待办</h2>
      <p className={styles.reason}>
        {plan.state === "returned"
          ? "请按退回意见修改，完成后可以"
          : "应填内容已全部填写，校验没有错误，可以"}
        <Link to="/plans/$planId/submit" params={{ planId: plan.id }}>
          {plan.state === "returned" ? "重新提交" : "提交"}
        </Link>
        。
      </p>
    </section>
  );
}

function Todo({ plan }: { readonly plan: HomePlan }) {
  const errors = plan.findings?.filter(({ severity }) => severity === "error").length ?? 0;
  const rows = todoOf(plan, "open");
  if (rows.length === 0 && errors === 0) return <Ready plan={plan} />;
  return (
    <section className={styles.card}>
      <h2>待办</h2>
      {errors === 0 ? null : (
        <p className={styles.reason}>
          <Link to="/plans/$planId/check" params={{ planId: plan.id }} search={{ grade: "error" }}>
            校验结果有 {errors} 处错误
          </Link>
          ，提交前须改正。
        </p>
      )}
      <ul className={styles.todo}>
        {rows.slice(0, 12).map(({ key, where, link, words }) => (
          <li key={key}>
            {link(where)}
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {rows.length > 12 ? <p className={styles.soft}>另有 {rows.length - 12} 处，见方案目录。</p> : null}
    </section>
  );
}
