/** Columns side by side, px: where each begins, how wide it is, and how many of them stay in view. */
export interface Tracks {
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly total: number;
  readonly frozen: number;
  /** Where the frozen columns end. */
  readonly frozenEnd: number;
}

export function tracksOf(widths: readonly number[], frozen: number, before: number): Tracks {
  const starts: number[] = [];
  let at = before;
  for (const width of widths) {
    starts.push(at);
    at += width;
  }
  const count = Math.min(frozen, widths.length);
  return { starts, widths, total: at, frozen: count, frozenEnd: starts[count] ?? at };
}

/** First and last index, inclusive; last before first: none. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** The columns that scroll and are in view, and one more on each side. */
export function columnsInView(tracks: Tracks, scrollLeft: number, viewWidth: number): Window {
  const from = scrollLeft + tracks.frozenEnd;
  const to = scrollLeft + viewWidth;
  let first = tracks.frozen;
  while (first < tracks.starts.length - 1 && endOf(tracks, first) <= from) first += 1;
  let last = first;
  while (last < tracks.starts.length - 1 && endOf(tracks, last) < to) last += 1;
  return { first: Math.max(tracks.frozen, first - 1), last: Math.min(tracks.starts.length - 1, last + 1) };
}

/** The lines in view. */
export function linesInView(
  scrollTop: number,
  viewHeight: number,
  lineHeight: number,
  count: number,
): Window {
  const first = Math.max(0, Math.floor(scrollTop / lineHeight));
  const last = Math.min(count - 1, Math.ceil((scrollTop + viewHeight) / lineHeight) - 1);
  return { first, last };
}

/**
 * The lines to draw: those in view and some around. What is drawn stays as it is while it covers the view, so that
 * a scrolled pixel draws nothing.
 */
export function linesToDraw(view: Window, drawn: Window, around: number, count: number): Window {
  const covers =
    drawn.last < count && drawn.first <= view.first && drawn.last >= view.last && drawn.last >= drawn.first;
  const near = view.first - drawn.first <= 2 * around + 2 && drawn.last - view.last <= 2 * around + 2;
  if (covers && near) return drawn;
  return { first: Math.max(0, view.first - around), last: Math.min(count - 1, view.last + around) };
}

/** The column at a place of the viewport (px from its left edge), the nearest one beyond the ends. */
export function columnAtX(tracks: Tracks, x: number, scrollLeft: number): number {
  const place = x < tracks.frozenEnd ? x : x + scrollLeft;
  for (let column = 0; column < tracks.starts.length; column += 1)
    if (place < endOf(tracks, column)) return column;
  return tracks.starts.length - 1;
}

/** How far to scroll so that a column is in view and not under the frozen ones. */
export function scrollToColumn(
  tracks: Tracks,
  column: number,
  scrollLeft: number,
  viewWidth: number,
): number {
  if (column < tracks.frozen) return scrollLeft;
  const start = tracks.starts[column] ?? 0;
  const end = endOf(tracks, column);
  if (start - tracks.frozenEnd < scrollLeft) return start - tracks.frozenEnd;
  if (end > scrollLeft + viewWidth) return Math.min(end - viewWidth, start - tracks.frozenEnd);
  return scrollLeft;
}

function endOf({ starts, widths }: Tracks, column: number): number {
  return (starts[column] ?? 0) + (widths[column] ?? 0);
}
