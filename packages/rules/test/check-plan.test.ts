import type { PlanDocument } from "@dengta/domain";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../src/index.ts";
import {
  completePlan,
  contextFor,
  emptyPlan,
  found,
  type PlanEdit,
  planWith,
} from "./support/complete-plan.ts";
import { findingsAfter, told } from "./support/findings.ts";

test("a complete and consistent plan has no findings", () => {
  expect(checkPlan(completePlan(), contextFor(emptyPlan()))).toEqual([]);
});

test("an empty plan lacks every text of 附件2 but the two optional ones, and an industry", () => {
  const findings = checkPlan(emptyPlan(), contextFor(emptyPlan()));
  const codes = findings.map(({ code }) => code);
  expect(codes).toEqual([...Array(7).fill("SECTION_INCOMPLETE"), "INDUSTRY_MISSING"]);
  expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  expect(findings[0]?.message).toBe("附件2 一（一） 数字化总体情况：未填 → 请填写");
  expect(findings[0]?.place).toMatchObject({
    form: "main",
    sectionId: "main.1.1",
    field: "main.1.1.situation",
  });
});

describe("subsidies", () => {
  test("a request above its ceiling says where, what and how, and can be repaired", () => {
    const document = planWith(({ document: plan, enterprise }) => {
      Object.assign(enterprise("i1", 12), { cost: "85.50", requested: "30.00" });
      plan.industries.pop();
    });
    expect(checkPlan(document, contextFor(document))).toMatchObject([
      {
        code: "REQUESTED_ABOVE_CEILING",
        severity: "error",
        place: {
          form: "fu4",
          industryId: "i1",
          platformId: "i1-p",
          enterpriseId: "i1-12",
          field: "requested",
        },
        message: "附4 第12行 奖补资金额：30.00 大于上限 25.65（85.50×30%）→ 改为 25.65",
        repair: { label: "改为 25.65", value: "25.65" },
      },
    ]);
  });

  test("a repair put in place leaves no finding", () => {
    const document = planWith(({ enterprise }) => Object.assign(enterprise("i1", 1), { requested: "99.00" }));
    const [finding] = checkPlan(document, contextFor(document));
    Object.assign(found(document.industries[0]?.enterprises[0]), { requested: finding?.repair?.value });
    expect(checkPlan(document, contextFor(document))).toEqual([]);
  });

  test("a platform of two industries has one cap, under whatever brackets its name is written", () => {
    const findings = findingsAfter(({ industry, platform }) => {
      Object.assign(platform("i1"), { name: "甲（杭州）平台" });
      Object.assign(platform("i2"), { name: "甲(杭州) 平台" });
      for (const id of ["i1", "i2"] as const) {
        for (const firm of industry(id).enterprises)
          Object.assign(firm, { cost: "90.00", requested: "27.00" });
      }
    });
    expect(told(findings.filter(({ code }) => code !== "COSTS_ALL_EQUAL"))).toEqual([
      "PLATFORM_CAP_EXCEEDED 附4（定制家具） 服务平台“甲（杭州）平台”（合计定制家具、模具 2 个行业） 奖补合计：648.00 大于封顶 600.00 → 核减 48.00",
    ]);
    const over = findings.find(({ code }) => code === "PLATFORM_CAP_EXCEEDED");
    expect(over?.place).toMatchObject({ industryId: "i1", platformId: "i1-p", field: "requested" });
  });

  test("fewer than ten firms are a warning, over all industries of the platform", () => {
    const [finding, ...rest] = findingsAfter(({ industry }) => industry("i1").enterprises.splice(9));
    expect(finding).toMatchObject({ code: "TOO_FEW_ENTERPRISES", severity: "warning" });
    expect(finding?.message).toBe("附4（定制家具） 服务平台“甲平台” 试点企业：9 家，少于 10 家 → 请核对");
    expect(rest).toEqual([]);
  });

  test("an unknown rule set is refused, not guessed", () => {
    const document = completePlan();
    document.batch.rulesetId = "pilot-1999";
    expect(() => checkPlan(document, contextFor(document))).toThrow(
      expect.objectContaining({ code: "UNKNOWN_RULESET" }),
    );
  });

  test("an unknown template is refused, not guessed", () => {
    const document = completePlan();
    document.batch.templateId = "template-1999";
    expect(() => checkPlan(document, contextFor(document))).toThrow(
      expect.objectContaining({ code: "UNKNOWN_TEMPLATE" }),
    );
  });
});

