import type { FootLine } from "../contract.ts";
import { type ColumnLayout, drawnColumns, gapBefore } from "./column-layout.ts";
import styles from "./sheet.module.css";

interface SheetFootProps<Row> {
  readonly lines: readonly FootLine[];
  readonly layout: ColumnLayout<Row>;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Totals that stay in view under their columns. */
export function SheetFoot<Row>({ lines, layout, firstColumn, lastColumn }: SheetFootProps<Row>) {
  const { columns, tracks, cellStyles } = layout;
  const gap = gapBefore(tracks, firstColumn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines stand freely, so that only those in view are drawn
    <div role="rowgroup" className={styles.foot} style={{ width: tracks.total }}>
      {lines.map((line) => (
        // biome-ignore lint/a11y/useSemanticElements: see the group
        // biome-ignore lint/a11y/useFocusableInteractive: nothing at the foot is typed
        <div key={line.key} role="row" className={styles.footRow}>
          {/* biome-ignore lint/a11y/useSemanticElements: see the group */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
          <div role="rowheader" className={styles.footLabel}>
            {line.label}
          </div>
          {drawnColumns(tracks, firstColumn, lastColumn).map((place) => {
            const column = columns[place];
            if (column === undefined) return null;
            const shifted = place === firstColumn && gap > 0 && place >= tracks.frozen;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see the group
              // biome-ignore lint/a11y/useFocusableInteractive: see the row
              <div
                key={column.key}
                role="gridcell"
                aria-colindex={place + 2}
                className={`${styles.cell} ${styles[column.align ?? "left"]} ${place < tracks.frozen ? styles.frozen : ""}`}
                style={shifted ? { ...cellStyles[place], marginLeft: gap } : cellStyles[place]}
              >
                {line.texts[column.key]}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
