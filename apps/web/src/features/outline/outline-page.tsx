import { PLAN_STATE_LABELS } from "@dengta/domain";
import { showBasisPoints } from "../../shared/format/index.ts";
import {
  LINE_STATE_LABELS,
  LineLink,
  lineStateOf,
  type OutlineNode,
  outlineOf,
  StateSign,
  useChecks,
  usePlan,
  usePlanSnapshot,
} from "../plan/index.ts";
import styles from "./outline.module.css";
import { ReturnNote } from "./return-note.tsx";

/** The whole plan at a glance, in the order it is printed. */
export function OutlinePage() {
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  const { completeness } = useChecks();
  const { total } = completeness;
  return (
    <>
      <header className={styles.head}>
        <h1>方案目录</h1>
        <p>
          {PLAN_STATE_LABELS[head.state]}，已填 {total.filled} 项，应填 {total.required} 项，完成{" "}
          {showBasisPoints(total.basisPoints)}
        </p>
      </header>
      <ReturnNote />
      <div className={styles.grid}>
        {outlineOf(document, head.context.template).map((node) => (
          <section key={node.key} className={styles.card}>
            <Part node={node} depth={0} />
          </section>
        ))}
      </div>
    </>
  );
}

function Part({ node, depth }: { readonly node: OutlineNode; readonly depth: number }) {
  const { head } = usePlan();
  const progress = useChecks().nodes.get(node.key);
  const state = lineStateOf(head, node.key, progress?.state ?? "notStarted");
  const comment = head.comments.get(node.key);
  return (
    <>
      <div className={styles.line} data-depth={depth}>
        <StateSign state={state} />
        {node.target === null ? <b>{node.label}</b> : <LineLink target={node.target}>{node.label}</LineLink>}
        <span className={styles.state}>{LINE_STATE_LABELS[state]}</span>
        <span className={styles.count}>
          {progress === undefined ? "" : `${progress.filled}/${progress.required}`}
        </span>
      </div>
      {comment === undefined ? null : <p className={styles.comment}>退回意见：{comment}</p>}
      {node.children.map((child) => (
        <Part key={child.key} node={child} depth={depth + 1} />
      ))}
    </>
  );
}
