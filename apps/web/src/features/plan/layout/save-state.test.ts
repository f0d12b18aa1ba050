import { blankPlan } from "@dengta/domain";
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
  dirty: new Map(),
  conflicts: new Map(),
  refusals: new Map(),
  saving: false,
  offline: false,
  savedAt: null,
};
const dirty = new Map([["section:p/main.1.1", { edit: 1, parentId: null }]] as const);

it("says in words whether the page is saved, in Beijing time", () => {
  expect(saveWords(QUIET)).toBe("");
  expect(saveWords({ ...QUIET, dirty })).toBe("正在保存");
  expect(saveWords({ ...QUIET, savedAt: new Date("2026-11-23T06:03:21Z") })).toBe("已保存 14:03:21");
});

it("what keeps edits from being saved comes before 已保存", () => {
  const savedAt = new Date();
  expect(saveWords({ ...QUIET, dirty, savedAt, offline: true })).toBe("网络中断，已暂存 1 处");
  const conflict = { current: null, currentRevision: 2, message: "" };
  expect(saveWords({ ...QUIET, savedAt, conflicts: new Map([["section:p/main.1.1", conflict]]) })).toContain(
    "与他人修改冲突 1 处",
  );
  expect(saveWords({ ...QUIET, savedAt, refusals: new Map([["section:p/main.1.1", "已锁定"]]) })).toBe(
    "1 处未能保存",
  );
});
