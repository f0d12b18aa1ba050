import { memo } from "react";
import type { CellFinding, SheetRowData } from "../contract.ts";
import { type ColumnLayout, drawnColumns, gapBefore } from "./column-layout.ts";
import { HEAD_HEIGHT, LINE_HEIGHT } from "./geometry.ts";
import styles from "./sheet.module.css";

/** Edges of a range that run through a row. */
export const TOP = 1;
export const BOTTOM = 2;

export interface RowProps<Row extends SheetRowData> {
  readonly sheetId: string;
  readonly rowId: string;
  /** undefined: the row that is still to be made. */
  readonly row: Row | undefined;
  /** Place among the lines, for where it stands; place among the rows, for what it is called. */
  readonly line: number;
  readonly position: number;
  readonly number: number | null;
  readonly layout: ColumnLayout<Row>;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly marks: ReadonlyMap<string, readonly CellFinding[]> | undefined;
  /** Columns by position; −1: none in this row. */
  readonly active: number;
  readonly left: number;
  readonly right: number;
  readonly edges: number;
  readonly previewLeft: number;
  readonly previewRight: number;
  readonly previewEdges: number;
  readonly hasHandle: boolean;
  readonly readOnly: boolean;
}

function RowOfCells<Row extends SheetRowData>(props: RowProps<Row>) {
  const { sheetId, rowId, row, layout, position, active, left, right, marks } = props;
  const { columns, tracks, cellStyles, cellClasses } = layout;
  const gap = gapBefore(tracks, props.firstColumn);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows stand freely, so that only those in view are drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the text box over the active cell has the focus
    <div
      role="row"
      aria-rowindex={position + 2}
      className={row === undefined ? `${styles.row} ${styles.newRow}` : styles.row}
      style={{ top: HEAD_HEIGHT + props.line * LINE_HEIGHT, width: tracks.total }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see the row */}
      <div
        role="rowheader"
        data-gutter={rowId}
        data-row={rowId}
        className={left >= 0 ? `${styles.gutter} ${styles.inSelection}` : styles.gutter}
      >
        {props.number ?? (row === undefined ? "＋" : "")}
      </div>
      {drawnColumns(tracks, props.firstColumn, props.lastColumn).map((place) => {
        const column = columns[place];
        if (column === undefined) return null;
        const findings = marks?.get(column.key);
        const grade = findings?.[0]?.grade;
        const selected = place >= left && place <= right;
        const faint = row !== undefined && column.tone?.(row) === "faint";
        const locked =
          typeof column.readOnly === "function"
            ? row !== undefined && column.readOnly(row)
            : column.readOnly === true;
        let classes = cellClasses[place] ?? "";
        if (grade !== undefined) classes += ` ${styles[grade]}`;
        if (faint) classes += ` ${styles.faint}`;
        if (selected) classes += rangeClasses(place, left, right, props.edges);
        if (place >= props.previewLeft && place <= props.previewRight)
          classes += ` ${styles.preview}${edgeClasses(place, props.previewLeft, props.previewRight, props.previewEdges)}`;
        if (place === active) classes += ` ${styles.active}`;
        const style = cellStyles[place];
        const shifted = place === props.firstColumn && gap > 0 && place >= tracks.frozen;
        const link = row === undefined ? null : (column.link?.labelOf(row) ?? null);
        return (
          // biome-ignore lint/a11y/useSemanticElements: see the row
          // biome-ignore lint/a11y/useFocusableInteractive: see the row
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={place + 2}
            aria-selected={selected}
            aria-invalid={grade === "error" ? true : undefined}
            aria-describedby={grade === undefined ? undefined : `${sheetId}-${grade}`}
            aria-readonly={props.readOnly || locked}
            data-row={rowId}
            data-column={column.key}
            data-graded={grade}
            className={classes}
            style={shifted ? { ...style, marginLeft: gap } : style}
          >
            {link === null || row === undefined ? (
              row === undefined ? null : (
                (column.show?.(row) ?? column.textOf(row))
              )
            ) : (
              <button
                type="button"
                className={styles.link}
                tabIndex={place === active ? 0 : -1}
                onClick={() => column.link?.open(row)}
              >
                {link}
              </button>
            )}
            {props.hasHandle && place === right ? <span data-handle="" className={styles.handle} /> : null}
          </div>
        );
      })}
    </div>
  );
}

function rangeClasses(place: number, left: number, right: number, edges: number): string {
  return ` ${styles.selected}${edgeClasses(place, left, right, edges)}`;
}

function edgeClasses(place: number, left: number, right: number, edges: number): string {
  let classes = "";
  if ((edges & TOP) !== 0) classes += ` ${styles.edgeTop}`;
  if ((edges & BOTTOM) !== 0) classes += ` ${styles.edgeBottom}`;
  if (place === left) classes += ` ${styles.edgeLeft}`;
  if (place === right) classes += ` ${styles.edgeRight}`;
  return classes;
}

/** Memoised: of a long sheet only the rows that changed are drawn anew. */
export const SheetRow = memo(RowOfCells) as typeof RowOfCells;
