import { describe, expect, test } from "vitest";
import {
  assessSubsidies,
  checkPlan,
  createChecker,
  explain,
  planContextOf,
  STANDARD_CATALOGUE,
  type SubsidyInput,
} from "../src/index.ts";
import { completePlan, contextFor, planWith, usccOf } from "./support/complete-plan.ts";

const lines = (platforms: readonly object[]) =>
  platforms.flatMap((platform) =>
    Array.from({ length: 20 }, () => ({
      enterprise: "某公司",
      cost: "100.00",
      requested: "30.00",
      platform: "甲",
      ...platform,
    })),
  );

describe("one platform has one cap", () => {
  test.each([
    ["another width and case", [{ platform: "ABC平台" }, { platform: "ａｂｃ 平台" }]],
    ["other brackets", [{ platform: "甲(杭州)平台" }, { platform: "甲（杭州）平台" }]],
    [
      "one code under two names",
      [
        { platform: "甲平台", platformUscc: usccOf(1) },
        { platform: "甲平台有限公司", platformUscc: usccOf(1) },
      ],
    ],
  ])("whatever its spelling: %s", (_, platforms) => {
    const { platforms: assessed } = assessSubsidies({
      ruleset: "pilot-2022",
      lines: lines(platforms) as SubsidyInput["lines"],
    });
    expect(assessed).toMatchObject([{ eligible: "1200.00", payable: "600.00", excess: "600.00" }]);
  });

  test("two codes are two platforms, even under one name", () => {
    const given = lines([{ platformUscc: usccOf(1) }, { platformUscc: usccOf(2) }]) as SubsidyInput["lines"];
    expect(assessSubsidies({ ruleset: "pilot-2022", lines: given }).platforms).toHaveLength(2);
  });

  test("in a plan a platform without a code takes the one that its name has elsewhere", () => {
    const plan = planWith(({ industry, platform }) => {
      Object.assign(platform("i1"), { uscc: usccOf(1) });
      Object.assign(platform("i2"), { name: "甲 平台" });
      for (const id of ["i1", "i2"] as const)
        for (const row of industry(id).enterprises) Object.assign(row, { cost: "90.00", requested: "27.00" });
    });
    expect(checkPlan(plan, contextFor(plan)).map(({ code }) => code)).toContain("PLATFORM_CAP_EXCEEDED");
  });
});

describe("a misspelt key is not passed over", () => {
  test.each([
    [{ platfrom: "甲" }, 0, "platform"],
    [{ reqested: "1" }, 0, "可用："],
  ])("in a line: %j", (key, at, advice) => {
    const line = { platform: null, enterprise: "", cost: null, requested: null, ...key };
    expect(() => assessSubsidies({ ruleset: "pilot-2022", lines: [line] as SubsidyInput["lines"] })).toThrow(
      expect.objectContaining({
        code: "UNKNOWN_KEY",
        line: at,
        message: expect.stringContaining(advice) as string,
      }),
    );
  });

  test("in the input", () => {
    const input = { ruleset: "pilot-2022", allocations: "inOrder", lines: [] };
    expect(() => assessSubsidies(input as SubsidyInput)).toThrow(/是否应为 allocation/);
  });
});

describe("what is no plan, context or result is refused with a code", () => {
  const context = contextFor(completePlan());
  test.each([
    ["checkPlan({})", () => checkPlan({} as never, context), "PLAN_INVALID"],
    ["checkPlan(null)", () => checkPlan(null as never, context), "PLAN_INVALID"],
    ["checkPlan without a context", () => checkPlan(completePlan(), undefined as never), "CONTEXT_INVALID"],
    ["explain(null)", () => explain(null as never), "RESULT_INVALID"],
    ["explain({})", () => explain({} as never), "RESULT_INVALID"],
  ])("%s", (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

describe("a plan is assessed as of a day", () => {
  test.each([
    ["2022-08-16", "AS_OF_OUTSIDE_RULESET"],
    ["2022-02-30", "AS_OF_INVALID"],
  ])("%s is refused with %s", (asOf, code) => {
    expect(() => planContextOf(completePlan(), STANDARD_CATALOGUE, asOf)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

test("a checker tells of an edited plan what a fresh check tells", () => {
  const plan = completePlan();
  const context = contextFor(plan);
  const checker = createChecker(context);
  expect(checker.check(plan)).toEqual([]);
  const [first, ...others] = plan.industries;
  if (first === undefined) throw new Error("no industry");
  const change = (index: number, parts: object) => ({
    ...plan,
    industries: [
      {
        ...first,
        enterprises: first.enterprises.map((row, at) => (at === index ? { ...row, ...parts } : row)),
      },
      ...others,
    ],
  });
  for (const next of [
    change(3, { requested: "99.00" }),
    change(3, { name: "" }),
    change(0, { platformId: null }),
    { ...plan, evidence: [] },
    { ...plan, regionCode: "370000" },
    { ...plan, industries: others },
    plan,
  ]) {
    expect(checker.check(next)).toEqual(checkPlan(next, context));
  }
});
