import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SheetActions } from "../actions/index.ts";
import type { Live } from "../actions/live.ts";
import type { ColumnDefinition, SheetRowData } from "../contract.ts";
import { matchingOptions } from "../core/options.ts";
import { compareTexts } from "../core/order.ts";
import { keepInWindow, useCloseOutside } from "./menu.tsx";
import { usePinyin } from "./pinyin.ts";
import styles from "./sheet.module.css";
import type { ColumnMemory } from "./use-column-memory.ts";

interface ColumnPanelProps<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly memory: ColumnMemory<Row>;
  readonly column: ColumnDefinition<Row>;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** Values that the list shows; more are found by typing. */
const VALUES_SHOWN = 200;

/** What can be done to a column: its order, the values it may have, its width and whether it is seen. */
export function ColumnPanel<Row extends SheetRowData>(props: ColumnPanelProps<Row>) {
  const { live, actions, memory, column, at, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  useLayoutEffect(() => keepInWindow(panel.current, at), [at]);
  useEffect(() => panel.current?.querySelector("button")?.focus(), []);
  useCloseOutside(panel, onClose);
  const { sort, chosen } = live.props.view;
  const { rows } = live.props;
  const counts = useMemo(() => countValues(rows, column.textOf), [rows, column]);
  const byPinyin = usePinyin(true);
  const values = matchingOptions([...counts.keys()], words, byPinyin);
  const picked = chosen[column.key] ?? [];
  const order = sort?.key === column.key ? sort : null;
  const act = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={`${column.label}：排序和筛选`}
      className={styles.panel}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={styles.panelRow}>
        <button
          type="button"
          aria-pressed={order !== null && !order.descending}
          onClick={act(() => actions.sortBy({ key: column.key, descending: false }))}
        >
          ↑ 升序
        </button>
        <button
          type="button"
          aria-pressed={order?.descending === true}
          onClick={act(() => actions.sortBy({ key: column.key, descending: true }))}
        >
          ↓ 降序
        </button>
        <button type="button" disabled={sort === null} onClick={act(() => actions.sortBy(null))}>
          原顺序
        </button>
      </div>
      <div className={styles.panelRow}>
        <button type="button" onClick={() => memory.resize(column.key, column.width + 40)}>
          加宽
        </button>
        <button type="button" onClick={() => memory.resize(column.key, column.width - 40)}>
          收窄
        </button>
        <button type="button" onClick={act(() => memory.freezeTo(column.key))}>
          冻结到此列
        </button>
        <button type="button" onClick={act(() => memory.hide(column.key, true))}>
          隐藏
        </button>
      </div>
      <input
        type="search"
        className={styles.input}
        placeholder="查找内容，可用拼音首字母"
        aria-label="查找要筛选的内容"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ul className={styles.values}>
        {values.slice(0, VALUES_SHOWN).map((value) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(value)}
                onChange={(event) =>
                  actions.choose(
                    column.key,
                    event.currentTarget.checked ? [...picked, value] : picked.filter((it) => it !== value),
                  )
                }
              />
              <span>{value === "" ? "（空白）" : value}</span>
              <small>{counts.get(value)}</small>
            </label>
          </li>
        ))}
        {values.length > VALUES_SHOWN ? (
          <li className={styles.more}>还有 {values.length - VALUES_SHOWN} 项，请输入文字查找</li>
        ) : null}
        {values.length === 0 ? <li className={styles.more}>没有符合的内容</li> : null}
      </ul>
      <div className={styles.panelRow}>
        <button type="button" disabled={picked.length === 0} onClick={() => actions.choose(column.key, [])}>
          不筛选此列
        </button>
        <button type="button" onClick={onClose}>
          完成
        </button>
      </div>
    </div>
  );
}

function countValues<Row>(rows: readonly Row[], textOf: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(textOf(row), (counts.get(textOf(row)) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => compareTexts(a, b)));
}
