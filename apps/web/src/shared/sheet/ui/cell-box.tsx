import {
  type ClipboardEvent,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { SheetActions } from "../actions/index.ts";
import type { Live } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { NEW_ROW } from "../core/grid.ts";
import { deedOf } from "../core/keys.ts";
import { OptionList } from "./option-list.tsx";
import { keyPerformer, type SheetAsks } from "./perform-key.ts";
import styles from "./sheet.module.css";
import { useEditing } from "./use-editing.ts";
import type { CellPlace } from "./use-place.ts";

/** What the sheet may ask of its text box. */
export interface CellBoxHandle {
  readonly focus: () => void;
  readonly commit: () => void;
  readonly open: () => void;
}

interface CellBoxProps<Row extends SheetRowData> {
  readonly handle: Ref<CellBoxHandle>;
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly asks: SheetAsks;
  readonly place: CellPlace;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of the active cell, for people who do not see it. */
  readonly label: string;
  readonly describedBy: string | undefined;
}

/**
 * The one text box of the sheet: over the active cell, always focused, transparent until something is typed. It is
 * never mounted for a key, so the first letter of a composition reaches the input method.
 */
export function CellBox<Row extends SheetRowData>(props: CellBoxProps<Row>) {
  const { live, actions, asks, place } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** A click is ending a composition: what the box sends meanwhile is no edit. */
  const cutOff = useRef(false);
  const leaving = useRef(false);
  const home = useRef<string | null>(null);
  const editing = useEditing(box, live, actions);
  const { mode, column, canWrite, choices } = editing;
  const perform = keyPerformer({ live, actions, asks, editing, box, leaving, home });

  useLayoutEffect(() => place.put(box.current, mode !== "idle"));
  useImperativeHandle(props.handle, () => ({
    focus: () => box.current?.focus({ preventScroll: true }),
    commit: () => {
      if (!composing.current) return void editing.commit();
      // A composition ends with the letters that stand there, in the cell where they were typed. Leaving the box for
      // a moment ends it for the input method too.
      const text = box.current?.value ?? "";
      cutOff.current = true;
      box.current?.blur();
      box.current?.focus({ preventScroll: true });
      cutOff.current = false;
      composing.current = false;
      editing.commit(text);
    },
    open: editing.open,
  }));

  function onKeyDown(event: React.KeyboardEvent) {
    const { isComposing } = event.nativeEvent;
    const { key, keyCode, shiftKey, ctrlKey, metaKey, altKey } = event;
    const deed = deedOf({ key, keyCode, shiftKey, ctrlKey, metaKey, altKey, isComposing }, mode);
    if (isComposing || keyCode === 229) return;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && choices.length > 0 && !altKey) {
      event.preventDefault();
      const from = editing.marked < 0 && step < 0 ? 0 : editing.marked;
      return editing.mark((from + step + choices.length) % choices.length);
    }
    if (deed === null) {
      if (key.length === 1 && !ctrlKey && !metaKey && !canWrite) asks.sayLocked(column?.label ?? "");
      return;
    }
    if (perform(deed)) event.preventDefault();
  }

  function onInput(event: React.FormEvent<HTMLTextAreaElement>) {
    if (cutOff.current) return;
    if (!canWrite) {
      if (!composing.current) event.currentTarget.value = "";
      return;
    }
    leaving.current = false;
    if (mode === "idle") place.reveal();
    editing.noticeTyped(event.currentTarget.value);
  }

  function onCopy(event: ClipboardEvent): boolean {
    const text = mode === "idle" ? actions.copyText() : null;
    if (text === null) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    return true;
  }

  return (
    <>
      <textarea
        ref={box}
        className={mode === "idle" ? styles.idleBox : styles.box}
        style={{ textAlign: column?.align ?? "left" }}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        readOnly={!canWrite}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onFocus={() => {
          leaving.current = false;
        }}
        onCompositionStart={() => {
          composing.current = true;
          if (!canWrite || mode !== "idle") return;
          place.reveal();
          editing.noticeTyped("");
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onBlur={(event) => {
          if (cutOff.current) return event.stopPropagation();
          // Another window keeps what is being typed; another field of the page ends it.
          if (!composing.current && document.activeElement !== box.current) editing.commit();
        }}
        onCopy={onCopy}
        onCut={(event) => {
          if (onCopy(event)) actions.clear("剪切");
        }}
        onPaste={(event) => {
          if (mode !== "idle") return;
          event.preventDefault();
          actions.paste(event.clipboardData.getData("text/plain"));
        }}
      />
      {mode === "idle" &&
      canWrite &&
      column?.options !== undefined &&
      live.selection?.active.rowId !== NEW_ROW ? (
        <button
          ref={place.putDropButton}
          type="button"
          tabIndex={-1}
          className={styles.dropButton}
          aria-label={`选择${column.label}`}
          onMouseDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
          onClick={() => {
            editing.open();
            box.current?.focus({ preventScroll: true });
          }}
        >
          ▾
        </button>
      ) : null}
      <OptionList
        anchor={box}
        scroller={props.scroller}
        choices={choices}
        marked={editing.marked}
        onChoose={editing.commit}
      />
    </>
  );
}
