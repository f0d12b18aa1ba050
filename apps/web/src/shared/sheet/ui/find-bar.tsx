import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { SheetActions } from "../actions/index.ts";
import { activePoint, type Live } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import styles from "./sheet.module.css";

interface FindBarProps<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly replacing: boolean;
  readonly onReplacing: (replacing: boolean) => void;
  readonly onClose: () => void;
}

/** Ctrl+F and Ctrl+H: finds in the rows that are seen, replaces in cells that can be written. */
export function FindBar<Row extends SheetRowData>(props: FindBarProps<Row>) {
  const { live, actions, replacing, onClose } = props;
  const { view, rows, readOnly } = live.props;
  const [replacement, setReplacement] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const words = view.find;
  const later = useDeferredValue(words);
  const { arrangement, columns } = live;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows, order and columns are what `found` reads
  const cells = useMemo(() => actions.found(later), [actions, later, rows, arrangement, columns]);
  const at = activePoint(live);
  const place = cells.findIndex(({ row, column }) => row === at?.row && column === at.column);
  const count =
    words === "" ? "" : cells.length === 0 ? "没有找到" : `${place < 0 ? "–" : place + 1} / ${cells.length}`;
  const find = (next: string) => live.props.onView({ ...view, find: next });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    if ((event.ctrlKey || event.metaKey) && /^[fh]$/i.test(event.key)) {
      event.preventDefault();
      props.onReplacing(event.key.toLowerCase() === "h");
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is younger than the oldest browser in use
    <div role="search" className={styles.findBar} aria-label="查找和替换" onKeyDown={onKeyDown}>
      <input
        ref={input}
        className={styles.input}
        placeholder="查找"
        aria-label="查找"
        value={words}
        onChange={(event) => find(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          actions.goToNext(words, event.shiftKey ? -1 : 1);
        }}
      />
      <span className={styles.count} aria-live="polite">
        {count}
      </span>
      <button
        type="button"
        className={styles.button}
        disabled={cells.length === 0}
        title="上一个（Shift+Enter）"
        onClick={() => actions.goToNext(words, -1)}
      >
        上一个
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={cells.length === 0}
        title="下一个（Enter）"
        onClick={() => actions.goToNext(words, 1)}
      >
        下一个
      </button>
      {readOnly === true ? null : replacing ? (
        <>
          <input
            className={styles.input}
            placeholder="替换为"
            aria-label="替换为"
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <button
            type="button"
            className={styles.button}
            disabled={cells.length === 0}
            onClick={() => actions.replaceOne(words, replacement)}
          >
            替换
          </button>
          <button
            type="button"
            className={styles.button}
            disabled={cells.length === 0}
            onClick={() => actions.replaceAll(words, replacement)}
          >
            全部替换
          </button>
        </>
      ) : (
        <button type="button" className={styles.button} onClick={() => props.onReplacing(true)}>
          替换…
        </button>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label="关闭查找"
        title="关闭（Esc）"
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}
