/** 申报单位: 31 provincial-level units, 5 separately planned cities, 新疆生产建设兵团. */
export type RegionKind = "province" | "autonomousRegion" | "municipality" | "plannedCity" | "corps";

/** GB/T 2260 code; 兵团 has none and uses `XPCC`. */
export type RegionCode = string;

export interface Region {
  readonly code: RegionCode;
  readonly kind: RegionKind;
  /** As tables and tiles show it: 浙江. */
  readonly shortName: string;
  /** As a title wants it in place of "XX省": 浙江省, 广西壮族自治区, 宁波市, 新疆生产建设兵团. */
  readonly fullName: string;
  /** The province a separately planned city lies in; null for all others. Totals may need 含/不含计划单列市. */
  readonly parentCode: RegionCode | null;
  /** Place in the 申报单位方格图 (schematic, not a map). */
  readonly tile: { readonly column: number; readonly row: number };
}