describe("counts", () => {
  test("a sixth industry is pointed out, and blocks nothing: the form only has five rows", () => {
    const document = completePlan();
    const blank = found(document.industries[1]);
    for (const number of [3, 4, 5, 6]) {
      document.industries.push({
        ...blank,
        id: `i${number}`,
        name: `行业${number}`,
        platforms: [],
        enterprises: [],
      });
    }
    const [finding] = checkPlan(document, contextFor(document)).filter(
      ({ code }) => code === "TOO_MANY_INDUSTRIES",
    );
    expect(finding).toMatchObject({ severity: "warning", place: { form: "fu1", industryId: "i6" } });
    document.industries.pop();
    expect(checkPlan(document, contextFor(document)).map(({ code }) => code)).not.toContain(
      "TOO_MANY_INDUSTRIES",
    );
  });

  test("platforms without firms and more than three platforms are pointed out", () => {
    const findings = findingsAfter(({ industry, platform }) => {
      // Each with a baseline of its own, so that no column is a copy.
      const copies = ["丙", "丁", "戊"].map((name, place) => ({
        ...platform("i1"),
        id: name,
        name,
        kpiValues: platform("i1").kpiValues.map((value, index) =>
          index === place ? { ...value, baseline: "1" } : value,
        ),
      }));
      industry("i1").platforms.push(...copies);
    });
    expect(told(findings)).toEqual([
      "TOO_MANY_PLATFORMS 附2（定制家具） 服务平台：4 个，多于 3 个 → 请核对",
      ...["丙", "丁", "戊"].map(
        (name) =>
          `PLATFORM_WITHOUT_ENTERPRISE 附4（定制家具） 服务平台“${name}” 试点企业：无 → 请对应企业或删除该平台`,
      ),
    ]);
  });

  test.each([
    [2, []],
    [3, ["附4（定制家具） 实际改造成本：12 家中 3 家恰为 100.00 → 请核对测算依据"]],
  ])("%i costs of exactly 100 among twelve", (count, expected) => {
    const findings = findingsAfter(({ enterprise }) => {
      for (let number = 1; number <= count; number += 1)
        Object.assign(enterprise("i1", number), { cost: "100.00" });
    });
    expect(findings.map(({ message }) => message)).toEqual(expected);
    expect(findings.every(({ severity }) => severity === "hint")).toBe(true);
  });

  test("an administrator may set the thresholds", () => {
    const document = planWith(({ industry, platform }) => {
      industry("i1").platforms.push({ ...platform("i1"), id: "p2", name: "丙" });
      Object.assign(found(industry("i1").enterprises[0]), { platformId: "p2" });
    });
    const codes = (maximum: number) =>
      checkPlan(document, { ...contextFor(document), options: { maximumPlatformsPerIndustry: maximum } }).map(
        ({ code }) => code,
      );
    expect(codes(1)).toContain("TOO_MANY_PLATFORMS");
    expect(codes(2)).not.toContain("TOO_MANY_PLATFORMS");
  });
});

