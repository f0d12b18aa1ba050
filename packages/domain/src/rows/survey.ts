import { fixedChoice, name, paragraphs, references } from "../fields/index.ts";
import { defineRow, type RowOf } from "./define.ts";

const CLAUSE = { clause: "附2 二（二）" };

export const PROBLEM_KIND_LABELS = { pain: "痛点", difficulty: "难点", blockage: "堵点" } as const;
export const PROBLEM_SCOPE_LABELS = { common: "共性问题", individual: "个性问题" } as const;
export const SCENARIO_KIND_LABELS = { common: "共性应用场景", individual: "个性应用场景" } as const;

/** 痛点, 难点 or 堵点 found in the survey (附2 二（二）). */
export const PROBLEM = defineRow({
  kind: "problem",
  label: "问题",
  clause: CLAUSE.clause,
  prefix: "prb",
  key: null,
  parents: ["industry"],
  list: "problems",
  nameField: "description",
  specs: {
    kind: fixedChoice("类别", PROBLEM_KIND_LABELS, "pain", { ...CLAUSE, what: "问题类别" }),
    /** Shared by the industry, or one firm's own. */
    scope: fixedChoice("范围", PROBLEM_SCOPE_LABELS, "common", {
      ...CLAUSE,
      what: "问题范围",
      spellings: { common: /^共性/, individual: /^个性/ },
    }),
    description: paragraphs("问题描述", CLAUSE),
  },
});
export type Problem = RowOf<typeof PROBLEM>;

/** 共性应用场景 of the industry or 个性应用场景 of firms (附2 二（二）). */
export const SCENARIO = defineRow({
  kind: "scenario",
  label: "应用场景",
  clause: CLAUSE.clause,
  prefix: "scn",
  key: null,
  parents: ["industry"],
  list: "scenarios",
  nameField: "name",
  specs: {
    kind: fixedChoice("类别", SCENARIO_KIND_LABELS, "common", {
      ...CLAUSE,
      what: "场景类别",
      spellings: { common: /^共性/, individual: /^个性/ },
    }),
    name: name("应用场景名称", CLAUSE),
    description: paragraphs("应用场景说明", CLAUSE),
    /** Problems it answers. */
    problemIds: references("problem", "对应问题", { ...CLAUSE, madeIn: "附2二（二）的问题" }),
  },
});
export type Scenario = RowOf<typeof SCENARIO>;
