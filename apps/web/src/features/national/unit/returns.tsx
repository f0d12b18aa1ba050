import { formatDay, formatInstant } from "../../../shared/format/index.ts";
import { fullTitle, type OutlineNode } from "../outline/index.ts";
import type { UnitPlan } from "./unit.query.ts";
import styles from "./unit-page.module.css";

interface ReturnsProps {
  readonly returns: UnitPlan["returns"];
  readonly outline: readonly OutlineNode[];
}

/** What the ministry wrote when it returned the plan, the newest first. */
export function Returns({ returns, outline }: ReturnsProps) {
  if (returns.length === 0) return null;
  return (
    <section className={styles.panel}>
      <h2>退回记录</h2>
      {returns.map(({ id, version, reason, dueOn, createdAt, nodes }) => (
        <div key={id} className={styles.files}>
          <h3>
            v{version}，{formatInstant(createdAt)}，整改期限 {formatDay(dueOn)}
          </h3>
          <p className={styles.text}>{reason}</p>
          <ul>
            {nodes.map(({ nodeKey, comment }) => (
              <li key={nodeKey}>
                <span>
                  {fullTitle(outline, nodeKey) || "（该部分已不在方案中）"}
                  {comment === "" ? null : `：${comment}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
