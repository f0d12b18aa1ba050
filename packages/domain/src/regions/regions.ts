import type { Region, RegionCode, RegionKind } from "./region.ts";

function region(
  code: RegionCode,
  kind: RegionKind,
  shortName: string,
  fullName: string,
  column: number,
  row: number,
  parentCode: RegionCode | null = null,
): Region {
  return { code, kind, shortName, fullName, parentCode, tile: { column, row } };
}

/** The 37 reporting units in the order of the official lists: GB/T 2260, then the planned cities, then 兵团. */
export const REGIONS: readonly Region[] = [
  region("110000", "municipality", "北京", "北京市", 6, 2),
  region("120000", "municipality", "天津", "天津市", 7, 2),
  region("130000", "province", "河北", "河北省", 6, 3),
  region("140000", "province", "山西", "山西省", 5, 3),
  region("150000", "autonomousRegion", "内蒙古", "内蒙古自治区", 6, 1),
  region("210000", "province", "辽宁", "辽宁省", 9, 2),
  region("220000", "province", "吉林", "吉林省", 9, 1),
  region("230000", "province", "黑龙江", "黑龙江省", 9, 0),
  region("310000", "municipality", "上海", "上海市", 8, 4),
  region("320000", "province", "江苏", "江苏省", 7, 4),
  region("330000", "province", "浙江", "浙江省", 7, 5),
  region("340000", "province", "安徽", "安徽省", 6, 4),
  region("350000", "province", "福建", "福建省", 6, 6),
  region("360000", "province", "江西", "江西省", 6, 5),
  region("370000", "province", "山东", "山东省", 7, 3),
  region("410000", "province", "河南", "河南省", 5, 4),
  region("420000", "province", "湖北", "湖北省", 5, 5),
  region("430000", "province", "湖南", "湖南省", 5, 6),
  region("440000", "province", "广东", "广东省", 5, 7),
  region("450000", "autonomousRegion", "广西", "广西壮族自治区", 4, 7),
  region("460000", "province", "海南", "海南省", 5, 8),
  region("500000", "municipality", "重庆", "重庆市", 4, 4),
  region("510000", "province", "四川", "四川省", 3, 4),
  region("520000", "province", "贵州", "贵州省", 4, 5),
  region("530000", "province", "云南", "云南省", 3, 6),
  region("540000", "autonomousRegion", "西藏", "西藏自治区", 2, 4),
  region("610000", "province", "陕西", "陕西省", 4, 3),
  region("620000", "province", "甘肃", "甘肃省", 3, 2),
  region("630000", "province", "青海", "青海省", 2, 3),
  region("640000", "autonomousRegion", "宁夏", "宁夏回族自治区", 4, 2),
  region("650000", "autonomousRegion", "新疆", "新疆维吾尔自治区", 1, 1),
  region("210200", "plannedCity", "大连", "大连市", 10, 2, "210000"),
  region("330200", "plannedCity", "宁波", "宁波市", 8, 5, "330000"),
  region("350200", "plannedCity", "厦门", "厦门市", 7, 6, "350000"),
  region("370200", "plannedCity", "青岛", "青岛市", 8, 3, "370000"),
  region("440300", "plannedCity", "深圳", "深圳市", 6, 7, "440000"),
  region("XPCC", "corps", "兵团", "新疆生产建设兵团", 1, 2),
];

const BY_CODE = new Map(REGIONS.map((region) => [region.code, region]));

/** The unit of a code, or null when there is none. */
export function findRegion(code: RegionCode): Region | null {
  return BY_CODE.get(code) ?? null;
}

/** The unit that a text names ("浙江省", "浙江", "2022年浙江省…"), the longest name winning; or null. */
export function findRegionByName(text: string): Region | null {
  const named = REGIONS.filter((region) => text.includes(region.fullName) || text === region.shortName);
  return named.sort((a, b) => b.fullName.length - a.fullName.length)[0] ?? null;
}
