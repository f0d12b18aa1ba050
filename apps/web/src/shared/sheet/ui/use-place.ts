import { type RefObject, useCallback, useMemo, useRef } from "react";
import type { Live } from "../actions/live.ts";
import type { SheetRowData } from "../contract.ts";
import { type CellAddress, NEW_ROW } from "../core/grid.ts";
import { scrollToColumn, type Tracks } from "../core/tracks.ts";
import { HEAD_HEIGHT, LINE_HEIGHT } from "./geometry.ts";
import type { Metrics } from "./use-viewport.ts";

/** Where cells are, in the coordinates of what scrolls. */
export interface CellPlace {
  /** Puts the text box over the active cell; while typing it grows with its text. */
  readonly put: (box: HTMLTextAreaElement | null, editing: boolean) => void;
  readonly putDropButton: (button: HTMLButtonElement | null) => void;
  /** Puts something under a cell, or over it where there is no room; kept inside the view. */
  readonly putNear: (element: HTMLElement | null, address: CellAddress) => void;
  /** Brings the active cell into view. */
  readonly reveal: () => void;
  readonly revealCell: (address: CellAddress) => void;
  /** Frozen cells move with the scroller; so does what lies over them. */
  readonly follow: () => void;
}

/** px that a long text may grow to while it is typed. */
const TALLEST_BOX = 168;

export function usePlace<Row extends SheetRowData>(
  scroller: RefObject<HTMLDivElement | null>,
  live: () => Live<Row>,
  tracks: Tracks,
  footHeight: number,
  metrics: RefObject<Metrics>,
): CellPlace {
  const latest = useRef({ tracks, footHeight });
  latest.current = { tracks, footHeight };
  const last = useRef<{ box: HTMLTextAreaElement | null; editing: boolean }>({ box: null, editing: false });

  const rectOf = useCallback(
    ({ rowId, key }: CellAddress) => {
      const { grid, arrangement } = live();
      const now = latest.current.tracks;
      const row = grid.rowAt.get(rowId);
      const column = grid.columnAt.get(key);
      if (row === undefined || column === undefined) return null;
      const line = rowId === NEW_ROW ? arrangement.lines.length : (arrangement.lineAt[row] ?? 0);
      const frozen = column < now.frozen;
      return {
        column,
        top: HEAD_HEIGHT + line * LINE_HEIGHT,
        left: (now.starts[column] ?? 0) + (frozen ? metrics.current.left : 0),
        width: now.widths[column] ?? 0,
      };
    },
    [live, metrics],
  );

  return useMemo(() => {
    const put: CellPlace["put"] = (box, editing) => {
      last.current = { box, editing };
      const active = live().selection?.active;
      const rect = active === undefined ? null : rectOf(active);
      // Without a cell it waits in the corner: a hidden box could not take the focus with the first click.
      if (box === null || rect === null) return;
      box.style.left = `${rect.left}px`;
      box.style.top = `${rect.top}px`;
      box.style.width = `${rect.width}px`;
      box.style.height = `${LINE_HEIGHT}px`;
      // Measuring is dear: only a text that may not fit is measured.
      if (editing && (box.value.includes("\n") || box.value.length * 14 > rect.width - 16))
        box.style.height = `${Math.min(TALLEST_BOX, Math.max(LINE_HEIGHT, box.scrollHeight))}px`;
    };
    const revealCell = (address: CellAddress) => {
      const box = scroller.current;
      const rect = rectOf(address);
      if (box === null || rect === null) return;
      const now = metrics.current;
      const room = now.height - latest.current.footHeight;
      const bottom = rect.top + LINE_HEIGHT;
      if (rect.top - HEAD_HEIGHT < now.top) now.top = box.scrollTop = rect.top - HEAD_HEIGHT;
      else if (bottom > now.top + room) now.top = box.scrollTop = bottom - room;
      const left = scrollToColumn(latest.current.tracks, rect.column, now.left, now.width);
      if (left !== now.left) now.left = box.scrollLeft = left;
    };
    return {
      put,
      putDropButton: (button) => {
        const active = live().selection?.active;
        const rect = active === undefined ? null : rectOf(active);
        if (button === null || rect === null) return;
        button.style.left = `${rect.left + rect.width - 24}px`;
        button.style.top = `${rect.top + 3}px`;
      },
      putNear: (element, address) => {
        const box = scroller.current;
        const rect = rectOf(address);
        if (element === null || box === null || rect === null) return;
        const below = rect.top + LINE_HEIGHT + 4;
        const bottom = box.scrollTop + box.clientHeight - latest.current.footHeight;
        const fits = below + element.offsetHeight <= bottom;
        const right = box.scrollLeft + box.clientWidth - element.offsetWidth - 8;
        element.style.left = `${Math.max(box.scrollLeft + 4, Math.min(rect.left, right))}px`;
        element.style.top = `${fits ? below : rect.top - element.offsetHeight - 4}px`;
      },
      reveal: () => {
        const active = live().selection?.active;
        if (active !== undefined) revealCell(active);
      },
      revealCell,
      follow: () => {
        const active = live().selection?.active;
        const column = active === undefined ? undefined : live().grid.columnAt.get(active.key);
        if (column !== undefined && column < latest.current.tracks.frozen)
          put(last.current.box, last.current.editing);
      },
    };
  }, [live, rectOf, scroller, metrics]);
}
