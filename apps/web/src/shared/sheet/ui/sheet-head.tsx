import { memo } from "react";
import type { SheetView } from "../core/view.ts";
import { type ColumnLayout, drawnColumns, gapBefore } from "./column-layout.ts";
import styles from "./sheet.module.css";

interface SheetHeadProps<Row> {
  readonly layout: ColumnLayout<Row>;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly sort: SheetView["sort"];
  readonly chosen: SheetView["chosen"];
  /** Selected columns by position; −1: none. */
  readonly left: number;
  readonly right: number;
}

/** The head of the columns: a press selects, the button opens what can be done, the edge resizes. */
function Head<Row>({ layout, firstColumn, lastColumn, sort, chosen, left, right }: SheetHeadProps<Row>) {
  const { columns, tracks, cellStyles } = layout;
  const gap = gapBefore(tracks, firstColumn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: columns stand freely, so that only those in view are drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the text box over the active cell has the focus
    <div role="row" aria-rowindex={1} className={styles.head} style={{ width: tracks.total }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div role="columnheader" aria-colindex={1} data-corner="" className={styles.corner} title="全选">
        <span className="visually-hidden">行号</span>
      </div>
      {drawnColumns(tracks, firstColumn, lastColumn).map((place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const sorted = sort?.key === column.key ? (sort.descending ? "descending" : "ascending") : undefined;
        const filtered = (chosen[column.key]?.length ?? 0) > 0;
        const classes = [
          styles.headCell,
          styles[column.align ?? "left"],
          place < tracks.frozen ? styles.frozen : "",
          place === tracks.frozen - 1 ? styles.lastFrozen : "",
          place >= left && place <= right ? styles.inSelection : "",
        ];
        const shifted = place === firstColumn && gap > 0 && place >= tracks.frozen;
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the row
          // biome-ignore lint/a11y/useFocusableInteractive: see the row
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={place + 2}
            aria-sort={sorted}
            data-head={column.key}
            className={classes.filter(Boolean).join(" ")}
            style={shifted ? { ...cellStyles[place], marginLeft: gap } : cellStyles[place]}
          >
            <span className={styles.headLabel}>{column.label}</span>
            <button
              type="button"
              tabIndex={-1}
              data-column-menu={column.key}
              className={
                filtered || sorted !== undefined ? `${styles.headButton} ${styles.on}` : styles.headButton
              }
              aria-label={`${column.label}：排序和筛选`}
            >
              {sorted === "ascending" ? "↑" : sorted === "descending" ? "↓" : filtered ? "▽" : "▾"}
            </button>
            <span data-resize={column.key} className={styles.resize} />
          </div>
        );
      })}
    </div>
  );
}

export const SheetHead = memo(Head) as typeof Head;
