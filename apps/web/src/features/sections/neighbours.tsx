import { useMemo } from "react";
import { LineLink, outlineOf, pagesOf, usePlan, usePlanSnapshot } from "../plan/index.ts";
import styles from "./sections.module.css";

/** What comes before and after this page in the document. */
export function Neighbours({ nodeKey }: { readonly nodeKey: string }) {
  const { template } = usePlan().head.context;
  const { document } = usePlanSnapshot();
  const pages = useMemo(() => pagesOf(outlineOf(document, template)), [document, template]);
  const index = pages.findIndex(({ key }) => key === nodeKey);
  const before = index > 0 ? pages[index - 1] : undefined;
  const after = pages[index + 1];
  return (
    <nav className={styles.neighbours} aria-label="前后各节">
      {before?.target == null ? <span /> : <LineLink target={before.target}>上一节 {before.label}</LineLink>}
      {after?.target == null ? <span /> : <LineLink target={after.target}>下一节 {after.label}</LineLink>}
    </nav>
  );
}
