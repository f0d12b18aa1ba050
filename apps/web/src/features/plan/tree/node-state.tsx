import type { NodeState } from "@dengta/rules";
import styles from "./tree.module.css";

/** What a line of the menu says of itself. */
export type LineState = NodeState | "returned" | "locked";

export const LINE_STATE_LABELS: Record<LineState, string> = {
  notStarted: "未开始",
  drafting: "填报中",
  complete: "已完成",
  returned: "退回",
  locked: "锁定",
};

/** A sign for each state, of one colour: shapes tell them apart. */
export function StateSign({ state }: { readonly state: LineState }) {
  return (
    <span className={styles.sign} title={LINE_STATE_LABELS[state]}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        {SIGNS[state]}
      </svg>
      <span className="visually-hidden">{LINE_STATE_LABELS[state]}</span>
    </span>
  );
}

const RING = <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const SIGNS: Record<LineState, React.ReactNode> = {
  notStarted: <g opacity="0.55">{RING}</g>,
  drafting: (
    <>
      {RING}
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  complete: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="currentColor" />
      <path d="M5 8.2l2.2 2.2L11.2 6" fill="none" stroke="#fff" strokeWidth="1.6" />
    </>
  ),
  returned: (
    <path
      d="M6.5 3.5L3 7l3.5 3.5M3.5 7H10a3 3 0 0 1 0 6H7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
  locked: (
    <g opacity="0.45">
      <rect x="3.5" y="7" width="9" height="6.5" rx="1" fill="currentColor" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </g>
  ),
};
