import { SEVERITY_LABELS, type Severity } from "@dengta/domain";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { FindingList, useChecks, usePlan } from "../plan/index.ts";
import styles from "./check.module.css";

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** 校验: every finding of the plan in three grades; each leads to its place. */
export function CheckPage() {
  const { head } = usePlan();
  const { findings } = useChecks();
  const { grade } = useSearch({ from: "/signed-in/plans/$planId/check" });
  const navigate = useNavigate({ from: "/plans/$planId/check" });
  const shown = grade ?? null;
  const setShown = (severity: Severity | null) =>
    void navigate({ search: severity === null ? {} : { grade: severity }, replace: true });
  const listed = shown === null ? findings : findings.filter(({ severity }) => severity === shown);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>校验结果</h1>
          <p>错误须在提交前改正；警告请核对；提示供参考。点击任意一条可转到该处。</p>
        </div>
        <Link to="/plans/$planId/submit" params={{ planId: head.id }}>
          前往提交
        </Link>
      </header>
      <div className={styles.filters}>
        <FilterButton
          active={shown === null}
          onClick={() => setShown(null)}
          label="全部"
          count={findings.length}
        />
        {SEVERITIES.map((severity) => (
          <FilterButton
            key={severity}
            active={shown === severity}
            onClick={() => setShown(severity)}
            label={SEVERITY_LABELS[severity]}
            count={findings.filter((finding) => finding.severity === severity).length}
          />
        ))}
      </div>
      <FindingList
        findings={listed}
        empty={findings.length === 0 ? "全部校验通过，可以提交。" : "该级别没有校验结果。"}
      />
    </article>
  );
}

interface FilterButtonProps {
  readonly active: boolean;
  readonly label: string;
  readonly count: number;
  readonly onClick: () => void;
}

function FilterButton({ active, label, count, onClick }: FilterButtonProps) {
  return (
    <button type="button" aria-pressed={active} onClick={onClick}>
      {label} <b>{count}</b>
    </button>
  );
}
