import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { SheetActions } from "../actions/index.ts";
import type { LiveOf } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { draggedTo } from "../core/fill.ts";
import { addressAt, type Point, pointOf, type Range } from "../core/grid.ts";
import { columnsBetween, everything, rangeOf, rowsBetween, selectionAt } from "../core/selection.ts";
import { columnAtX } from "../core/tracks.ts";
import type { CellBoxHandle } from "./cell-box.tsx";
import type { ColumnLayout } from "./column-layout.ts";
import { HEAD_HEIGHT, LINE_HEIGHT } from "./geometry.ts";
import type { ColumnMemory } from "./use-column-memory.ts";

interface PointerContext<Row extends SheetRowData> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly box: RefObject<CellBoxHandle | null>;
  readonly live: LiveOf<Row>;
  readonly actions: SheetActions<Row>;
  readonly layout: ColumnLayout<Row>;
  readonly memory: ColumnMemory<Row>;
  readonly footHeight: number;
  readonly onPreview: (range: Range | null) => void;
  readonly onColumnMenu: (key: string, at: { x: number; y: number }) => void;
}

type Drag =
  | { readonly kind: "cells" | "rows" | "columns"; readonly from: Point }
  | { readonly kind: "fill"; readonly source: Range }
  | { readonly kind: "resize"; readonly key: string; readonly startX: number; readonly width: number };

interface Place {
  readonly x: number;
  readonly y: number;
}

/** px a frame, at most, while a drag is held beyond the edge. */
const FASTEST_SCROLL = 48;

/** What the mouse does: select cells, rows and columns, drag the handle and the edges of columns. */
export function usePointer<Row extends SheetRowData>(context: PointerContext<Row>) {
  const latest = useRef(context);
  latest.current = context;
  const pointer = useMemo(() => createPointer(() => latest.current), []);
  useEffect(() => pointer.stop, [pointer]);
  return pointer;
}

