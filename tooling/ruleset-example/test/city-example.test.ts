import type { PlanDocument } from "@dengta/domain";
import {
  assessCompleteness,
  assessSubsidies,
  checkPlan,
  explain,
  explainLine,
  type PlanContext,
  planContextOf,
  ruleBookMarkdown,
  ruleBookOf,
  STANDARD_CATALOGUE,
  type SubsidyLineInput,
  samplePlan,
  simulate,
  summarisePlan,
} from "@dengta/rules";
import { describe, expect, test } from "vitest";
import { CITY_EXAMPLE } from "../src/city-example.ts";

const line = (cost: string, targetLevel: number | null, platform = "甲"): SubsidyLineInput => ({
  platform,
  enterprise: "某公司",
  cost,
  requested: null,
  targetLevel,
});
const assess = (lines: readonly SubsidyLineInput[], asOf = "2025-06-30") =>
  assessSubsidies({ ruleset: CITY_EXAMPLE, asOf, lines });

function cityPlan(): PlanDocument {
  const plan = samplePlan();
  const batch = { ...plan.batch, rulesetId: CITY_EXAMPLE.id };
  const industries = plan.industries.map((industry) => ({
    ...industry,
    enterprises: industry.enterprises.map((row) => ({ ...row, targetLevel: 3 })),
  }));
  return { ...plan, batch, industries };
}

const CATALOGUE = { ...STANDARD_CATALOGUE, rulesets: [...STANDARD_CATALOGUE.rulesets, CITY_EXAMPLE] };
const CONTEXT: PlanContext = planContextOf(cityPlan(), CATALOGUE, "2025-06-30");

describe("ceilings by target level", () => {
  test.each([
    ["18.00", 2, "9.00", "rate"],
    ["30.00", 2, "10.00", "enterpriseCap"],
    ["30.00", 3, "15.00", "rate"],
    ["99.99", 4, "40.00", "enterpriseCap"],
    ["33.333333", 3, "16.66", "rate"],
    ["50.00", 1, "0.00", "notEligible"],
  ])("a cost of %s at level %i has the ceiling %s (%s)", (cost, level, ceiling, binding) => {
    expect(assess([line(cost, level)]).lines).toMatchObject([{ ceiling, binding }]);
  });

  test("a firm without a target level is missing, not zero", () => {
    const { lines, findings } = assess([line("50.00", null)]);
    expect(lines).toMatchObject([{ outcome: "missing", missing: ["targetLevel"], ceiling: null }]);
    expect(findings[0]).toMatchObject({ code: "TARGET_LEVEL_MISSING", line: 0 });
  });

  test.each([
    ["2025-12-31", "10.00"],
    ["2026-01-01", "12.00"],
  ])(
    "on %s the ceiling of level 2 is %s: a dated value ends the day before the next begins",
    (asOf, ceiling) => {
      expect(assess([line("100.00", 2)], asOf).lines).toMatchObject([{ ceiling }]);
    },
  );
});

describe("the envelope", () => {
  const firms = (count: number) => Array.from({ length: count }, () => line("100.00", 4));

  test("is shared out in the set's own way when it is exceeded, to its last step", () => {
    const { region, lines, findings } = assess(firms(26));
    expect(region).toMatchObject({
      eligible: "1040.00",
      excess: "40.00",
      payable: "1000.00",
      unallocated: "0.00",
    });
    expect(lines.map(({ payable }) => payable)).toEqual([
      ...Array(12).fill("39.00"),
      ...Array(14).fill("38.00"),
    ]);
    expect(findings).toContainEqual({ code: "REGION_CAP_EXCEEDED", severity: "error", excess: "40.00" });
  });

  test("stands open where nobody decided", () => {
    const result = assessSubsidies({ ruleset: CITY_EXAMPLE, allocation: "none", lines: firms(26) });
    expect(result.lines.every(({ payable }) => payable === null)).toBe(true);
  });

  test.each([
    [19, "40.00"],
    [20, "0.00"],
  ])("of it 80 %% must reach firms: %i firms at the cap lack %s", (count, shortfall) => {
    expect(assess(firms(count)).region?.shares).toEqual([{ id: "toFirms", required: "800.00", shortfall }]);
  });

  test("refuses an allocation that the set does not allow", () => {
    expect(() => assessSubsidies({ ruleset: CITY_EXAMPLE, allocation: "inOrder", lines: [] })).toThrow(
      expect.objectContaining({ code: "ALLOCATION_NOT_ALLOWED" }),
    );
  });
});

describe("everything else works on it without knowing it", () => {
  test("a line is explained, marked as an example, also after a journey through JSON", () => {
    const result = assess([line("30.00", 2)]);
    expect(explainLine(result, 0)?.statement).toBe(
      "（示例规则）按《某市奖补办法（示例）》示例办法第五条：实际改造成本30.00万元×50%=15.00万元，超过目标2级每家10万元，核定上限10.00万元。奖补资金额未填，可按10.00万元填写。",
    );
    expect(explain(JSON.parse(JSON.stringify(result)))).toEqual(explain(result));
  });

  test("a plan pinned to it is checked, summed up and counted", () => {
    const plan = cityPlan();
    const codes = new Set(checkPlan(plan, CONTEXT).map(({ code }) => code));
    expect(codes).toEqual(new Set(["REGION_SHARE_NOT_REACHED"]));
    expect(summarisePlan(plan, CONTEXT)).toMatchObject({ ruleset: "city-example", asOf: "2025-06-30" });
    const untold = { ...plan, industries: samplePlan().industries };
    expect(checkPlan(untold, CONTEXT).filter(({ code }) => code === "TARGET_LEVEL_MISSING")).toHaveLength(24);
    const lacking = (document: typeof plan) => {
      const { required, filled } = assessCompleteness(document, CONTEXT).total;
      return required - filled;
    };
    expect([lacking(plan), lacking(untold)]).toEqual([0, 24]);
  });

  test("has a rule book that says it is an example", () => {
    const text = ruleBookMarkdown(ruleBookOf(CONTEXT));
    expect(text).toContain("（示例，不是正式规则）");
    expect(text).toContain("目标 3 级：≤ min(实际改造成本×50%, 24.00万元)");
  });

  test("can be asked what if", () => {
    const what = simulate([{ plan: cityPlan(), context: CONTEXT }], {
      caps: { envelope: { limit: "300.00" } },
    });
    expect(what).toMatchObject({ hypothetical: true, total: { difference: "-60.00" } });
  });
});
