import { describe, expect, test } from "vitest";
import { summarisePlan } from "../src/index.ts";
import { completePlan, contextFor, emptyPlan, found, planWith } from "./support/complete-plan.ts";

describe("summarisePlan", () => {
  test("adds each industry up, and the whole plan", () => {
    const { ruleset, total, industries } = summarisePlan(completePlan(), contextFor(emptyPlan()));
    const one = {
      platforms: 1,
      enterprises: 12,
      cost: "600.00",
      requested: "180.00",
      eligible: "180.00",
      payable: "180.00",
      rate: "30.00",
      meanEligible: "15.00",
      bindings: { rate: 12, enterpriseCap: 0, requested: 0 },
      blanks: { cost: 0, requested: 0, platform: 0 },
      platformsAtCap: 0,
      platformsOverCap: 0,
    };
    expect(ruleset).toBe("pilot-2022");
    expect(industries).toMatchObject([
      { industryId: "i1", name: "定制家具", ...one },
      { industryId: "i2", name: "模具", ...one },
    ]);
    expect(total).toMatchObject({
      industries: 2,
      platforms: 2,
      enterprises: 24,
      cost: "1200.00",
      payable: "360.00",
    });
  });

  test("an empty plan has sums of zero but no means", () => {
    expect(summarisePlan(emptyPlan(), contextFor(emptyPlan())).total).toMatchObject({
      cost: "0.00",
      payable: "0.00",
      rate: null,
      meanEligible: null,
    });
  });

  test("blanks are counted, not taken for zero", () => {
    const { total } = summarisePlan(
      planWith(({ enterprise }) => {
        Object.assign(enterprise("i1", 1), { cost: null });
        Object.assign(enterprise("i1", 2), { requested: null });
        Object.assign(enterprise("i1", 3), { platformId: null });
      }),
      contextFor(emptyPlan()),
    );
    expect(total.blanks).toEqual({ cost: 1, requested: 1, platform: 1 });
    expect(total).toMatchObject({ eligible: "345.00", meanEligible: "15.00", payable: "330.00" });
  });

  test("counts what binds each firm and where each platform stands", () => {
    const { total } = summarisePlan(
      planWith(({ industry, enterprise }) => {
        Object.assign(enterprise("i1", 1), { cost: "150.00", requested: "30.00" });
        Object.assign(enterprise("i1", 2), { requested: "3.00" });
        industry("i2").enterprises.push(
          ...Array.from({ length: 9 }, (_, index) => ({
            ...enterprise("i2", 1),
            id: `x${index}`,
            name: `新${index}公司`,
          })),
        );
        for (const firm of industry("i2").enterprises.slice(0, 20))
          Object.assign(firm, { cost: "100.00", requested: "30.00" });
        industry("i2").enterprises.splice(20);
      }),
      contextFor(emptyPlan()),
    );
    expect(total.bindings).toEqual({ rate: 10, enterpriseCap: 21, requested: 1 });
    expect(total).toMatchObject({ platformsAtCap: 1, platformsOverCap: 0 });
  });

  test("a platform over its cap in two industries counts once, and leaves each industry's payable open", () => {
    const { total, industries } = summarisePlan(
      planWith(({ industry, platform }) => {
        Object.assign(platform("i2"), { name: "甲平台" });
        for (const id of ["i1", "i2"] as const) {
          for (const firm of industry(id).enterprises)
            Object.assign(firm, { cost: "90.00", requested: "27.00" });
        }
      }),
      contextFor(emptyPlan()),
    );
    expect(total).toMatchObject({ platforms: 1, eligible: "648.00", payable: "600.00", platformsOverCap: 1 });
    expect(industries.map(({ eligible, payable }) => [eligible, payable])).toEqual([
      ["324.00", null],
      ["324.00", null],
    ]);
  });

  test("a platform over its cap in one industry pays its cap there", () => {
    const { industries } = summarisePlan(
      planWith(({ industry, enterprise }) => {
        const firm = { ...enterprise("i1", 1), cost: "100.00", requested: "30.00" };
        industry("i1").enterprises = Array.from({ length: 21 }, (_, index) => ({ ...firm, id: `x${index}` }));
      }),
      contextFor(emptyPlan()),
    );
    expect(industries[0]).toMatchObject({ eligible: "630.00", payable: "600.00", platformsOverCap: 1 });
  });

  test("sums KPIs exactly with n and blanks, within one set only", () => {
    const { total, industries } = summarisePlan(
      planWith(({ platform, industry }) => {
        const value = (id: "i1" | "i2") => found(platform(id).kpiValues[0]);
        Object.assign(value("i1"), { baseline: "0.1", target: "33.3" });
        Object.assign(value("i2"), { target: "33.35" });
        Object.assign(industry("i2"), { kpiSetId: "form-2022" });
      }),
      contextFor(emptyPlan()),
    );
    expect(total.kpiSets.map(({ kpiSetId }) => kpiSetId)).toEqual(["form-2022"]);
    expect(total.kpiSets[0]?.kpis[0]).toEqual({
      indicatorId: "equipmentDigitised",
      baseline: { n: 1, blanks: 1, sum: "0.1", mean: "0.10" },
      target: { n: 2, blanks: 0, sum: "66.65", mean: "33.33" },
      actual: { n: 0, blanks: 2, sum: "0", mean: null },
    });
    expect(industries[1]?.kpis).toHaveLength(14);
  });

  test("industries of different sets are not added up", () => {
    const { total } = summarisePlan(
      planWith(({ industry }) => Object.assign(industry("i2"), { kpiSetId: "core-2022" })),
      contextFor(emptyPlan()),
    );
    expect(total.kpiSets.map(({ kpiSetId, kpis }) => [kpiSetId, kpis[0]?.target.n])).toEqual([
      ["form-2022", 1],
      ["core-2022", 1],
    ]);
  });
});
