import { PLAN_STATE_LABELS, type PlanDocument } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { formatDay, formatInstant, showBasisPoints } from "../../../shared/format/index.ts";
import { Decisions } from "../decision/index.ts";
import { filtersOf, useNationalSearch } from "../search/index.ts";
import type { UnitPlan } from "./unit.query.ts";
import styles from "./unit-page.module.css";

interface UnitHeadProps {
  readonly plan: UnitPlan;
  readonly document: PlanDocument | null;
  readonly onReload: () => void;
}

/** Whose plan it is, how it stands, and what may be decided about it now. */
export function UnitHead({ plan, document, onReload }: UnitHeadProps) {
  const [search] = useNationalSearch();
  const version = plan.snapshots?.[0];
  const [lastReturn] = plan.returns;
  return (
    <header className={styles.head}>
      <div>
        <nav className={styles.crumbs} aria-label="位置">
          <Link to="/national" search={filtersOf(search)}>
            全国比较
          </Link>
          {search.industry === undefined ? null : `（${search.industry}行业）`} / {plan.regionName}
        </nav>
        <h1>
          {plan.regionName}
          <span className={styles.state}>
            {PLAN_STATE_LABELS[plan.state]}
            {version === undefined || plan.view === "progress" ? "" : ` v${version.version}`}
          </span>
        </h1>
        <p className={styles.facts}>
          <span>
            {plan.batch.year}年 {plan.batch.programme}
          </span>
          <span>完整度 {completeness(plan)}</span>
          {version === undefined ? null : <span>提交于 {formatInstant(version.createdAt)}</span>}
          {plan.state === "returned" && lastReturn !== undefined ? (
            <span>整改期限 {formatDay(lastReturn.dueOn)}</span>
          ) : null}
          {document === null ? null : (
            <Link to="/plans/$planId" params={{ planId: plan.id }}>
              打开方案各页
            </Link>
          )}
        </p>
      </div>
      <Decisions plan={plan} document={document} onReload={onReload} />
    </header>
  );
}

function completeness({ requiredCount, doneCount }: UnitPlan): string {
  return requiredCount === 0 ? "—" : showBasisPoints(Math.floor((doneCount * 10_000) / requiredCount));
}
