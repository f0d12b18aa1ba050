import { PLAN_STATE_LABELS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { showBasisPoints } from "../../../shared/format/index.ts";
import { useChecks, usePlan } from "../plan-context.ts";
import styles from "./layout.module.css";
import { SaveState } from "./save-state.tsx";

/** Which plan this is, how far it is, whether it is saved, and what can be done with it as a whole. */
export function PlanBar() {
  const { head } = usePlan();
  const { completeness, findings } = useChecks();
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const params = { planId: head.id };
  return (
    <div className={styles.bar}>
      <Link to="/plans/$planId" params={params} className={styles.title} activeOptions={{ exact: true }}>
        {head.year}年{head.regionName}试点实施方案
      </Link>
      <span className={styles.state}>{PLAN_STATE_LABELS[head.state]}</span>
      <span
        className={styles.progress}
        title={`已填 ${completeness.total.filled} 项，应填 ${completeness.total.required} 项`}
      >
        完成 {showBasisPoints(completeness.total.basisPoints)}
      </span>
      <SaveState />
      <nav className={styles.tools} aria-label="方案操作">
        {head.mayEdit ? (
          <Link to="/plans/$planId/import" params={params}>
            导入
          </Link>
        ) : null}
        <Link to="/plans/$planId/export" params={params}>
          导出
        </Link>
        <Link to="/plans/$planId/check" params={params}>
          校验{errors > 0 ? <b className={styles.errors}>{errors}</b> : null}
        </Link>
        <Link to="/plans/$planId/submit" params={params} className={styles.primary}>
          提交
        </Link>
      </nav>
    </div>
  );
}
