import { expect, it } from "vitest";
import { outlineOf, pathTo } from "../outline/index.ts";
import { PLAN } from "../outline/plan.sample.ts";
import { noteOf, problemsOf, type ReturnDraft } from "./return-note.ts";

const TODAY = "2026-11-23";
const EMPTY: ReturnDraft = { reason: " ", dueOn: null, nodes: [], comments: {} };
const nodes = pathTo(outlineOf(PLAN), "ind1/fu4").slice(-1);

it("a return names everything that is missing at once", () => {
  expect(problemsOf(EMPTY, TODAY).map((words) => words.split("：")[0])).toEqual([
    "退回理由",
    "整改期限",
    "开放修改的部分",
  ]);
});

it("a return cannot be due in the past, but it can today", () => {
  const draft = { ...EMPTY, reason: "成本偏高", nodes };
  expect(problemsOf({ ...draft, dueOn: "2026-11-22" }, TODAY)).toHaveLength(1);
  expect(problemsOf({ ...draft, dueOn: TODAY }, TODAY)).toEqual([]);
});

it("a return sends only comments of what it opens", () => {
  const comments = { "ind1/fu4": " 请核对 ", "main.1": "不再选择" };
  expect(noteOf({ reason: "理由", dueOn: TODAY, nodes, comments })).toEqual({
    reason: "理由",
    dueOn: TODAY,
    nodes: [{ nodeKey: "ind1/fu4", comment: "请核对" }],
  });
});
