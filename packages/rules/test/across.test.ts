import { describe, expect, test } from "vitest";
import { checkAcrossPlans, type PlanFacts, platformKeyOf } from "../src/index.ts";
import { usccOf } from "./support/complete-plan.ts";

interface FirmInput {
  readonly name: string;
  readonly uscc?: string | null;
  readonly cost?: string;
}

function plan(planId: string, firms: readonly FirmInput[], parts: Partial<PlanFacts> = {}): PlanFacts {
  return {
    planId,
    regionCode: planId.startsWith("z") ? "330000" : "370000",
    industry: "定制家具",
    enterprises: firms.map(({ name, uscc = null, cost = "50.00" }, index) => ({
      ...{ id: `${planId}-${index}`, name, uscc, platformKey: null, cost, requested: null },
    })),
    platforms: [],
    kpi: [],
    ...parts,
  };
}

const told = (facts: readonly PlanFacts[]) =>
  checkAcrossPlans(facts).map(({ code, message, places }) => [code, places.length, message]);

describe("one firm in two plans", () => {
  test("is found by its code, whatever the names", () => {
    const uscc = usccOf(7);
    expect(
      told([plan("z1", [{ name: "光明公司", uscc }]), plan("s1", [{ name: "别的公司", uscc }])]),
    ).toEqual([
      [
        "ENTERPRISE_IN_TWO_PLANS",
        2,
        `浙江 定制家具“光明公司”、山东 定制家具“别的公司”：统一社会信用代码 ${uscc} 相同 → 由有关申报单位核对，只保留一处`,
      ],
    ]);
  });

  test("is found by its name, width, case and brackets aside, and says which codes are lacking", () => {
    const [finding] = told([
      plan("z1", [{ name: "ABC（杭州）有限公司", uscc: usccOf(7) }]),
      plan("s1", [{ name: "ａｂｃ (杭州) 有限公司" }]),
    ]);
    expect(finding?.[2]).toContain("部分未填代码，名称相同");
  });

  test("is not said of one plan that lists it twice: that is the plan's own finding", () => {
    expect(told([plan("z1", [{ name: "光明公司" }, { name: "光明公司" }])])).toEqual([]);
  });
});

describe("names that are nearly the same", () => {
  test.each([
    ["浙江光明家具有限公司", "光明家具股份有限公司", "去掉地名、括号和组织形式后同为“光明家具”"],
    ["光明智能家具有限公司", "光明智慧家具有限公司", "“光明智能家具”与“光明智慧家具”只差一个字"],
    ["光明智能家具厂", "光明智能新家具厂", "“光明智能家具”与“光明智能新家具”只差一个字"],
  ])("%s and %s are explained", (a, b, how) => {
    const [finding] = told([plan("z1", [{ name: a }]), plan("s1", [{ name: b }])]);
    expect(finding?.[0]).toBe("ENTERPRISE_SIMILAR_NAME");
    expect(finding?.[2]).toContain(how);
  });

  test.each([
    ["光明家具公司", "光辉家具公司"],
    ["光明智能家具公司", "光亮智慧家具公司"],
  ])("%s and %s are not enough alike", (a, b) => {
    expect(told([plan("z1", [{ name: a }]), plan("s1", [{ name: b }])])).toEqual([]);
  });

  test("two codes settle that two names are two firms", () => {
    const facts = [
      plan("z1", [{ name: "浙江光明家具公司", uscc: usccOf(1) }]),
      plan("s1", [{ name: "光明家具公司", uscc: usccOf(2) }]),
    ];
    expect(told(facts)).toEqual([]);
  });
});

test("one platform in two plans is found by its key", () => {
  const platform = (name: string) => {
    const uscc = usccOf(9);
    return { platforms: [{ key: platformKeyOf({ uscc, name }) ?? "", name, uscc }] };
  };
  const [finding] = told([plan("z1", [], platform("甲平台")), plan("s1", [], platform("甲平台有限公司"))]);
  expect(finding?.slice(0, 2)).toEqual(["PLATFORM_IN_TWO_PLANS", 2]);
});

test("a cost far from its industry's over all units is pointed out, once there are enough to say so", () => {
  const firms = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `第${"一二三四五六七八九十"[index % 10]}${index}号`,
      cost: `${50 + index}.00`,
    }));
  const odd = plan("s1", [{ name: "甲", cost: "900.00" }]);
  expect(told([plan("z1", firms(29)), odd]).map(([code]) => code)).toContain("COST_OUTLIER");
  expect(told([plan("z1", firms(28)), odd]).map(([code]) => code)).not.toContain("COST_OUTLIER");
});

test("two platforms with one and the same 附5 are pointed out", () => {
  const kpi = (platformKey: string) =>
    Array.from({ length: 8 }, (_, index) => ({
      platformKey,
      indicatorId: `k${index}`,
      baseline: "1",
      target: "2",
    }));
  const parts = (key: string) => ({ platforms: [{ key, name: key, uscc: null }], kpi: kpi(key) });
  expect(told([plan("z1", [], parts("甲")), plan("s1", [], parts("乙"))]).map(([code]) => code)).toEqual([
    "KPI_COLUMN_COPIED",
  ]);
});
