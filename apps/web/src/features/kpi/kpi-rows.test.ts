import {
  blankEnterprise,
  blankIndustry,
  type Enterprise,
  FORM_INDICATORS,
  FORM_KPI_SET,
} from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { kpiRows, levelMean } from "./kpi-rows.ts";

const industry = blankIndustry("i", "定制家具", FORM_KPI_SET);

function firm(id: string, level: 0 | 1 | 2 | 3 | 4 | null): Enterprise {
  return {
    ...blankEnterprise(id),
    platformId: "p",
    level:
      level === null ? null : { rubricId: "r", score: null, level, assessedBy: "self", assessedOn: null },
  };
}

describe("the rows of 附5", () => {
  const rows = kpiRows(industry.indicators);

  it("stand in the form's order", () => {
    expect(rows.map((row) => row.indicator.id)).toEqual(FORM_INDICATORS.map(({ id }) => id));
  });

  it("merge 一级指标 and 二级指标 as the form does", () => {
    expect(rows.map((row) => row.groupSpan)).toEqual([7, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0, 0]);
    expect(rows.map((row) => row.categorySpan)).toEqual([3, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});

describe("the mean level of a platform's firms", () => {
  it("counts the firms that were not assessed instead of averaging them", () => {
    const enterprises = [firm("a", 1), firm("b", 2), firm("c", 2), firm("d", null)];
    expect(levelMean({ ...industry, enterprises }, "p")).toEqual({ mean: "1.67", assessed: 3, blank: 1 });
  });

  it("is blank where nobody was assessed", () => {
    expect(levelMean(industry, "p")).toEqual({ mean: null, assessed: 0, blank: 0 });
  });
});
