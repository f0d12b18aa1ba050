import { type PlanDocument, parsePlanDocument } from "@dengta/domain";
import { useMemo } from "react";
import { outlineOf } from "../outline/index.ts";
import { Reader } from "../reading/index.ts";
import { Downloads } from "./downloads.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Returns } from "./returns.tsx";
import type { UnitPlan } from "./unit.query.ts";
import { UnitHead } from "./unit-head.tsx";
import styles from "./unit-page.module.css";
import { Versions } from "./versions.tsx";

interface UnitViewProps {
  readonly plan: UnitPlan;
  readonly onReload: () => void;
}

export function UnitView({ plan, onReload }: UnitViewProps) {
  const document = useMemo(
    () => (plan.document === null ? null : parsePlanDocument(plan.document)),
    [plan.document],
  );
  return (
    <main className={styles.page}>
      <UnitHead plan={plan} document={document} onReload={onReload} />
      {document === null ? <ProgressOnly plan={plan} /> : <Submitted plan={plan} document={document} />}
    </main>
  );
}

function ProgressOnly({ plan }: { readonly plan: UnitPlan }) {
  return (
    <section className={styles.panel}>
      <h2>填报进度</h2>
      <progress className={styles.progress} max={plan.requiredCount} value={plan.doneCount} />
      <p>
        必填内容 {plan.requiredCount} 项，已填 {plan.doneCount} 项，尚缺 {plan.requiredCount - plan.doneCount}{" "}
        项。
      </p>
      <p className={styles.soft}>该单位尚未提交，按规则只显示进度；内容、数据、版本和下载自提交起显示。</p>
    </section>
  );
}

function Submitted({ plan, document }: { readonly plan: UnitPlan; readonly document: PlanDocument }) {
  const outline = useMemo(() => outlineOf(document), [document]);
  return (
    <>
      <FigureTable document={document} />
      <div className={styles.columns}>
        <Reader document={document} outline={outline} />
        <aside className={styles.aside}>
          <Versions plan={plan} />
          <Downloads plan={plan} document={document} />
          <Returns returns={plan.returns} outline={outline} />
        </aside>
      </div>
    </>
  );
}
