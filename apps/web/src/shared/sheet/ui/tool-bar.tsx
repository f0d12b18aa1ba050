import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { SheetActions } from "../actions/index.ts";
import type { Live } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { FLAGGED, isFiltered } from "../core/view.ts";
import { Menu } from "./menu.tsx";
import styles from "./sheet.module.css";
import type { ColumnMemory } from "./use-column-memory.ts";

interface ToolBarProps<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly memory: ColumnMemory<Row>;
  /** Rows with an error. */
  readonly flagged: number;
  readonly onFind: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** Above the rows: which of them are seen, undo, and what the owner offers. */
export function ToolBar<Row extends SheetRowData>(props: ToolBarProps<Row>) {
  const { live, actions, memory, flagged, onDone } = props;
  const { view, presets, readOnly, columns } = live.props;
  const history = useSyncExternalStore(live.history.subscribe, live.history.get);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const filters = [
    { key: null, label: "全部" },
    { key: FLAGGED, label: flagged === 0 ? "有误" : `有误 ${flagged}` },
    ...(presets ?? []).map(({ key, label }) => ({ key, label })),
  ];
  return (
    <div className={styles.toolBar} role="toolbar" aria-label="表格工具">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not fields of a form */}
      <div className={styles.segments} role="group" aria-label="显示">
        {filters.map(({ key, label }) => (
          <button
            key={key ?? "all"}
            type="button"
            aria-pressed={view.preset === key}
            onClick={() =>
              actions.look(key === null ? { preset: null, chosen: {}, text: "" } : { preset: key })
            }
          >
            {label}
          </button>
        ))}
      </div>
      <input
        type="search"
        className={styles.input}
        placeholder="筛选文字"
        aria-label="只看含有这些文字的行"
        value={view.text}
        onChange={(event) => actions.look({ text: event.currentTarget.value })}
      />
      {isFiltered(view) ? (
        <button
          type="button"
          className={styles.button}
          onClick={() => actions.look({ preset: null, chosen: {}, text: "" })}
        >
          清除筛选
        </button>
      ) : null}
      <span className={styles.space} />
      {props.children}
      {readOnly === true ? null : (
        <>
          <button
            type="button"
            className={styles.button}
            disabled={history.undoLabel === null}
            title={history.undoLabel === null ? "没有可撤销的操作" : `撤销“${history.undoLabel}”（Ctrl+Z）`}
            onClick={actions.undo}
          >
            撤销
          </button>
          <button
            type="button"
            className={styles.button}
            disabled={history.redoLabel === null}
            title={history.redoLabel === null ? "没有可重做的操作" : `重做“${history.redoLabel}”（Ctrl+Y）`}
            onClick={actions.redo}
          >
            重做
          </button>
        </>
      )}
      <button
        type="button"
        className={styles.button}
        title="查找和替换（Ctrl+F、Ctrl+H）"
        onClick={props.onFind}
      >
        查找
      </button>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          setMenu({ x: left, y: bottom + 4 });
        }}
      >
        列{memory.hidden.size === 0 ? "" : `（隐藏 ${memory.hidden.size}）`}
      </button>
      {menu === null ? null : (
        <Menu
          label="显示哪些列"
          at={menu}
          onClose={() => {
            setMenu(null);
            onDone();
          }}
          items={[
            ...columns.map(({ key, label }) => ({
              label,
              checked: !memory.hidden.has(key),
              stays: true,
              run: () => memory.hide(key, !memory.hidden.has(key)),
            })),
            { label: "显示全部列", parted: true, run: memory.showAll },
            { label: "取消冻结", run: () => memory.freezeTo("") },
          ]}
        />
      )}
    </div>
  );
}
