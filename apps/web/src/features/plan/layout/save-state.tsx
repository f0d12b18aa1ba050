import { formatClock } from "../../../shared/format/index.ts";
import { usePlan, usePlanSnapshot } from "../plan-context.ts";
import type { PlanSnapshot } from "../store/index.ts";
import styles from "./layout.module.css";

/** Whether what is on the page is saved, in words. */
export function saveWords(state: PlanSnapshot): string {
  const { pending, conflicts, refusals, offline, saving, savedAt } = state;
  if (offline) return `网络中断，已暂存 ${pending.size} 处`;
  if (conflicts.size > 0) return `与他人修改冲突 ${conflicts.size} 处，请选择`;
  if (refusals.size > 0) return `${refusals.size} 处未能保存`;
  if (saving || pending.size > 0) return "正在保存";
  return savedAt === null ? "" : `已保存 ${formatClock(savedAt)}`;
}

export function SaveState() {
  const { head } = usePlan();
  const state = usePlanSnapshot();
  const [refusal] = state.refusals.values();
  const words = saveWords(state);
  if (!head.mayEdit) return <span className={styles.save}>只读</span>;
  return (
    <span className={styles.save} role="status" title={refusal?.message} data-testid="save-state">
      {words}
    </span>
  );
}
