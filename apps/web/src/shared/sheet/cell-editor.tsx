import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { deedOf, findCell, type KeyDeed } from "./cell-events.ts";
import { parseBlock, printBlock } from "./clipboard.ts";
import { matching, OptionList } from "./option-list.tsx";
import { addressesIn, type Grid, moved, rangeOf, type Selection, tabbed } from "./selection.ts";
import styles from "./sheet.module.css";
import type { SheetProps } from "./sheet.tsx";

/** `replace`: began by typing over the cell; `caret`: the cell was opened with its text. */
export interface Editing {
  readonly mode: "replace" | "caret";
}

interface CellEditorProps<R> extends SheetProps<R> {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly grid: Grid;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
}

/** The one text box of the sheet: over the active cell, always focused, transparent until something is typed. */
export function CellEditor<R>(props: CellEditorProps<R>) {
  const { ref, grid, scroller, editing, setEditing, selection, onSelect, columns, items } = props;
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(-1);
  const composing = useRef(false);
  const column = columns.find(({ key }) => key === selection?.active.column);
  const canWrite = !props.readOnly && column?.editable === true;
  const choices =
    editing === null || column?.options === undefined
      ? []
      : matching(column.options, editing.mode === "caret" && marked < 0 ? "" : typed);

  useLayoutEffect(() => place(ref.current, scroller.current, selection));
  const activeRow = selection?.active.rowId;
  const activeColumn = selection?.active.column;
  useEffect(() => {
    if (activeRow === undefined || activeColumn === undefined) return;
    findCell(scroller.current, { rowId: activeRow, column: activeColumn })?.scrollIntoView?.({
      block: "nearest",
      inline: "nearest",
    });
    // A link led here: typing goes on in the cell it named.
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [activeRow, activeColumn, ref, scroller]);

  function textOf(rowId: string, key: string): string {
    const item = items.find(({ id }) => id === rowId);
    const found = columns.find((it) => it.key === key);
    if (item?.kind !== "row" || found === undefined) return "";
    return props.notesOf(rowId)?.get(key)?.text ?? found.text(item.row);
  }

  function open() {
    const box = ref.current;
    if (box === null || selection === null || !canWrite) return;
    box.value = textOf(selection.active.rowId, selection.active.column);
    box.setSelectionRange(box.value.length, box.value.length);
    setTyped(box.value);
    setMarked(-1);
    setEditing({ mode: "caret" });
  }

  function close() {
    if (ref.current !== null) ref.current.value = "";
    setTyped("");
    setMarked(-1);
    setEditing(null);
  }

  function commit(text: string = ref.current?.value ?? "") {
    if (
      editing !== null &&
      selection !== null &&
      canWrite &&
      text !== textOf(selection.active.rowId, selection.active.column)
    )
      props.onWrite([{ ...selection.active, text }], "填写");
    close();
  }

  // Clicks elsewhere in the sheet reach the box as events of its own, so that they see its latest text.
  const latest = useRef({ commit, open });
  latest.current = { commit, open };
  useEffect(() => {
    const box = ref.current;
    const onCommit = () => latest.current.commit();
    const onOpen = () => latest.current.open();
    box?.addEventListener("sheet-commit", onCommit);
    box?.addEventListener("sheet-open", onOpen);
    return () => {
      box?.removeEventListener("sheet-commit", onCommit);
      box?.removeEventListener("sheet-open", onOpen);
    };
  }, [ref]);

  function clear(deed: string) {
    const range = selection === null ? null : rangeOf(grid, selection);
    if (range === null || props.readOnly) return;
    const editable = new Set(columns.filter((it) => it.editable).map(({ key }) => key));
    const writes = addressesIn(grid, range)
      .flat()
      .filter((it) => editable.has(it.column) && textOf(it.rowId, it.column) !== "")
      .map((it) => ({ ...it, text: "" }));
    if (writes.length > 0) props.onWrite(writes, deed);
  }

  function perform(deed: NonNullable<KeyDeed>, current: Selection) {
    switch (deed.kind) {
      case "move":
        commit();
        return onSelect(moved(grid, current, deed.rows, deed.columns, deed.extend));
      case "tab":
        commit();
        return onSelect(tabbed(grid, current, deed.step));
      case "open":
        return open();
      case "cancel":
        return close();
      case "clear":
        return clear("清除");
      case "undo":
        return props.onUndo();
      case "redo":
        return props.onRedo();
      case "all":
        return selectAll(grid, onSelect);
      case "breakLine":
        return insert(ref.current, column?.multiline === true ? "\n" : "");
    }
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const { isComposing } = event.nativeEvent;
    const { key, keyCode, shiftKey, ctrlKey, metaKey, altKey } = event;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (choices.length > 0 && step !== 0 && !isComposing && keyCode !== 229) {
      event.preventDefault();
      return setMarked((Math.max(marked, step > 0 ? -1 : 0) + step + choices.length) % choices.length);
    }
    const deed = deedOf(
      { key, keyCode, shiftKey, ctrlKey, metaKey, altKey, isComposing },
      editing?.mode ?? "idle",
    );
    if (deed === null || selection === null) return;
    const chosen = choices[marked];
    if (chosen !== undefined && (deed.kind === "move" || deed.kind === "tab") && ref.current !== null)
      ref.current.value = chosen;
    event.preventDefault();
    perform(deed, selection);
  }

  function onInput(event: React.FormEvent<HTMLTextAreaElement>) {
    const box = event.currentTarget;
    if (!canWrite) {
      if (!composing.current) box.value = "";
      return;
    }
    setTyped(box.value);
    if (editing === null) setEditing({ mode: "replace" });
  }

  function copy(event: React.ClipboardEvent) {
    const range = selection === null || editing !== null ? null : rangeOf(grid, selection);
    if (range === null) return false;
    event.preventDefault();
    const block = addressesIn(grid, range).map((row) => row.map((it) => textOf(it.rowId, it.column)));
    event.clipboardData.setData("text/plain", printBlock(block));
    return true;
  }

  return (
    <>
      <textarea
        ref={ref}
        className={editing === null ? styles.idleBox : styles.box}
        style={{ textAlign: column?.align ?? "left" }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={column === undefined ? props.label : `${props.label} ${column.title}`}
        readOnly={!canWrite}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onCompositionStart={() => {
          composing.current = true;
          if (canWrite && editing === null) setEditing({ mode: "replace" });
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onBlur={() => {
          if (!composing.current) commit();
        }}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event)) clear("剪切");
        }}
        onPaste={(event) => {
          if (editing !== null || selection === null) return;
          event.preventDefault();
          const range = rangeOf(grid, selection);
          const corner = range === null ? null : addressesIn(grid, range)[0]?.[0];
          if (!props.readOnly && corner != null)
            props.onPaste(parseBlock(event.clipboardData.getData("text/plain")), corner);
        }}
      />
      <OptionList anchor={ref} choices={choices} marked={marked} onChoose={commit} />
    </>
  );
}

