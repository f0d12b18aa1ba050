import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { columnsInView, linesInView, linesToDraw, type Tracks, type Window } from "../core/tracks.ts";
import { HEAD_HEIGHT, LINE_HEIGHT, LINES_AROUND } from "./geometry.ts";

export interface Drawn {
  readonly lines: Window;
  readonly columns: Window;
}

/** Where the sheet is scrolled to and how large it is, px: kept, because asking the browser makes it lay out anew. */
export interface Metrics {
  top: number;
  left: number;
  width: number;
  height: number;
}

export interface Viewport {
  readonly drawn: Drawn;
  readonly onScroll: () => void;
  /** Lines that fit, for a page up or down. */
  readonly rowsPerPage: () => number;
}

/** Which lines and columns to draw. Scrolling within what is drawn renders nothing. */
export function useViewport(
  scroller: RefObject<HTMLDivElement | null>,
  tracks: Tracks,
  lineCount: number,
  footHeight: number,
  metrics: RefObject<Metrics>,
): Viewport {
  const latest = useRef({ tracks, lineCount, footHeight });
  latest.current = { tracks, lineCount, footHeight };
  const last = useRef<Drawn>({ lines: { first: 0, last: -1 }, columns: { first: 0, last: -1 } });

  const measure = useCallback((): Drawn => {
    const now = latest.current;
    const { top, left, width } = metrics.current;
    const height = metrics.current.height - HEAD_HEIGHT - now.footHeight;
    const view = linesInView(top, height, LINE_HEIGHT, now.lineCount);
    const lines = linesToDraw(view, last.current.lines, LINES_AROUND, now.lineCount);
    const columns = columnsInView(now.tracks, left, width);
    const before = last.current;
    const same = (a: Window, b: Window) => a.first === b.first && a.last === b.last;
    if (!same(before.lines, lines) || !same(before.columns, columns)) last.current = { lines, columns };
    return last.current;
  }, [metrics]);

  const [, redraw] = useState<Drawn | null>(null);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (box !== null) Object.assign(metrics.current, { top: box.scrollTop, left: box.scrollLeft });
    const before = last.current;
    // In the frame that scrolls, so that no blank lines are painted.
    if (measure() !== before) flushSync(() => redraw(last.current));
  }, [scroller, metrics, measure]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const onSize = () => {
      if (box.clientHeight > 0)
        Object.assign(metrics.current, { width: box.clientWidth, height: box.clientHeight });
      redraw(measure());
    };
    onSize();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(onSize);
    observer.observe(box);
    return () => observer.disconnect();
  }, [scroller, metrics, measure]);

  return {
    drawn: measure(),
    onScroll,
    rowsPerPage: () =>
      Math.max(
        1,
        Math.floor((metrics.current.height - HEAD_HEIGHT - latest.current.footHeight) / LINE_HEIGHT) - 1,
      ),
  };
}
