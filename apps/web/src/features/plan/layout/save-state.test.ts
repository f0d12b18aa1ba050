import { blankPlan, lookupOf } from "@dengta/domain";
import { expect, it } from "vitest";
import type { PlanSnapshot } from "../store/index.ts";
import { saveWords } from "./save-state.tsx";

const QUIET: PlanSnapshot = {
  document: blankPlan(
    {
      year: 2022,
      programme: "试点",
      templateId: "template-2022",
      rulesetId: "pilot-2022",
      requirementTitles: [null, null, null],
    },
    "330000",
  ),
  rows: lookupOf([]),
  pending: new Map(),
  conflicts: new Map(),
  refusals: new Map(),
  saving: false,
  offline: false,
  savedAt: null,
};
const ROW = "p/main.1.1";
const pending: PlanSnapshot["pending"] = new Map([
  [
    ROW,
    {
      ...{ id: ROW, kind: "section", parentId: "p", texts: {}, expectedRevision: 1 },
      ...{ removed: false, source: "form" },
    },
  ],
]);

it("says in words whether the page is saved, in Beijing time", () => {
  expect(saveWords(QUIET)).toBe("");
  expect(saveWords({ ...QUIET, pending })).toBe("正在保存");
  expect(saveWords({ ...QUIET, savedAt: new Date("2026-11-23T06:03:21Z") })).toBe("已保存 14:03:21");
});

it("what keeps edits from being saved comes before 已保存", () => {
  const savedAt = new Date();
  expect(saveWords({ ...QUIET, pending, savedAt, offline: true })).toBe("网络中断，已暂存 1 处");
  const conflicts: PlanSnapshot["conflicts"] = new Map([[ROW, { what: "gone", message: "" }]]);
  expect(saveWords({ ...QUIET, savedAt, conflicts })).toContain("与他人修改冲突 1 处");
  const refusals: PlanSnapshot["refusals"] = new Map([[ROW, { message: "已锁定", fields: [] }]]);
  expect(saveWords({ ...QUIET, savedAt, refusals })).toBe("1 处未能保存");
});
