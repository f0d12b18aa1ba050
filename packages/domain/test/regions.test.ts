import { describe, expect, it } from "vitest";
import { findRegion, findRegionByName, REGIONS } from "../src/index.ts";

describe("the 37 reporting units", () => {
  it("are 31 provincial units, 5 planned cities and 兵团", () => {
    const count = (kind: string) => REGIONS.filter((region) => region.kind === kind).length;
    expect(REGIONS).toHaveLength(37);
    expect([count("province"), count("autonomousRegion"), count("municipality")]).toEqual([22, 5, 4]);
    expect([count("plannedCity"), count("corps")]).toEqual([5, 1]);
  });

  it("each have a code, a name and a tile of their own", () => {
    const distinct = (of: (region: (typeof REGIONS)[number]) => string) => new Set(REGIONS.map(of)).size;
    expect(distinct((r) => r.code)).toBe(37);
    expect(distinct((r) => r.fullName)).toBe(37);
    expect(distinct((r) => `${r.tile.column},${r.tile.row}`)).toBe(37);
  });

  it("name the province a planned city lies in", () => {
    const cities = REGIONS.filter((region) => region.parentCode !== null);
    expect(cities.map((city) => findRegion(city.parentCode ?? "")?.shortName)).toEqual([
      "辽宁",
      "浙江",
      "福建",
      "山东",
      "广东",
    ]);
  });

  it("are found in a title", () => {
    expect(findRegionByName("2022年宁波市定制家具行业试点企业名单汇总表")?.code).toBe("330200");
    expect(findRegionByName("浙江")?.code).toBe("330000");
    expect(findRegionByName("XX省")).toBeNull();
    expect(findRegion("999999")).toBeNull();
  });
});
