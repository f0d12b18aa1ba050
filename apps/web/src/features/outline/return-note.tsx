import { formatDay } from "../../shared/format/index.ts";
import { usePlan } from "../plan/index.ts";
import styles from "./outline.module.css";

/** Why the ministry returned the plan, and until when it is to come back. */
export function ReturnNote() {
  const { head } = usePlan();
  const [last] = head.returns;
  if (head.state !== "returned" || last === undefined) return null;
  return (
    <section className={styles.note}>
      <h2>
        第{last.version}版已退回，请于{formatDay(last.dueOn)}前修改后重新提交
      </h2>
      <p>{last.reason}</p>
      <p className={styles.soft}>只能修改标有“退回”的部分，其余部分保持锁定。</p>
    </section>
  );
}
