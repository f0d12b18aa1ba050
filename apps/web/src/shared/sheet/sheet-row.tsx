import { SEVERITY_LABELS } from "@dengta/domain";
import { memo } from "react";
import styles from "./sheet.module.css";
import type { CellNote, SheetColumn } from "./types.ts";

interface SheetRowProps<R> {
  readonly id: string;
  /** From zero, bands not counted. */
  readonly index: number;
  readonly row: R;
  readonly columns: readonly SheetColumn<R>[];
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly activeColumn: string | null;
  /** Selected columns by position; −1 when none is. */
  readonly left: number;
  readonly right: number;
  readonly readOnly: boolean;
}

function Row<R>({ id, index, row, columns, notes, activeColumn, left, right, readOnly }: SheetRowProps<R>) {
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map((column, place) => {
        const note = notes.get(column.key);
        const selected = place >= left && place <= right;
        const classes = [
          styles[column.align ?? "left"],
          column.multiline === true ? styles.multiline : "",
          column.editable ? "" : styles.fixed,
          note === undefined ? "" : styles[note.severity],
          selected ? styles.selected : "",
          activeColumn === column.key ? styles.active : "",
        ];
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the text box over the active cell has the focus
          <td
            key={column.key}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of an editable grid
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={selected}
            aria-invalid={note?.severity === "error"}
            aria-readonly={readOnly || !column.editable}
            data-row={id}
            data-column={column.key}
            className={classes.filter(Boolean).join(" ")}
          >
            {note?.text ?? column.render?.(row) ?? column.text(row)}
            {note === undefined ? null : (
              <span className="visually-hidden">（{SEVERITY_LABELS[note.severity]}）</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Memoised: of a long sheet only the rows that changed are drawn anew. */
export const SheetRow = memo(Row) as typeof Row;
