import type { SheetRowData } from "../contract.ts";
import { NEW_ROW } from "../core/grid.ts";
import { selectionAt, selectionBetween } from "../core/selection.ts";
import { type LiveOf, selectedRange, selectedRowIds } from "./live.ts";
import type { writingActions } from "./writing.ts";

/** Inserting, duplicating, moving and removing the rows of the selection. */
export function rowActions<Row extends SheetRowData>(
  live: LiveOf<Row>,
  writing: ReturnType<typeof writingActions<Row>>,
) {
  /** As many rows as are selected, above or below them. */
  function insert(where: "above" | "below") {
    const now = live();
    const range = selectedRange(now);
    const ids = selectedRowIds(now);
    if (range === null || now.props.readOnly === true || now.props.rowIntents?.insert === undefined) return;
    const anchor = where === "below" ? ids[ids.length - 1] : now.grid.rowIds[range.top - 1];
    const { ids: made, step } =
      ids.length === 0
        ? writing.insertHeld(1)
        : writing.insertHeld(
            ids.length,
            where === "above" ? placeAbove(ids[0] ?? NEW_ROW) : (anchor ?? null),
          );
    writing.keep(step === null ? null : { ...step, label: "插入行" });
    selectRows(made);
  }

  /** The row before this one in the owner's order, which is where a row above it belongs. */
  function placeAbove(rowId: string): string | null {
    const { rows } = live().props;
    const place = rows.findIndex(({ id }) => id === rowId);
    return rows[place - 1]?.id ?? null;
  }

  function duplicate() {
    const now = live();
    const ids = selectedRowIds(now);
    const intent = now.props.rowIntents?.duplicate;
    if (ids.length === 0 || intent === undefined || now.props.readOnly === true) return;
    const made = intent(ids);
    writing.keep(made.step === null ? null : { ...made.step, label: "复制行" });
    selectRows(made.ids);
  }

  function remove() {
    const now = live();
    const ids = selectedRowIds(now);
    const intent = now.props.rowIntents?.remove;
    const range = selectedRange(now);
    if (ids.length === 0 || range === null || intent === undefined || now.props.readOnly === true) return;
    const { step } = intent(ids);
    writing.keep(step === null ? null : { ...step, label: "删除行" });
    const next = now.grid.rowIds[range.bottom + 1] ?? now.grid.rowIds[range.top - 1];
    const key = now.selection?.active.key;
    if (next !== undefined && key !== undefined) now.select(selectionAt({ rowId: next, key }));
    now.tell({
      words: `已删除 ${ids.length} 行`,
      actions: [{ label: "撤销", run: () => now.history.undo() }],
    });
  }

  /** One place up or down. In a sorted sheet the order is not the rows' own: it says so. */
  function move(direction: 1 | -1) {
    const now = live();
    const ids = selectedRowIds(now);
    const intent = now.props.rowIntents?.move;
    if (ids.length === 0 || intent === undefined || now.props.readOnly === true) return;
    if (now.props.view.sort !== null)
      return now.tell({ words: "按列排序时不能移动行，请先取消排序", actions: [] });
    const order = now.grid.rowIds.filter((id) => id !== NEW_ROW);
    const first = order.indexOf(ids[0] ?? NEW_ROW);
    const place = direction === 1 ? first + ids.length : first - 2;
    if (first + direction < 0 || (direction === 1 && place >= order.length)) return;
    const { step } = intent(ids, place < 0 ? null : (order[place] ?? null));
    writing.keep(step === null ? null : { ...step, label: "移动行" });
  }

  function selectRows(ids: readonly string[]) {
    const { columns, grid, selection, select } = live();
    const first = ids[0];
    const last = ids[ids.length - 1];
    const left = grid.keys[0];
    const right = grid.keys[grid.keys.length - 1];
    if (first === undefined || last === undefined || left === undefined || right === undefined) return;
    const home = columns.find(({ readOnly }) => readOnly !== true)?.key ?? left;
    const whole = selectionBetween({ rowId: first, key: left }, { rowId: last, key: right });
    select({ ...whole, active: { rowId: first, key: selection?.active.key ?? home }, still: false });
  }

  return { insert, duplicate, remove, move };
}
