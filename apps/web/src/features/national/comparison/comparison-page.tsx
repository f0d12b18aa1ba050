import { Spin } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Frame } from "../frame/index.ts";
import { Problem } from "../problem/index.ts";
import { useNationalSearch } from "../search/index.ts";
import { ChartPanel } from "./chart-panel.tsx";
import {
  type Comparison,
  ComparisonQuery,
  questionOf,
  type Row,
  StatesQuery,
  type UnitState,
} from "./comparison.query.ts";
import { Crumbs } from "./crumbs.tsx";
import { Filters } from "./filters.tsx";
import { KpiView } from "./kpi-view.tsx";
import styles from "./page.module.css";
import { RowTable } from "./row-table.tsx";
import { SaveButtons } from "./save-buttons.tsx";
import { Summary } from "./summary.tsx";

/** A plan that changes, and a verdict, change what the groups add up to. */
const CONTEXT = { additionalTypenames: ["Plan", "Snapshot", "Alert", "IndustryName"] };

/** 全国比较: units, industries, platforms or firms side by side. */
export function ComparisonPage() {
  const [search, change] = useNationalSearch();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: ComparisonQuery,
    variables: questionOf(search, null),
    context: CONTEXT,
  });
  const [states] = useQuery({
    query: StatesQuery,
    variables: { batchId: search.batch ?? null },
    context: CONTEXT,
  });
  // A refusal comes with `data: null`.
  const answer = data?.compare;
  const question = JSON.stringify(questionOf(search, null));
  return (
    <Frame batchId={answer?.batch.id ?? search.batch ?? null}>
      <main className={styles.page}>
        <header className={styles.head}>
          <h1>全国比较</h1>
          <Crumbs search={search} answer={answer ?? null} />
          <SaveButtons search={search} />
        </header>
        <Filters search={search} onChange={change} />
        {answer === undefined ? (
          error === undefined ? (
            <Spin size="large" className={styles.loading ?? ""} />
          ) : (
            <Problem title="全国比较未能加载" problem={problemOf(error)} onRetry={() => refetch()} />
          )
        ) : (
          <Spin spinning={fetching} className={styles.spin ?? ""}>
            <View key={question} answer={answer} states={states.data?.nationalProgress.units ?? []} />
          </Spin>
        )}
      </main>
    </Frame>
  );
}

interface ViewProps {
  readonly answer: Comparison;
  readonly states: readonly UnitState[];
}

function View({ answer, states }: ViewProps) {
  const [search, change] = useNationalSearch();
  const [after, setAfter] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<readonly Row[]>([]);
  const [page] = useQuery({
    query: ComparisonQuery,
    variables: questionOf(search, after),
    pause: after === null,
    context: CONTEXT,
  });
  const next = after === null ? answer : (page.data?.compare ?? null);
  const rows = after === null ? answer.rows : [...earlier, ...(next?.rows ?? [])];
  const onMore =
    next?.hasNextPage === true && next.endCursor !== null
      ? () => {
          setEarlier(rows);
          setAfter(next.endCursor);
        }
      : null;
  return (
    <div className={styles.view}>
      <Summary answer={answer} states={states} />
      {search.kpi === undefined || search.by === "enterprise" ? (
        <div className={styles.panels}>
          <RowTable
            answer={answer}
            rows={rows}
            search={search}
            onSort={(sort) => change({ sort })}
            onMore={onMore}
          />
          <ChartPanel answer={answer} states={states} search={search} onChange={change} />
        </div>
      ) : (
        <KpiView search={search} kpi={search.kpi} />
      )}
    </div>
  );
}
