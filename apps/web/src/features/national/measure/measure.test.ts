import { KPI_SETS } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { FIGURE_COLUMNS, kpiColumns } from "./columns.ts";
import { findKpi, kpiMeasure } from "./kpi.ts";
import { submitted, unit } from "./measure.sample.ts";
import { COMPLETENESS, findMeasure } from "./measure.ts";
import { nextSort, parseSort, sortUnits } from "./sort.ts";
import { readUnits } from "./unit-row.ts";

const mean = findMeasure("meanEligible");

describe("a figure", () => {
  it("is blank where a unit has shown none, never zero", () => {
    expect(
      FIGURE_COLUMNS.filter(({ key }) => key !== "completeness").map((c) => c.valueIn(unit("330000"))),
    ).toEqual(Array(11).fill(null));
  });

  it("is zero where a unit says zero", () => {
    expect(findMeasure("platformsAboveCap").valueIn(submitted("330000"))).toBe("0");
  });

  it("says how many firms it rests on", () => {
    expect(mean.basisOf(submitted("330000"))).toBe("n=39 户，成本空白 1 户");
  });

  it("shows progress of a draft, and none where there is no plan", () => {
    expect(COMPLETENESS.valueIn(unit("330000", { completenessBps: 0 }))).toBe("0");
    expect(COMPLETENESS.valueIn(unit("330000", { planId: null }))).toBeNull();
    expect(COMPLETENESS.show("99.99")).toBe("99.9");
  });

  it("falls back to 企均奖补 where the address names none", () => {
    expect(findMeasure("nothing").key).toBe("meanEligible");
  });
});

describe("an indicator", () => {
  const kpis = [
    {
      ...{ kpiSetId: "form-2022", indicatorId: "satisfaction" },
      ...{ baselineCount: 0, baselineBlank: 3, baselineMean: null },
      ...{ targetCount: 2, targetBlank: 1, targetMean: "95.50" },
    },
  ];
  const choice = findKpi("form-2022.satisfaction");

  it("compares within its set only", () => {
    const core = findKpi("core-2022.satisfaction");
    if (choice === null || core === null) throw new Error("no such indicator");
    expect(kpiMeasure(choice).valueIn(unit("330000", { kpis }))).toBe("95.50");
    expect(kpiMeasure(core).valueIn(unit("330000", { kpis }))).toBeNull();
  });

  it("stands beside its n and its blanks", () => {
    if (choice === null) throw new Error("no such indicator");
    expect(kpiColumns(choice).map((column) => column.valueIn(unit("330000", { kpis })))).toEqual([
      "95.50",
      "2",
      "1",
      null,
      "0",
      "3",
    ]);
  });

  it("is found by every name an address can carry, and by no other", () => {
    for (const set of KPI_SETS)
      for (const { id } of set.indicators) expect(findKpi(`${set.id}.${id}`)?.indicator.id).toBe(id);
    expect(findKpi("core-2022.orderSplitting")).toBeNull();
    expect(findKpi("form-2022")).toBeNull();
  });
});

describe("sorting", () => {
  const units = [
    submitted("110000", { meanEligible: "9.50" }),
    unit("120000"),
    submitted("130000", { meanEligible: "10.00" }),
    submitted("140000", { meanEligible: "9.50" }),
  ];
  const codes = (descending: boolean) => sortUnits(units, mean.valueIn, descending).map((u) => u.regionCode);

  it("goes by number, keeps blanks last either way and equals in the official order", () => {
    expect(codes(true)).toEqual(["130000", "110000", "140000", "120000"]);
    expect(codes(false)).toEqual(["110000", "140000", "130000", "120000"]);
  });

  it("goes from the largest to the smallest to the official order by clicks", () => {
    expect(nextSort(null, "cost")).toBe("-cost");
    expect(nextSort(parseSort("-cost"), "cost")).toBe("cost");
    expect(nextSort(parseSort("cost"), "cost")).toBeUndefined();
    expect(nextSort(parseSort("-cost"), "state")).toBe("-state");
  });
});

it("a state that the page does not know is never shown as something else", () => {
  expect(() =>
    readUnits([
      { regionCode: "330000", planId: null, state: "lost", completenessBps: 0, figures: null, kpis: [] },
    ]),
  ).toThrow("lost");
});
