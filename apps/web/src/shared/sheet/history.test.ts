import { expect, it } from "vitest";
import { applied, emptyHistory, recorded, redone, undone } from "./history.ts";

interface Row {
  readonly id: string;
  readonly cost: string;
}
const row = (id: string, cost: string): Row => ({ id, cost });
const BEFORE = [row("a", "1"), row("b", "2")];
const PASTE = {
  label: "粘贴",
  patches: [
    { id: "b", before: row("b", "2"), after: row("b", "20") },
    { id: "c", before: null, after: row("c", "30") },
  ],
};

it("a paste is undone whole and comes back whole", () => {
  const history = recorded(emptyHistory<Row>(), PASTE);
  const pasted = applied(BEFORE, PASTE);
  expect(pasted).toEqual([row("a", "1"), row("b", "20"), row("c", "30")]);
  const back = undone(history);
  if (back === null) throw new Error("nothing to undo");
  expect(applied(pasted, back.deed)).toEqual(BEFORE);
  const again = redone(back.history);
  if (again === null) throw new Error("nothing to redo");
  expect(applied(BEFORE, again.deed)).toEqual(pasted);
});

it("a removed row comes back to its place", () => {
  const removal = { label: "删除", patches: [{ id: "a", before: row("a", "1"), after: null }] };
  const back = undone(recorded(emptyHistory<Row>(), removal));
  if (back === null) throw new Error("nothing to undo");
  expect(applied(applied(BEFORE, removal), back.deed, ["a", "b"])).toEqual(BEFORE);
});

it("a new deed ends what could be redone, and an empty one is none", () => {
  const back = undone(recorded(emptyHistory<Row>(), PASTE));
  if (back === null) throw new Error("nothing to undo");
  expect(redone(recorded(back.history, PASTE))).toBeNull();
  expect(recorded(emptyHistory<Row>(), { label: "无", patches: [] })).toEqual(emptyHistory());
});
