import { describe, expect, it } from "vitest";
import { columnAtX, columnsInView, linesInView, linesToDraw, scrollToColumn, tracksOf } from "./tracks.ts";

// A gutter of 50, two frozen columns of 100, eighteen of 100 that scroll.
const tracks = tracksOf(Array(20).fill(100), 2, 50);

describe("columns", () => {
  it("draws the scrolled ones in view and one more on each side", () => {
    expect(columnsInView(tracks, 0, 600)).toEqual({ first: 2, last: 6 });
    expect(columnsInView(tracks, 500, 600)).toEqual({ first: 6, last: 11 });
    expect(columnsInView(tracks, 99_999, 600).last).toBe(19);
  });

  it("finds the column under the mouse, frozen ones where they stand", () => {
    expect(columnAtX(tracks, 60, 700)).toBe(0);
    expect(columnAtX(tracks, 260, 700)).toBe(9);
    expect(columnAtX(tracks, 99_999, 0)).toBe(19);
  });

  it("scrolls a column out from under the frozen ones, and no more than it must", () => {
    expect(scrollToColumn(tracks, 4, 500, 600)).toBe(200);
    expect(scrollToColumn(tracks, 10, 0, 600)).toBe(550);
    expect(scrollToColumn(tracks, 0, 500, 600)).toBe(500);
  });
});

describe("lines", () => {
  it("are drawn anew only when the drawn ones no longer cover the view", () => {
    const first = linesToDraw(linesInView(0, 320, 32, 5000), { first: 0, last: -1 }, 6, 5000);
    expect(first).toEqual({ first: 0, last: 15 });
    expect(linesToDraw(linesInView(64, 320, 32, 5000), first, 6, 5000)).toBe(first);
    expect(linesToDraw(linesInView(640, 320, 32, 5000), first, 6, 5000)).toEqual({ first: 14, last: 35 });
  });

  it("shrink with the rows", () => {
    expect(linesToDraw({ first: 0, last: 2 }, { first: 0, last: 15 }, 6, 3)).toEqual({ first: 0, last: 2 });
  });
});
