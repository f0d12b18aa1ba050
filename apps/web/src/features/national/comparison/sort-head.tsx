import type { MeasureInfo } from "./comparison.query.ts";
import styles from "./table.module.css";

interface SortHeadProps {
  readonly info: MeasureInfo;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

/** A head that sorts: the largest first, then the smallest, then the order it came in. Its tip says what the figure is. */
export function SortHead({ info, sort, onSort }: SortHeadProps) {
  const { key, label, unit, definition, blanks } = info;
  const state = sort === `-${key}` ? "descending" : sort === key ? "ascending" : null;
  const next = state === null ? `-${key}` : state === "descending" ? key : undefined;
  const tip = `${definition}。${blanks}`;
  const words = (
    <>
      <span>
        {label}
        <b aria-hidden="true">{state === null ? "" : state === "descending" ? "↓" : "↑"}</b>
      </span>
      <small>{unit}</small>
    </>
  );
  return (
    <th scope="col" className={styles.numeric} {...(state === null ? {} : { "aria-sort": state })}>
      <button type="button" title={tip} onClick={() => onSort(next)}>
        {words}
      </button>
      {/* Chromium does not repeat buttons in the heads of later printed pages. */}
      <span className={styles.printed} aria-hidden="true">
        {words}
      </span>
    </th>
  );
}
