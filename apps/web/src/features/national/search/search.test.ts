import { describe, expect, it } from "vitest";
import { crumbsOf, drillInto, wholeCountry } from "./drill.ts";
import { changeSearch, parseNationalSearch, parseUnitSearch } from "./search.ts";

describe("the address of a national view", () => {
  it("says the whole view", () => {
    const view = {
      ...{
        batch: "bat_1",
        by: "platform",
        within: "unit",
        cities: "plannedCities",
        area: "east",
        unit: "330000",
      },
      ...{ industry: "定制家具", platform: "甲云", asks: "asksCap", merge: "1", figure: "cost" },
      ...{ second: "subsidyRate", chart: "scatter", sort: "-cost", kpi: "form-2022.satisfaction" },
    };
    expect(parseNationalSearch(view)).toEqual(view);
  });

  it("opens although parts of it are not understood", () => {
    expect(
      parseNationalSearch({ by: "colour", cities: "some", industry: 5, figure: "", other: "x" }),
    ).toEqual({});
    expect(parseNationalSearch({ unit: 330000, merge: 1 })).toEqual({ unit: "330000", merge: "1" });
  });

  it("keeps the filters on the way down to a unit", () => {
    expect(parseUnitSearch({ industry: "模具", node: "fu1" })).toEqual({ industry: "模具", node: "fu1" });
  });

  it("drops what goes back to its default", () => {
    expect(changeSearch({ industry: "模具", sort: "cost" }, { industry: undefined })).toEqual({
      sort: "cost",
    });
  });
});

describe("the way down", () => {
  it("goes country → industry → unit → platform → firm and keeps every filter", () => {
    const industry = drillInto({ by: "industry", cities: "withoutPlannedCities" }, [
      { axis: "industry", key: "轴承" },
    ]);
    const unit = drillInto(industry, [{ axis: "unit", key: "330000" }]);
    const platform = drillInto(unit, [{ axis: "platform", key: "甲云" }]);
    expect([industry.by, unit.by, platform.by]).toEqual(["unit", "platform", "enterprise"]);
    expect(platform).toMatchObject({
      ...{ industry: "轴承", unit: "330000", platform: "甲云", cities: "withoutPlannedCities" },
    });
  });

  it("may begin with a unit or an area", () => {
    expect(drillInto({}, [{ axis: "unit", key: "330000" }]).by).toBe("industry");
    expect(drillInto({ by: "area" }, [{ axis: "area", key: "east" }])).toEqual({ by: "unit", area: "east" });
  });

  it("leads back step by step", () => {
    const crumbs = crumbsOf({
      by: "enterprise",
      industry: "轴承",
      unit: "330000",
      platform: "甲云",
      asks: "asksCap",
    });
    expect(crumbs.map(({ axis, search }) => [axis, search.by])).toEqual([
      ["industry", "unit"],
      ["unit", "platform"],
      ["platform", "enterprise"],
    ]);
    expect(crumbs[0]?.search).toEqual({ by: "unit", industry: "轴承" });
    expect(wholeCountry({ batch: "bat_1", industry: "轴承", by: "unit" })).toEqual({ batch: "bat_1" });
  });
});