function createPointer<Row extends SheetRowData>(get: () => PointerContext<Row>) {
  let drag: Drag | null = null;
  let last: Place = { x: 0, y: 0 };
  let frame = 0;
  let preview: Range | null = null;

  /** The row and column at a place of the window, the nearest ones beyond the edges. */
  function pointAt({ x, y }: Place): Point {
    const { scroller, live, layout, footHeight } = get();
    const { arrangement, grid } = live();
    const box = scroller.current;
    if (box === null) return { row: 0, column: 0 };
    const rect = box.getBoundingClientRect();
    const inView = Math.max(HEAD_HEIGHT, Math.min(y - rect.top, box.clientHeight - footHeight - 1));
    const across = Math.max(0, Math.min(x - rect.left, box.clientWidth - 1));
    let line = Math.max(0, Math.floor((inView - HEAD_HEIGHT + box.scrollTop) / LINE_HEIGHT));
    const { lines } = arrangement;
    while (line > 0 && lines[line]?.kind === "band") line -= 1;
    const found = lines[line];
    const row = found?.kind === "row" ? (grid.rowAt.get(found.rowId) ?? 0) : grid.rowIds.length - 1;
    return { row: Math.max(0, row), column: columnAtX(layout.tracks, across, box.scrollLeft) };
  }

  function follow() {
    const { live, layout, memory, onPreview } = get();
    const { grid, select, selection } = live();
    if (drag === null) return;
    if (drag.kind === "resize") return memory.resize(drag.key, drag.width + last.x - drag.startX);
    const to = pointAt(last);
    switch (drag.kind) {
      case "cells": {
        const end = addressAt(grid, to.row, to.column);
        const same = end?.rowId === selection?.end.rowId && end?.key === selection?.end.key;
        if (end !== null && selection !== null && !same) select({ ...selection, end, still: true });
        return;
      }
      case "rows": {
        const rows = rowsBetween(grid, drag.from.row, to.row);
        if (rows !== null) select(rows);
        return;
      }
      case "columns": {
        const columns = columnsBetween(
          grid,
          drag.from.column,
          Math.min(to.column, layout.columns.length - 1),
        );
        if (columns !== null) select(columns);
        return;
      }
      case "fill": {
        const next = draggedTo(drag.source, to.row, to.column);
        if (JSON.stringify(next) === JSON.stringify(preview)) return;
        preview = next;
        onPreview(next);
      }
    }
  }

  /** Beyond the edge the sheet scrolls, the faster the farther. */
  function autoScroll() {
    const { scroller, footHeight } = get();
    const box = scroller.current;
    if (drag === null || box === null) return;
    frame = requestAnimationFrame(autoScroll);
    if (drag.kind === "resize") return;
    const rect = box.getBoundingClientRect();
    const down = beyond(last.y, rect.top + HEAD_HEIGHT, rect.top + box.clientHeight - footHeight);
    const right = drag.kind === "rows" ? 0 : beyond(last.x, rect.left, rect.left + box.clientWidth);
    if (down === 0 && right === 0) return;
    if (drag.kind !== "columns") box.scrollTop += down;
    box.scrollLeft += right;
    follow();
  }

  function start(next: Drag, event: React.MouseEvent) {
    drag = next;
    last = { x: event.clientX, y: event.clientY };
    window.addEventListener("mousemove", onMove);
    window.addEventListener("mouseup", onUp);
    frame = requestAnimationFrame(autoScroll);
  }

  function onMove(event: MouseEvent) {
    if (event.buttons === 0) return onUp();
    last = { x: event.clientX, y: event.clientY };
    follow();
  }

  function onUp() {
    const { actions, onPreview } = get();
    const done = drag;
    const target = preview;
    stop();
    onPreview(null);
    if (done?.kind === "fill" && target !== null) actions.fillTo(target);
  }

  function stop() {
    drag = null;
    preview = null;
    cancelAnimationFrame(frame);
    window.removeEventListener("mousemove", onMove);
    window.removeEventListener("mouseup", onUp);
  }

  /** A press anywhere in the sheet: what was typed is written first, where it was typed; the box keeps the focus. */
  function onMouseDown(event: React.MouseEvent) {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("textarea, button, input") !== null) return;
    const { live, box, layout } = get();
    const at = (name: string) => target.closest<HTMLElement>(`[data-${name}]`);
    const resized = at("resize")?.dataset.resize;
    const head = at("head")?.dataset.head;
    const gutter = at("gutter")?.dataset.gutter;
    const cell = at("column");
    if (
      resized === undefined &&
      head === undefined &&
      gutter === undefined &&
      cell === null &&
      at("corner") === null
    )
      return;
    event.preventDefault();
    box.current?.commit();
    box.current?.focus();
    const { grid, select, selection } = live();
    const range = selection === null ? null : rangeOf(grid, selection);
    const from = selection === null ? null : pointOf(grid, selection.anchor);
    if (resized !== undefined) {
      const width = layout.columns.find(({ key }) => key === resized)?.width ?? 0;
      return start({ kind: "resize", key: resized, startX: event.clientX, width }, event);
    }
    if (at("handle") !== null && range !== null) return start({ kind: "fill", source: range }, event);
    if (at("corner") !== null) {
      const all = everything(grid);
      if (all !== null) select(all);
      return;
    }
    if (head !== undefined) {
      const column = grid.columnAt.get(head) ?? 0;
      const first = event.shiftKey && from !== null ? from.column : column;
      const columns = event.button === 0 ? columnsBetween(grid, first, column) : null;
      if (columns !== null) select(columns);
      return start({ kind: "columns", from: { row: 0, column: first } }, event);
    }
    const rowId = gutter ?? cell?.dataset.row;
    const row = rowId === undefined ? undefined : grid.rowAt.get(rowId);
    if (row === undefined) return;
    // The other button opens the menu for what is selected, if it was pressed there.
    const column = grid.columnAt.get(cell?.dataset.column ?? "") ?? 0;
    const within =
      range !== null &&
      row >= range.top &&
      row <= range.bottom &&
      column >= range.left &&
      column <= range.right;
    if (event.button !== 0 && within) return;
    if (gutter !== undefined) {
      const first = event.shiftKey && from !== null ? from.row : row;
      const rows = rowsBetween(grid, first, row);
      if (rows !== null) select(rows);
      if (event.button === 0) start({ kind: "rows", from: { row: first, column: 0 } }, event);
      return;
    }
    const address = addressAt(grid, row, column);
    if (address === null) return;
    select(event.shiftKey && selection !== null ? { ...selection, end: address } : selectionAt(address));
    if (event.button === 0) start({ kind: "cells", from: { row, column } }, event);
  }

  function onDoubleClick(event: React.MouseEvent) {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const { actions, box, memory, layout, live } = get();
    const resized = target.closest<HTMLElement>("[data-resize]")?.dataset.resize;
    if (resized !== undefined) {
      const column = layout.columns.find(({ key }) => key === resized);
      if (column !== undefined) memory.resize(resized, fittingWidth(column, live().props.rows));
      return;
    }
    if (target.closest("[data-handle]") !== null) return actions.fillBeside();
    if (target.closest("[data-column]") !== null && target.closest("button") === null) box.current?.open();
  }

  function onClick(event: React.MouseEvent) {
    const { target } = event;
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-column-menu]") : null;
    const key = button?.dataset.columnMenu;
    if (button === null || key === undefined) return;
    const { left, bottom } = button.getBoundingClientRect();
    get().onColumnMenu(key, { x: left, y: bottom + 4 });
  }

  return { onMouseDown, onDoubleClick, onClick, stop };
}

function beyond(at: number, from: number, to: number): number {
  const out = at < from ? at - from : at > to ? at - to : 0;
  return Math.max(-FASTEST_SCROLL, Math.min(FASTEST_SCROLL, Math.round(out / 2)));
}

/** The width of the longest text among the first rows, by its characters: measuring thousands would take seconds. */
function fittingWidth<Row>(
  column: {
    readonly label: string;
    readonly show?: (row: Row) => string;
    readonly textOf: (row: Row) => string;
  },
  rows: readonly Row[],
): number {
  let longest = column.label.length * 14 + 24;
  for (const row of rows.slice(0, 2000)) {
    const text = column.show?.(row) ?? column.textOf(row);
    let width = 0;
    for (const char of text) width += char.charCodeAt(0) > 255 ? 14 : 8;
    longest = Math.max(longest, width);
  }
  return longest + 20;
}
