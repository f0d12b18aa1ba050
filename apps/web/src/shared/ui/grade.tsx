import { SEVERITY_LABELS, type Severity } from "@dengta/domain";
import styles from "./ui.module.css";

/** 错误 / 警告 / 提示: word and colour, so that colour alone says nothing. */
export function Grade({ severity }: { readonly severity: Severity }) {
  return <span className={`${styles.grade} ${styles[severity]}`}>{SEVERITY_LABELS[severity]}</span>;
}
