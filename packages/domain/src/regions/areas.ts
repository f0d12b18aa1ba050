import type { Region, RegionCode } from "./region.ts";
import { findRegion, REGIONS } from "./regions.ts";

/** The four statistical areas in which the provinces are commonly grouped; a planned city lies in its province's. */
export const AREAS = ["east", "central", "west", "northeast"] as const;
export type Area = (typeof AREAS)[number];

export const AREA_LABELS: Record<Area, string> = {
  east: "东部",
  central: "中部",
  west: "西部",
  northeast: "东北",
};

/** 国家统计局《东西中部和东北地区划分方法》 (2011), by the first two digits of the code; 兵团 lies in the west. */
const AREA_PREFIXES: Record<Exclude<Area, "west">, readonly string[]> = {
  east: ["11", "12", "13", "31", "32", "33", "35", "37", "44", "46"],
  central: ["14", "34", "36", "41", "42", "43"],
  northeast: ["21", "22", "23"],
};

export function areaOf({ code }: Region): Area {
  const prefix = code.slice(0, 2);
  if (AREA_PREFIXES.east.includes(prefix)) return "east";
  if (AREA_PREFIXES.central.includes(prefix)) return "central";
  return AREA_PREFIXES.northeast.includes(prefix) ? "northeast" : "west";
}

/** Which units a comparison takes: with, without or only the separately planned cities. */
export const CITY_FILTERS = ["all", "withoutPlannedCities", "plannedCities"] as const;
export type CityFilter = (typeof CITY_FILTERS)[number];

export const CITY_FILTER_LABELS: Record<CityFilter, string> = {
  all: "含计划单列市",
  withoutPlannedCities: "不含计划单列市",
  plannedCities: "仅计划单列市",
};

/** Units in the official order that both filters let through; a null area lets every one through. */
export function regionsIn(cities: CityFilter, area: Area | null): Region[] {
  return REGIONS.filter(
    (region) =>
      (cities === "all" || (region.kind === "plannedCity") === (cities === "plannedCities")) &&
      (area === null || areaOf(region) === area),
  );
}

/** The unit itself, or the province a separately planned city lies in. Throws for a code that is no unit's. */
export function provinceOf(code: RegionCode): Region {
  const region = findRegion(code);
  const province = region === null ? null : findRegion(region.parentCode ?? region.code);
  if (province === null) throw new Error(`no unit ${code}`);
  return province;
}

/** 广东含深圳: the name of a province counted together with its separately planned city. */
export function nameWithCity(province: Region): string {
  const city = REGIONS.find(({ parentCode }) => parentCode === province.code);
  return city === undefined ? province.shortName : `${province.shortName}含${city.shortName}`;
}

/** The unit in whose area a firm is registered, by characters 3 to 8 of its USCC; null where they name none. */
export function registeredIn(uscc: string | null): Region | null {
  const division = uscc?.slice(2, 8) ?? "";
  if (!/^\d{6}$/.test(division)) return null;
  const city = REGIONS.find(
    ({ kind, code }) => kind === "plannedCity" && code.slice(0, 4) === division.slice(0, 4),
  );
  return city ?? findRegion(`${division.slice(0, 2)}0000`);
}
