import { useDeferredValue, useMemo } from "react";
import { type Live, type Notice, rowCount, textAt } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { heightOf, type Range, widthOf } from "../core/grid.ts";
import { isOneCell, rangeOf } from "../core/selection.ts";
import { totalsOf } from "../core/totals.ts";
import styles from "./sheet.module.css";

interface StatusBarProps<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly notice: Notice | null;
  readonly displaced: number;
  readonly onSettle: () => void;
  readonly onDone: () => void;
}

/** Below the rows: what a deed came to, how many rows there are, and the sums of the selection. */
export function StatusBar<Row extends SheetRowData>(props: StatusBarProps<Row>) {
  const { live, notice, displaced } = props;
  const shown = rowCount(live);
  const all = live.props.rows.length;
  return (
    <div className={styles.statusBar}>
      <span className={styles.rowCount}>{shown === all ? `共 ${all} 行` : `${shown} / ${all} 行`}</span>
      <div role="status" className={styles.notice}>
        {notice === null ? null : (
          <>
            <span>{notice.words}</span>
            {notice.actions.map(({ label, run }) => (
              <button
                key={label}
                type="button"
                className={styles.button}
                onClick={() => {
                  run();
                  props.onDone();
                }}
              >
                {label}
              </button>
            ))}
          </>
        )}
      </div>
      {displaced === 0 ? null : (
        <button
          type="button"
          className={styles.button}
          title="填写时行不跳动；点此按平台、筛选和排序重新排列"
          onClick={() => {
            props.onSettle();
            props.onDone();
          }}
        >
          重新排列（{displaced} 行待归位）
        </button>
      )}
      <SelectionTotals live={live} />
    </div>
  );
}

/** Sums come a moment after the selection: they are not on the way of a key. */
function SelectionTotals<Row extends SheetRowData>({ live }: { readonly live: Live<Row> }) {
  const later = useDeferredValue(live);
  const words = useMemo(() => {
    const range = later.selection === null ? null : rangeOf(later.grid, later.selection);
    if (range === null || isOneCell(range)) return null;
    const { filled, numbers, sum, average } = totalsOf(textsOf(later, range));
    return [
      `${heightOf(range)} 行 × ${widthOf(range)} 列`,
      `计数 ${filled}`,
      ...(numbers === 0 ? [] : [`平均值 ${average}`, `求和 ${sum}`]),
    ];
  }, [later]);
  if (words === null) return null;
  return (
    <span className={styles.totals}>
      {words.map((word) => (
        <span key={word}>{word}</span>
      ))}
    </span>
  );
}

function* textsOf<Row extends SheetRowData>(live: Live<Row>, range: Range): Iterable<string> {
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1) yield textAt(live, row, column);
}
