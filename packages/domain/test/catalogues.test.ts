import { describe, expect, it } from "vitest";
import {
  CORE_INDICATORS,
  FINDING_CATALOGUE,
  FORM_INDICATORS,
  kpiIndicatorSchema,
  levelOfScore2022,
  resolveIndustryName,
} from "../src/index.ts";

describe("the KPI catalogue", () => {
  it("has the fourteen rows of the form, eleven of them for every industry", () => {
    expect(FORM_INDICATORS).toHaveLength(14);
    expect(CORE_INDICATORS).toHaveLength(11);
    expect(new Set(FORM_INDICATORS.map((i) => i.id)).size).toBe(14);
    for (const indicator of FORM_INDICATORS) kpiIndicatorSchema.parse(indicator);
  });

  it("groups them as the form does", () => {
    const count = (group: string) => FORM_INDICATORS.filter((i) => i.group === group).length;
    expect([count("关键指标"), count("总体成效"), count("服务质量")]).toEqual([7, 3, 4]);
  });
});

describe("digital levels of the 2022 rubric", () => {
  it.each([
    [0, 0],
    [19.99, 0],
    [20, 1],
    [40, 2],
    [59.9, 2],
    [60, 3],
    [80, 4],
    [100, 4],
  ])("score %d is level %d", (score, level) => {
    expect(levelOfScore2022(score)).toBe(level);
  });
});

describe("industry names", () => {
  const list = [{ name: "定制家具", aliases: ["家具定制", "定制家居"] }];
  it.each(["定制家具", "定制家具行业", " 家具定制 ", "定制家居行业"])(
    "“%s” means the list's entry",
    (written) => {
      expect(resolveIndustryName(list, written)).toBe("定制家具");
    },
  );
  it("outside the list have no official name", () => {
    expect(resolveIndustryName(list, "家具")).toBeNull();
    expect(resolveIndustryName(list, "行业")).toBeNull();
  });
});

describe("finding codes", () => {
  it("are upper-case words with a grade and a title", () => {
    for (const [code, entry] of Object.entries(FINDING_CATALOGUE)) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(["error", "warning", "hint"]).toContain(entry.severity);
      expect(entry.title).not.toBe("");
    }
  });
});
