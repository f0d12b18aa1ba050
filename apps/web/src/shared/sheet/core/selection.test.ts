import { describe, expect, it } from "vitest";
import { gridOf, type Point } from "./grid.ts";
import {
  entered,
  everything,
  firstCell,
  jumped,
  moved,
  rangeOf,
  rowsBetween,
  selectionAt,
  selectionBetween,
  tabbed,
} from "./selection.ts";

const grid = gridOf(["a", "b", "c", "d"], ["x", "y", "z"]);
const at = (rowId: string, key: string) => ({ rowId, key });

describe("moving", () => {
  it("stays inside, however far", () => {
    expect(moved(grid, selectionAt(at("a", "x")), -5, 99).active).toEqual(at("a", "z"));
  });

  it("Shift moves the far corner and keeps the cell that is typed into", () => {
    const selection = moved(grid, selectionAt(at("b", "y")), 2, 1, true);
    expect(selection.active).toEqual(at("b", "y"));
    expect(rangeOf(grid, selection)).toEqual({ top: 1, bottom: 3, left: 1, right: 2 });
  });

  it("the first cell is where one enters; an empty grid has none", () => {
    expect(firstCell(grid)?.active).toEqual(at("a", "x"));
    expect(firstCell(gridOf([], ["x"]))).toBeNull();
  });
});

describe("Tab and Enter", () => {
  it("Tab goes over the end of a row, and Enter back below the column it set out from", () => {
    const there = tabbed(grid, selectionAt(at("a", "z")), 1);
    expect(there.active).toEqual(at("b", "x"));
    expect(entered(grid, there, 1, "z").active).toEqual(at("c", "z"));
  });

  it("inside a selection of several cells they go round it and keep it", () => {
    const block = selectionBetween(at("a", "x"), at("b", "y"));
    let selection = block;
    const seen = [];
    for (let step = 0; step < 4; step += 1) {
      selection = entered(grid, selection, 1);
      seen.push(`${selection.active.rowId}${selection.active.key}`);
    }
    expect(seen).toEqual(["bx", "ay", "by", "ax"]);
    expect(rangeOf(grid, selection)).toEqual(rangeOf(grid, block));
    expect(tabbed(grid, block, 1).active).toEqual(at("a", "y"));
  });
});

describe("Ctrl and an arrow", () => {
  const filled = new Set(["0/0", "1/0", "3/0"]);
  const isBlank = ({ row, column }: Point) => !filled.has(`${row}/${column}`);
  const down = (rowId: string, extend = false) =>
    jumped(grid, selectionAt(at(rowId, "x")), 1, 0, extend, isBlank);

  it("goes to the last filled cell, and over blanks to the next filled one", () => {
    expect(down("a").active.rowId).toBe("b");
    expect(down("b").active.rowId).toBe("d");
    expect(jumped(grid, selectionAt(at("a", "y")), 1, 0, false, isBlank).active.rowId).toBe("d");
  });

  it("with Shift it extends", () => {
    expect(rangeOf(grid, down("a", true))).toEqual({ top: 0, bottom: 1, left: 0, right: 0 });
  });
});

describe("whole rows and everything", () => {
  it("hold every column", () => {
    expect(rowsBetween(grid, 2, 1)).toMatchObject({ anchor: at("c", "x"), end: at("b", "z") });
    const all = everything(grid);
    expect(all === null ? null : rangeOf(grid, all)).toEqual({ top: 0, bottom: 3, left: 0, right: 2 });
  });

  it("a selection whose rows are gone is none", () => {
    expect(rangeOf(grid, selectionAt(at("gone", "x")))).toBeNull();
  });
});
