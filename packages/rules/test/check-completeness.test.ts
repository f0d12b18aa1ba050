import { describe, expect, test } from "vitest";
import { checkOf } from "../src/index.ts";
import { found, type PlanEdit } from "./support/complete-plan.ts";
import { findingsAfter, told } from "./support/findings.ts";

describe("completeness", () => {
  test.each<[string, (edit: PlanEdit) => void, string]>([
    [
      "a blank text of 附2",
      ({ industry }) => delete industry("i1").texts["fu2.2.1.team"],
      "SECTION_INCOMPLETE 附2（定制家具） 二（一） 调研团队：未填 → 请填写",
    ],
    [
      "a blank text of the unnumbered part",
      ({ industry }) => Object.assign(industry("i2").texts, { "fu2.5.plan": " \n" }),
      "SECTION_INCOMPLETE 附2（模具） 工作考虑和工作计划 确保试点顺利开展、取得预期成效的计划和考虑：未填 → 请填写",
    ],
    [
      "no common problem",
      ({ industry }) => Object.assign(industry("i1"), { problems: [] }),
      "PROBLEM_MISSING 附2（定制家具） 二（二） 共性问题：未填 → 请填写",
    ],
    [
      "no individual scenario",
      ({ industry }) => industry("i1").scenarios.pop(),
      "SCENARIO_MISSING 附2（定制家具） 二（二） 个性应用场景：未填 → 请填写",
    ],
    [
      "what a platform lacks, in one",
      ({ platform }) => Object.assign(platform("i1"), { knowledge: "", quality: "" }),
      "PLATFORM_INCOMPLETE 附2（定制家具） 三（二） 服务平台“甲平台” 行业知识积累、服务质量：未填 → 请填写",
    ],
    [
      "a platform without a solution",
      ({ platform }) => Object.assign(platform("i1"), { solutions: [] }),
      "SOLUTION_MISSING 附2（定制家具） 三（二） 服务平台“甲平台” 解决方案：未填 → 请填写",
    ],
    [
      "what a solution lacks",
      ({ platform }) => Object.assign(found(platform("i1").solutions[0]), { training: "" }),
      "SOLUTION_INCOMPLETE 附2（定制家具） 三（二） 服务平台“甲平台” 解决方案“方案一” 人员培训：未填 → 请填写",
    ],
    [
      "a scenario without a price",
      ({ platform }) => found(platform("i1").solutions[0]).prices.pop(),
      "SCENARIO_PRICE_MISSING 附2（定制家具） 三（二） 服务平台“甲平台” 场景“质量追溯”的价格：未填 → 请填写",
    ],
    [
      "what a firm lacks, in one",
      ({ enterprise }) => Object.assign(enterprise("i1", 3), { goal: "", assurance: " " }),
      "ENTERPRISE_INCOMPLETE 附2（定制家具） 四（一） 试点企业“定制家具3号公司” 转型目标、完成保障：未填 → 请填写",
    ],
    [
      "a cost without its basis",
      ({ enterprise }) => Object.assign(enterprise("i1", 3), { costBasis: null }),
      "ENTERPRISE_INCOMPLETE 附2（定制家具） 四（二） 试点企业“定制家具3号公司” 成本测算依据：未填 → 请填写",
    ],
    [
      "an indicator without a target",
      ({ platform }) => Object.assign(found(platform("i1").kpiValues[0]), { target: null }),
      "KPI_TARGET_MISSING 附5（定制家具） 服务平台“甲平台” 设备设施数字化率的目标值：未填 → 请填写",
    ],
    [
      "an industry without a name",
      ({ industry }) => Object.assign(industry("i2"), { name: "" }),
      "INDUSTRY_MISSING 附1 第2行 试点行业名称：未填 → 请填写",
    ],
    [
      "a cost that is not known",
      ({ enterprise }) => Object.assign(enterprise("i1", 12), { cost: null }),
      "COST_MISSING 附4（定制家具） 第12行 实际改造成本：未填 → 请填写",
    ],
  ])("names %s", (_, change, expected) => {
    const gaps = findingsAfter(change).filter(({ code }) => checkOf(code).on === "slot");
    expect(told(gaps)).toEqual([expected]);
  });

  test("the titles that a batch sets for the three requirements are used", () => {
    const [finding] = findingsAfter(({ document, industry }) => {
      document.batch.requirementTitles = [null, "可复制", null];
      delete industry("i1").texts["fu2.2.2.requirement2"];
    });
    expect(finding?.message).toBe("附2（定制家具） 二（二） “可复制”的说明：未填 → 请填写");
  });

  test("an industry just added asks for lists once each, not once per table", () => {
    const codes = findingsAfter(({ document, industry }) => {
      const blank = { problems: [], scenarios: [], platforms: [], enterprises: [] };
      Object.assign(industry("i2"), blank);
      document.evidence.pop();
    }).map(({ code }) => code);
    expect(codes).toEqual(["PROBLEM_MISSING", "SCENARIO_MISSING", "PLATFORM_MISSING", "ENTERPRISE_MISSING"]);
  });

  test("a firm whose platform is of another industry has none", () => {
    const findings = findingsAfter(({ enterprise }) =>
      Object.assign(enterprise("i1", 2), { platformId: "i2-p" }),
    );
    expect(findings.map(({ code, place }) => [code, place.enterpriseId])).toEqual([
      ["EVIDENCE_MISSING", "i1-2"],
      ["ENTERPRISE_WITHOUT_PLATFORM", "i1-2"],
    ]);
  });

  test("evidence may be a firm's own, its platform's, or the whole plan's", () => {
    const missing = (change: (edit: PlanEdit) => void) =>
      findingsAfter(change).filter(({ code }) => code === "EVIDENCE_MISSING").length;
    expect(missing(({ document }) => document.evidence.pop())).toBe(12);
    const whole = { platformId: null };
    expect(
      missing(
        ({ document }) => document.evidence.splice(1, 1) && Object.assign(found(document.evidence[0]), whole),
      ),
    ).toBe(0);
    const own = { platformId: null, enterpriseId: "i2-1" };
    expect(missing(({ document }) => Object.assign(found(document.evidence[1]), own))).toBe(11);
    expect(missing(({ document }) => Object.assign(found(document.evidence[1]), { kind: "other" }))).toBe(12);
  });

  test("a blank request can be filled with the proposal", () => {
    const [finding] = findingsAfter(({ enterprise }) =>
      Object.assign(enterprise("i1", 1), { cost: "85.50", requested: null }),
    );
    expect(finding).toMatchObject({
      code: "REQUEST_MISSING",
      place: { form: "fu4", industryId: "i1", enterpriseId: "i1-1", field: "requested" },
      message: "附4（定制家具） 第1行 奖补资金额：未填 → 按建议填 25.65",
      repair: { value: "25.65" },
    });
  });

  test("without a cost a blank request has no proposal", () => {
    const findings = findingsAfter(({ enterprise }) =>
      Object.assign(enterprise("i1", 1), { cost: null, requested: null }),
    );
    expect(findings.map(({ code, repair }) => [code, repair])).toEqual([
      ["COST_MISSING", null],
      ["REQUEST_MISSING", null],
    ]);
  });
});