/** Puts the box over its cell and brings the cell into view. */
function place(box: HTMLTextAreaElement | null, scroller: HTMLElement | null, selection: Selection | null) {
  const cell = selection === null ? null : findCell(scroller, selection.active);
  // Without a selection it waits in the corner: a hidden box could not take the focus with the first click.
  if (box === null || cell === null) return;
  Object.assign(box.style, {
    left: `${cell.offsetLeft}px`,
    top: `${cell.offsetTop}px`,
    width: `${cell.offsetWidth}px`,
    height: `${Math.max(cell.offsetHeight, box.value.includes("\n") ? 96 : 0)}px`,
  });
}

function selectAll(grid: Grid, onSelect: (selection: Selection) => void) {
  const [firstRow] = grid.rowIds;
  const [firstColumn] = grid.columns;
  const lastRow = grid.rowIds[grid.rowIds.length - 1];
  const lastColumn = grid.columns[grid.columns.length - 1];
  if (
    firstRow === undefined ||
    firstColumn === undefined ||
    lastRow === undefined ||
    lastColumn === undefined
  )
    return;
  onSelect({
    active: { rowId: firstRow, column: firstColumn },
    anchor: { rowId: lastRow, column: lastColumn },
  });
}

function insert(box: HTMLTextAreaElement | null, text: string) {
  if (box === null || text === "") return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
