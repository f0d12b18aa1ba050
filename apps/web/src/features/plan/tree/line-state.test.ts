import { expect, it } from "vitest";
import { lineStateOf } from "./line-state.ts";

const returned = { state: "returned", openNodes: new Set(["main.2.2", "ind_1/fu4"]) } as const;

it.each([
  ["main.2.2", "returned"],
  ["main.2", "returned"],
  ["main", "returned"],
  ["ind_1", "returned"],
  ["ind_1/fu4", "returned"],
  ["ind_1/fu3", "locked"],
  ["main.2.1", "locked"],
  ["ind_10", "locked"],
])("of a returned plan, %s is %s", (key, state) => {
  expect(lineStateOf(returned, key, "complete")).toBe(state);
});

it("a submitted plan is locked all over, a draft says how far it is", () => {
  expect(lineStateOf({ state: "submitted", openNodes: null }, "main", "complete")).toBe("locked");
  expect(lineStateOf({ state: "drafting", openNodes: null }, "main", "drafting")).toBe("drafting");
});
