import { type ReactNode, useMemo, useRef, useState } from "react";
import { CellEditor, type Editing } from "./cell-editor.tsx";
import { addressOf } from "./cell-events.ts";
import { type Grid, rangeOf, type Selection } from "./selection.ts";
import styles from "./sheet.module.css";
import { SheetRow } from "./sheet-row.tsx";
import type { CellAddress, CellNote, CellWrite, SheetColumn, SheetItem } from "./types.ts";

export interface SheetProps<R> {
  /** What the sheet is, for people who do not see it. */
  readonly label: string;
  readonly columns: readonly SheetColumn<R>[];
  readonly items: readonly SheetItem<R>[];
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
  readonly notesOf: (rowId: string) => ReadonlyMap<string, CellNote> | undefined;
  readonly readOnly: boolean;
  /** Typing, deleting and cutting; pasting has its own way because rows may be added. */
  readonly onWrite: (writes: readonly CellWrite[], deed: string) => void;
  readonly onPaste: (block: readonly (readonly string[])[], at: CellAddress) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Rows of the table's foot, which stays in view. */
  readonly foot?: ReactNode;
}

const NO_NOTES: ReadonlyMap<string, CellNote> = new Map();

/**
 * A table to type and paste into. One text box stands over the active cell and always has the focus, so that
 * the first letter of a composition reaches the input method.
 */
export function Sheet<R>(props: SheetProps<R>) {
  const { columns, items, selection, onSelect, notesOf } = props;
  const [editing, setEditing] = useState<Editing | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const dragging = useRef(false);

  const grid = useMemo<Grid>(
    () => ({
      rowIds: items.flatMap((item) => (item.kind === "row" ? [item.id] : [])),
      columns: columns.map(({ key }) => key),
    }),
    [items, columns],
  );
  const range = selection === null ? null : rangeOf(grid, selection);

  function press(event: React.MouseEvent) {
    const address = addressOf(event.target);
    if (address === null || event.button !== 0) return;
    // The box keeps the focus: a click moves it, at once.
    event.preventDefault();
    editor.current?.dispatchEvent(new CustomEvent("sheet-commit"));
    onSelect({ active: address, anchor: event.shiftKey && selection !== null ? selection.anchor : address });
    dragging.current = !event.shiftKey;
    editor.current?.focus({ preventScroll: true });
  }

  function drag(event: React.MouseEvent) {
    if (!dragging.current || event.buttons !== 1 || selection === null) return;
    const address = addressOf(event.target);
    if (
      address !== null &&
      (address.rowId !== selection.active.rowId || address.column !== selection.active.column)
    )
      onSelect({ active: address, anchor: selection.anchor });
  }

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are the text box's; this only follows the mouse */}
      <div
        ref={scroller}
        className={styles.scroller}
        onMouseDown={press}
        onMouseOver={drag}
        onFocus={() => undefined}
        onMouseUp={() => {
          dragging.current = false;
        }}
        onDoubleClick={(event) => {
          if (addressOf(event.target) !== null) editor.current?.dispatchEvent(new CustomEvent("sheet-open"));
        }}
      >
        <table
          className={styles.table}
          style={{ width: columns.reduce((sum, column) => sum + column.width, 0) }}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an editable grid that prints as a table
          role="grid"
          aria-label={props.label}
          aria-rowcount={grid.rowIds.length + 1}
          aria-colcount={columns.length}
          aria-readonly={props.readOnly}
        >
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={{ width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column, index) => (
                <th
                  key={column.key}
                  scope="col"
                  aria-colindex={index + 1}
                  className={styles[column.align ?? "left"]}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => {
              if (item.kind === "band")
                return (
                  <tr key={item.id} className={styles.band}>
                    <td colSpan={columns.length}>{item.content}</td>
                  </tr>
                );
              const index = grid.rowIds.indexOf(item.id);
              const inRange = range !== null && index >= range.top && index <= range.bottom;
              return (
                <SheetRow
                  key={item.id}
                  id={item.id}
                  index={index}
                  row={item.row}
                  columns={columns}
                  notes={notesOf(item.id) ?? NO_NOTES}
                  activeColumn={selection?.active.rowId === item.id ? selection.active.column : null}
                  left={inRange ? range.left : -1}
                  right={inRange ? range.right : -1}
                  readOnly={props.readOnly}
                />
              );
            })}
          </tbody>
          {props.foot === undefined ? null : <tfoot>{props.foot}</tfoot>}
        </table>
        <CellEditor
          {...props}
          ref={editor}
          grid={grid}
          scroller={scroller}
          editing={editing}
          setEditing={setEditing}
        />
      </div>
    </div>
  );
}
