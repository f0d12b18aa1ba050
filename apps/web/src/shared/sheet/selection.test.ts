import { expect, it } from "vitest";
import { addressesIn, moved, rangeOf, type Selection, tabbed } from "./selection.ts";

const GRID = { rowIds: ["r1", "r2", "r3"], columns: ["a", "b"] };
const at = (rowId: string, column: string): Selection => ({
  active: { rowId, column },
  anchor: { rowId, column },
});

it("an arrow never leaves the sheet", () => {
  expect(moved(GRID, at("r1", "a"), -1, -1)).toEqual(at("r1", "a"));
  expect(moved(GRID, at("r3", "b"), 1, 5)).toEqual(at("r3", "b"));
});

it("Tab goes on in the next row, and back", () => {
  expect(tabbed(GRID, at("r1", "b"), 1)).toEqual(at("r2", "a"));
  expect(tabbed(GRID, at("r2", "a"), -1)).toEqual(at("r1", "b"));
  expect(tabbed(GRID, at("r3", "b"), 1)).toEqual(at("r3", "b"));
});

it("Shift keeps the end where the selection began", () => {
  const selection = moved(GRID, at("r2", "b"), -1, -1, true);
  expect(rangeOf(GRID, selection)).toEqual({ top: 0, bottom: 1, left: 0, right: 1 });
});

it("a range lists its cells row by row", () => {
  expect(addressesIn(GRID, { top: 1, bottom: 2, left: 1, right: 1 })).toEqual([
    [{ rowId: "r2", column: "b" }],
    [{ rowId: "r3", column: "b" }],
  ]);
});

it("a row that is gone leaves the selection where it was", () => {
  expect(rangeOf(GRID, at("gone", "a"))).toBeNull();
  expect(moved(GRID, at("gone", "a"), 1, 0)).toEqual(at("gone", "a"));
});
