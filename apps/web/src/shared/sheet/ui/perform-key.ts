import type { RefObject } from "react";
import type { SheetActions } from "../actions/index.ts";
import { activePoint, type Live, selectedRange, textAt } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { gridOf, NEW_ROW } from "../core/grid.ts";
import type { KeyDeed } from "../core/keys.ts";
import {
  columnsBetween,
  entered,
  everything,
  isWholeRows,
  jumped,
  moved,
  rowsBetween,
  type Selection,
  selectionAt,
  tabbed,
} from "../core/selection.ts";
import type { Editing } from "./use-editing.ts";

/** What keys ask of the sheet around the box. */
export interface SheetAsks {
  readonly openFind: (replacing: boolean) => void;
  readonly openMenu: () => void;
  readonly repairActive: () => void;
  readonly sayLocked: (label: string) => void;
}

interface Performing<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly asks: SheetAsks;
  readonly editing: Editing<Row>;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Escape was the last key: Tab leaves the sheet. */
  readonly leaving: RefObject<boolean>;
  /** The column that Tab set out from, to which Enter goes back. */
  readonly home: RefObject<string | null>;
}

/** Does what a key asks for; false leaves the key to the browser. */
export function keyPerformer<Row extends SheetRowData>(context: Performing<Row>): (deed: KeyDeed) => boolean {
  const { live, actions, asks, editing, box, leaving, home } = context;
  const { select } = live;

  /** Writes what was typed, then goes on from the row that it may have made. */
  function go(next: (grid: Live<Row>["grid"], selection: Selection) => Selection | null) {
    const { selection, grid } = live;
    const [made] = editing.commit();
    if (selection === null) return;
    if (made === undefined) {
      const to = next(grid, selection);
      if (to !== null) select(to);
      return;
    }
    const rowIds = [...grid.rowIds.filter((id) => id !== NEW_ROW), made, NEW_ROW];
    const at = { ...selection.active, rowId: made };
    const to = next(gridOf(rowIds, grid.keys), selectionAt(at));
    if (to !== null) select(to);
  }

  function performIdle(deed: KeyDeed): boolean {
    const range = selectedRange(live);
    switch (deed.kind) {
      case "undo":
        actions.undo();
        return true;
      case "redo":
        actions.redo();
        return true;
      case "all":
        go((grid, { active }) => {
          const all = everything(grid);
          return all === null ? null : { ...all, active };
        });
        return true;
      case "clear":
        actions.clear("清除");
        return true;
      case "fillDown":
        actions.fillDown();
        return true;
      case "fillRight":
        actions.fillRight();
        return true;
      case "selectRows":
        if (range !== null) go((grid) => rowsBetween(grid, range.top, range.bottom));
        return true;
      case "selectColumns":
        if (range !== null) go((grid) => columnsBetween(grid, range.left, range.right));
        return true;
      case "insertRows":
        actions.rows.insert("above");
        return true;
      case "removeRows":
        // Elsewhere the key makes the page smaller.
        if (range === null || !isWholeRows(live.grid, range)) return false;
        actions.rows.remove();
        return true;
      case "moveRows":
        actions.rows.move(deed.step);
        return true;
      case "menu":
        asks.openMenu();
        return true;
      case "repair":
        asks.repairActive();
        return true;
      default:
        return false;
    }
  }

  return (deed) => {
    const wasLeaving = leaving.current;
    leaving.current = false;
    switch (deed.kind) {
      case "enter":
        go((grid, selection) => entered(grid, selection, deed.step, home.current));
        home.current = null;
        return true;
      case "tab": {
        if (wasLeaving && editing.mode === "idle") return false;
        home.current ??= live.selection?.active.key ?? null;
        go((grid, selection) => tabbed(grid, selection, deed.step));
        return true;
      }
      case "move":
        home.current = null;
        go((grid, selection) => moved(grid, selection, deed.rows, deed.columns, deed.extend));
        return true;
      case "page":
        go((grid, selection) => moved(grid, selection, deed.rows * live.rowsPerPage, 0, deed.extend));
        return true;
      case "jump":
        go((grid, selection) =>
          jumped(
            grid,
            selection,
            deed.rows,
            deed.columns,
            deed.extend,
            ({ row, column }) => textAt(live, row, column) === "",
          ),
        );
        return true;
      case "cancel":
        if (editing.mode === "idle") {
          leaving.current = true;
          live.tell(null);
        } else editing.close();
        return true;
      case "open":
      case "choose":
        if (!editing.canWrite) asks.sayLocked(editing.column?.label ?? "");
        else if (editing.mode === "idle") editing.open();
        return true;
      case "breakLine":
        if (editing.column?.multiline === true) insertText(box.current, "\n");
        return true;
      case "fillTyped": {
        const text = editing.mode === "idle" ? activeText(live) : editing.textInBox();
        editing.close();
        if (text !== null) actions.fillTyped(text);
        return true;
      }
      case "find":
      case "replace":
        editing.commit();
        asks.openFind(deed.kind === "replace");
        return true;
      default:
        return performIdle(deed);
    }
  };
}

function activeText<Row extends SheetRowData>(live: Live<Row>): string | null {
  const at = activePoint(live);
  return at === null ? null : textAt(live, at.row, at.column);
}

function insertText(box: HTMLTextAreaElement | null, text: string) {
  if (box === null) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
