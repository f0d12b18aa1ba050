import { describe, expect, it } from "vitest";
import { changeSearch, parseNationalSearch, parseUnitSearch } from "./search.ts";

describe("the address of a national view", () => {
  it("says the whole view", () => {
    const view = {
      industry: "定制家具",
      units: "plannedCities",
      figure: "cost",
      sort: "-cost",
      kpi: "form-2022.satisfaction",
    };
    expect(parseNationalSearch(view)).toEqual(view);
  });

  it("opens although parts of it are not understood", () => {
    expect(parseNationalSearch({ units: "some", industry: 5, figure: "", other: "x" })).toEqual({});
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
