import { describe, expect, it } from "vitest";
import { changeOf, insertionOf, moveOf, patched, type RowPatch, removalOf, reversed } from "./patches.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cost: string | null;
}
const row = (id: string, cost: string | null = null): Row => ({ id, name: id, cost });
const rows = ["a", "b", "c", "d", "e"].map((id) => row(id));
const idsOf = (list: readonly Row[]) => list.map(({ id }) => id).join("");

function thereAndBack(patches: readonly RowPatch<Row>[]) {
  const there = patched(rows, patches);
  return { there: idsOf(there), back: idsOf(patched(there, reversed(patches))) };
}

describe("patches of rows", () => {
  it("a change names only its fields: an undo leaves what others wrote meanwhile", () => {
    const change = changeOf(row("b"), row("b", "10.00"));
    expect(change).toEqual({ kind: "change", id: "b", before: { cost: null }, after: { cost: "10.00" } });
    if (change === null) return;
    const renamed = patched(rows, [change]).map((it) => (it.id === "b" ? { ...it, name: "改名" } : it));
    expect(patched(renamed, reversed([change]))[1]).toEqual({ id: "b", name: "改名", cost: null });
    expect(changeOf(row("b"), row("b"))).toBeNull();
  });

  it("several changes of one row come together, in their order", () => {
    const from = (before: string | null, after: string): RowPatch<Row> => ({
      kind: "change",
      id: "a",
      before: { cost: before },
      after: { cost: after },
    });
    const first = from(null, "1.00");
    const second = from("1.00", "2.00");
    expect(patched(rows, [first, second])[0]?.cost).toBe("2.00");
    expect(patched(patched(rows, [first, second]), reversed([first, second]))[0]?.cost).toBeNull();
  });

  it.each([
    ["b", "abxycde"],
    [null, "xyabcde"],
    ["e", "abcdexy"],
  ])("rows go in behind %s and come out again", (afterId, expected) => {
    const result = thereAndBack(insertionOf([row("x"), row("y")], afterId));
    expect(result).toEqual({ there: expected, back: "abcde" });
  });

  it.each([
    [["a", "b"], "cde"],
    [["b", "d", "e"], "ac"],
    [["a", "b", "c", "d", "e"], ""],
  ])("rows %s that are removed come back where they were", (ids, expected) => {
    expect(thereAndBack(removalOf(rows, new Set(ids)))).toEqual({ there: expected, back: "abcde" });
  });

  it.each([
    [["b"], "d", "acdbe"],
    [["d", "e"], null, "deabc"],
    [["a", "c"], "d", "bdace"],
    [["c"], "a", "acbde"],
  ])("rows %s move behind %s and back", (ids, afterId, expected) => {
    expect(thereAndBack(moveOf(rows, new Set(ids), afterId))).toEqual({ there: expected, back: "abcde" });
  });

  it("does nothing to a row that somebody else removed, and puts a row whose place is gone at the end", () => {
    const gone: RowPatch<Row> = { kind: "change", id: "z", before: {}, after: { cost: "1" } };
    expect(idsOf(patched(rows, [gone]))).toBe("abcde");
    expect(idsOf(patched(rows, insertionOf([row("x")], "z")))).toBe("abcdex");
  });
});