describe("KPI", () => {
  const setKpi = (id: string, value: object) => (edit: PlanEdit) =>
    Object.assign(found(edit.platform("i1").kpiValues.find(({ indicatorId }) => indicatorId === id)), value);

  test.each([
    ["equipmentDigitised", { target: "120" }, "设备设施数字化率目标值：120 超出范围（0–100 %）→ 请核对"],
    [
      "averageLevel",
      { target: "4.01" },
      "试点企业数字化水平的平均等级目标值：4.01 超出范围（0–4 级）→ 请核对",
    ],
    ["responseTime", { target: "-1" }, "服务平台的服务响应速度目标值：-1 超出范围（不小于 0 小时）→ 请核对"],
    [
      "satisfaction",
      { baseline: "-0.5" },
      "试点企业对数字化改造总体满意度期初值：-0.5 超出范围（0–100 %）→ 请核对",
    ],
    ["warranty", { baseline: "3.5" }, "质保年限目标值：3 劣于期初值 3.5（越高越好）→ 请核对"],
    ["deliveryTime", { baseline: "2" }, "订单交付平均时间目标值：3 劣于期初值 2（越低越好）→ 请核对"],
  ])("%s %j", (id, value, expected) => {
    const findings = findingsAfter(setKpi(id, value));
    expect(findings.map(({ message }) => message)).toEqual([`附5（定制家具） 服务平台“甲平台” ${expected}`]);
    expect(findings[0]?.place.field).toBe(
      `${id}.${"target" in value ? "target" : expected.includes("期初值：") ? "baseline" : "target"}`,
    );
  });

  test("the bounds themselves are in range, and a value of no known row is left alone", () => {
    const document = planWith((edit) => {
      setKpi("equipmentDigitised", { baseline: "0", target: "100" })(edit);
      edit.platform("i1").kpiValues.push({ indicatorId: "gone", baseline: "1", target: "-1", actual: null });
    });
    expect(checkPlan(document, contextFor(document))).toEqual([]);
  });
});

describe("template text left over", () => {
  test("is replaced where the plan itself says what belongs there", () => {
    const [finding] = findingsAfter(({ industry }) => {
      Object.assign(industry("i1").texts, { "fu2.1.1.economy": "202X年，ＸＸ省XX行业产值居前。" });
    });
    expect(finding).toMatchObject({
      code: "TEMPLATE_TEXT_LEFT",
      place: { form: "fu2", sectionId: "fu2.1.1", industryId: "i1", field: "fu2.1.1.economy" },
      message:
        "附2（定制家具） 一（一） 经济总量：残留模板文字“202X”“ＸＸ省”“XX行业” → 改为 2022、浙江省、定制家具行业",
      repair: { value: "2022年，浙江省定制家具行业产值居前。" },
    });
  });

  test("is only named where it does not: an industry in 附件2, an industry's own name, another kind of unit", () => {
    const findings = findingsAfter(({ document, industry, platform, enterprise }) => {
      Object.assign(document.texts, { "main.1.1.situation": "XX行业较好。" });
      Object.assign(industry("i1"), { name: "XX行业" });
      Object.assign(platform("i2"), { cases: "服务××市企业" });
      Object.assign(enterprise("i2", 1), { goal: "xx行业领先" });
    });
    expect(findings.map(({ place, repair }) => [place.field, repair?.value ?? null])).toEqual([
      ["main.1.1.situation", null],
      ["name", null],
      ["cases", null],
      ["goal", "模具行业领先"],
    ]);
  });
});

test("findings come in the order of the document", () => {
  const findings = findingsAfter(({ document, industry, platform, enterprise }) => {
    Object.assign(enterprise("i2", 2), { cost: null });
    Object.assign(enterprise("i2", 1), { requested: "99.00", name: "" });
    Object.assign(platform("i1"), { quality: "" });
    delete document.texts["main.2.2.policy"];
    delete industry("i1").texts["fu2.1.1.chain"];
    Object.assign(found(platform("i1").kpiValues[0]), { target: "101" });
  });
  expect(findings.map(({ code, place }) => [place.form, code])).toEqual([
    ["main", "SECTION_INCOMPLETE"],
    ["fu2", "SECTION_INCOMPLETE"],
    ["fu2", "PLATFORM_INCOMPLETE"],
    ["fu5", "KPI_OUT_OF_RANGE"],
    ["fu3", "ENTERPRISE_INCOMPLETE"],
    ["fu4", "REQUESTED_ABOVE_CEILING"],
    ["fu4", "COST_MISSING"],
  ]);
});

test("the document is not touched", () => {
  const document: PlanDocument = completePlan();
  checkPlan(document, contextFor(document));
  expect(document).toEqual(completePlan());
});
