import { describe, expect, it } from "vitest";
import { planPaste } from "./paste.ts";

const plan = (
  block: string[][],
  range: { top: number; bottom: number; left: number; right: number },
  more: Partial<Parameters<typeof planPaste>[0]> = {},
) =>
  planPaste({
    ...{ block, range, rows: 5, columns: 4, canWrite: (column: number) => column !== 2, canInsert: true },
    ...more,
  });
const one = (top: number, left: number) => ({ top, bottom: top, left, right: left });

describe("pasting", () => {
  it("overwrites row by row where it is pasted, and past the last row makes rows", () => {
    const block = [["a"], ["b"], ["c"]];
    const result = plan(block, one(3, 0));
    expect(result.texts.map(({ row, text }) => `${row}${text}`)).toEqual(["3a", "4b", "5c"]);
    expect(result).toMatchObject({ rows: 3, inserted: 1, cutRows: 0 });
  });

  it("where rows cannot be made it says how many were left", () => {
    const result = plan([["a"], ["b"], ["c"]], one(3, 0), { canInsert: false });
    expect(result).toMatchObject({ rows: 2, inserted: 0, cutRows: 1 });
  });

  it("names the columns that cannot be written, if the block has something for them", () => {
    const result = plan([["a", "b", "c"]], one(0, 0));
    expect(result.unwritable).toEqual([2]);
    expect(result.texts.map(({ column }) => column)).toEqual([0, 1]);
    expect(plan([["a", "b", " "]], one(0, 0)).unwritable).toEqual([]);
  });

  it("counts columns beyond the last", () => {
    expect(plan([["a", "b", "c"]], one(0, 3))).toMatchObject({ cutColumns: 2 });
  });

  it("one value fills the selection, a short block repeats in it", () => {
    const wide = { top: 0, bottom: 1, left: 0, right: 1 };
    expect(plan([["x"]], wide).texts).toHaveLength(4);
    const long = { top: 0, bottom: 4, left: 0, right: 0 };
    expect(
      plan([["a"], ["b"]], long)
        .texts.map(({ text }) => text)
        .join(""),
    ).toBe("ababa");
  });

  it("into an empty sheet all rows are new", () => {
    expect(plan([["a"], ["b"]], one(0, 0), { rows: 0 })).toMatchObject({ rows: 2, inserted: 2 });
  });
});
