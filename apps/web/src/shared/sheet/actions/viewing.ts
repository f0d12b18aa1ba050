import type { SheetRowData } from "../contract.ts";
import type { SheetView } from "../core/view.ts";
import type { LiveOf } from "./live.ts";
import type { writingActions } from "./writing.ts";

/** Sorting, filtering, undo and the order that is held while somebody writes. */
export function viewActions<Row extends SheetRowData>(
  live: LiveOf<Row>,
  writing: ReturnType<typeof writingActions<Row>>,
) {
  /** Another look at the rows puts them in their order at once. */
  function look(change: Partial<SheetView>) {
    const { props, hold } = live();
    hold(null);
    props.onView({ ...props.view, ...change });
  }

  /** A sort order can be taken back like a deed. null: the rows' own order. */
  function sortBy(sort: SheetView["sort"]) {
    const before = live().props.view.sort;
    look({ sort });
    writing.keep({
      label: sort === null ? "取消排序" : "排序",
      undo: () => look({ sort: before }),
      redo: () => look({ sort }),
    });
  }

  function choose(key: string, values: readonly string[]) {
    const { chosen } = live().props.view;
    const { [key]: _replaced, ...others } = chosen;
    look({ chosen: values.length === 0 ? others : { ...others, [key]: values } });
  }

  /** Puts rows where they belong now. */
  function settle() {
    live().hold(null);
  }

  function undo() {
    const now = live();
    if (now.props.readOnly === true) return;
    now.tell(null);
    now.history.undo();
  }

  function redo() {
    const now = live();
    if (now.props.readOnly === true) return;
    now.tell(null);
    now.history.redo();
  }

  return { look, sortBy, choose, settle, undo, redo };
}
