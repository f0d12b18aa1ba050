import { useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useMutation } from "urql";
import { formatDay } from "../../shared/format/index.ts";
import { isRefusal, problemOf, type ResultOf } from "../../shared/graphql/index.ts";
import { Notice } from "../../shared/ui/index.ts";
import { useUser } from "../session/index.ts";
import styles from "./home.module.css";
import { type HomeQuery, StartPlan } from "./home.query.ts";

/** A unit without a plan in the newest batch begins one here. */
export function StartCard({ batches }: { readonly batches: ResultOf<typeof HomeQuery>["batches"] }) {
  const user = useUser();
  const navigate = useNavigate();
  const [{ fetching }, start] = useMutation(StartPlan);
  const [problem, setProblem] = useState<string | null>(null);
  const [batch] = batches;
  if (batch === undefined) return <Notice title="尚无批次" words="工业和信息化部发布批次后即可填报。" />;
  if (user.role !== "provincialEditor")
    return <Notice title="尚未开始填报" words="本单位填报人开始填报后，可在此查看。" />;

  async function begin(batchId: string) {
    const { data, error } = await start({ batchId });
    if (data === undefined)
      return setProblem(error === undefined ? "未能开始，请重试" : problemOf(error).message);
    if (isRefusal(data.result)) return setProblem(data.result.message);
    if ("plan" in data.result)
      await navigate({ to: "/plans/$planId", params: { planId: data.result.plan.id } });
  }

  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <p className={styles.soft}>{batch.programme}</p>
        <h1>{batch.year}年批次尚未开始填报</h1>
        <p className={styles.reason}>
          {batch.dueOn === null ? "提交期限未定" : `提交期限：${formatDay(batch.dueOn)}`}
        </p>
        {problem === null ? null : (
          <Alert type="error" showIcon title={problem} className={styles.reason ?? ""} />
        )}
        <Button type="primary" size="large" loading={fetching} onClick={() => void begin(batch.id)}>
          开始填报
        </Button>
      </section>
    </main>
  );
}
