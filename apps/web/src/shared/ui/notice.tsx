import type { ReactNode } from "react";
import styles from "./ui.module.css";

interface NoticeProps {
  readonly title: string;
  readonly words?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where content would: loading, empty, not found, failed. */
export function Notice({ title, words, action }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      <h2>{title}</h2>
      {words === undefined ? null : <p>{words}</p>}
      {action}
    </div>
  );
}
