import { formatInstant } from "../../../shared/format/index.ts";
import type { UnitPlan } from "./unit.query.ts";
import styles from "./unit-page.module.css";

/** Every version that was submitted, with the code that its printed pages carry. */
export function Versions({ plan }: { readonly plan: UnitPlan }) {
  const snapshots = plan.snapshots ?? [];
  return (
    <section className={styles.panel}>
      <h2>版本</h2>
      {snapshots.length === 0 ? <p className={styles.soft}>尚无提交的版本</p> : null}
      <ol className={styles.list}>
        {snapshots.map(({ id, version, code, createdAt, createdBy, sha256 }) => (
          <li key={id}>
            <b>v{version}</b>
            <code title={`内容校验码 SHA-256：${sha256}`}>{code}</code>
            <small>
              {formatInstant(createdAt)} {createdBy}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
