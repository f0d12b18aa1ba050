import type { Column, Sort } from "../measure/index.ts";
import styles from "./unit-table.module.css";

interface ColumnHeadProps {
  readonly column: Column;
  readonly sort: Sort | null;
  readonly onClick: (key: string) => void;
  readonly numeric?: boolean;
}

/** A head that sorts: the largest first, then the smallest, then the official order. */
export function ColumnHead({ column, sort, onClick, numeric = false }: ColumnHeadProps) {
  const direction = sort?.key !== column.key ? null : sort.descending ? "descending" : "ascending";
  const arrow = direction === null ? "" : direction === "descending" ? "↓" : "↑";
  return (
    <th
      scope="col"
      className={numeric ? (styles.numeric ?? "") : (styles.state ?? "")}
      {...(direction === null ? {} : { "aria-sort": direction })}
    >
      <button type="button" onClick={() => onClick(column.key)} title={`按${column.label}排序`}>
        <span>
          {column.label}
          <b aria-hidden="true">{arrow}</b>
        </span>
        {column.unit === "" ? null : <small>{column.unit}</small>}
      </button>
      {/* Chromium does not repeat buttons in the heads of later printed pages. */}
      <span className={styles.printed} aria-hidden="true">
        {column.label}
        <small>{column.unit}</small>
      </span>
    </th>
  );
}
