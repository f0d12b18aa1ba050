import type { MeasureKey } from "@dengta/domain";
import type { By } from "../search/index.ts";

const MONEY: readonly MeasureKey[] = [
  "enterprises",
  "cost",
  "eligible",
  "subsidyRate",
  "meanCost",
  "meanEligible",
];

/** Columns of the table for rows of a kind, in reading order; the share bar stands behind them. */
export function columnsFor(by: By): readonly MeasureKey[] {
  switch (by) {
    case "platform":
      return [
        "units",
        "industries",
        "enterprises",
        "cost",
        "eligible",
        "headroom",
        "subsidyRate",
        "meanEligible",
      ];
    case "enterprise":
      return ["cost", "requested", "eligible"];
    case "industry":
      return ["units", "platforms", ...MONEY, "platformsAboveCap"];
    default:
      return ["industries", "platforms", ...MONEY, "platformsAboveCap"];
  }
}

/** Measures that tiles, bars and the scatter can show. */
export function chartMeasures(by: By): readonly MeasureKey[] {
  const common: readonly MeasureKey[] = [
    "meanEligible",
    "eligible",
    "cost",
    "requested",
    "meanCost",
    "subsidyRate",
    "shareFull",
    "shareRate",
    "shareCap",
    "shareLess",
    "shareNothing",
    "enterprises",
  ];
  if (by === "platform") return [...common, "headroom"];
  return [...common, "platforms", "payable", "platformsAboveCap", "costMissing", "requestMissing"];
}

export const BY_LABELS: Record<By, string> = {
  unit: "申报单位",
  industry: "试点行业",
  platform: "服务平台",
  enterprise: "试点企业",
  area: "区域",
};

/** 29 家单位, 125 家平台 … */
export const COUNTED: Record<By, string> = {
  unit: "家单位",
  industry: "个行业",
  platform: "家平台",
  enterprise: "户企业",
  area: "个区域",
};
