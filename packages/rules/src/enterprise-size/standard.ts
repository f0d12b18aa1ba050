import type { EnterpriseSector } from "@dengta/domain";
import type { RuleCitation } from "../rulesets/index.ts";

export type SizeMetric = "employees" | "revenue" | "assets";

/** Lower bounds of a metric: at or above `large`, `medium`, `small`. Persons, or 万元. */
export interface SizeBounds {
  readonly metric: SizeMetric;
  readonly large: number;
  readonly medium: number;
  readonly small: number;
}

export interface SectorStandard {
  readonly name: string;
  /** All the metrics that the sector is judged by. */
  readonly bounds: readonly SizeBounds[];
}

export const SIZE_METRICS: Record<SizeMetric, { readonly name: string; readonly unit: string }> = {
  employees: { name: "从业人员", unit: "人" },
  revenue: { name: "营业收入", unit: "万元" },
  assets: { name: "资产总额", unit: "万元" },
};

export const SIZE_CITATION: RuleCitation = {
  documentId: "sme-size-2011",
  clause: "各行业划型标准",
  confidence: "C",
};

function bounds(metric: SizeMetric, large: number, medium: number, small: number): SizeBounds {
  return { metric, large, medium, small };
}

/** 中小企业划型标准规定, 工信部联企业〔2011〕300号; the figures come from third-party code. */
export const SIZE_STANDARD: Readonly<Record<EnterpriseSector, SectorStandard>> = {
  industrial: {
    name: "工业",
    bounds: [bounds("employees", 1000, 300, 20), bounds("revenue", 40_000, 2_000, 300)],
  },
  software: {
    name: "软件和信息技术服务业",
    bounds: [bounds("employees", 300, 100, 10), bounds("revenue", 10_000, 1_000, 50)],
  },
  wholesale: {
    name: "批发业",
    bounds: [bounds("employees", 200, 20, 5), bounds("revenue", 40_000, 5_000, 1_000)],
  },
  retail: {
    name: "零售业",
    bounds: [bounds("employees", 300, 50, 10), bounds("revenue", 20_000, 500, 100)],
  },
  construction: {
    name: "建筑业",
    bounds: [bounds("revenue", 80_000, 6_000, 300), bounds("assets", 80_000, 5_000, 300)],
  },
  transport: {
    name: "交通运输业",
    bounds: [bounds("employees", 1000, 300, 20), bounds("revenue", 30_000, 3_000, 200)],
  },
  storage: {
    name: "仓储业",
    bounds: [bounds("employees", 200, 100, 20), bounds("revenue", 30_000, 1_000, 100)],
  },
  post: {
    name: "邮政业",
    bounds: [bounds("employees", 1000, 300, 20), bounds("revenue", 30_000, 2_000, 100)],
  },
  lodging: {
    name: "住宿业",
    bounds: [bounds("employees", 300, 100, 10), bounds("revenue", 10_000, 2_000, 100)],
  },
  catering: {
    name: "餐饮业",
    bounds: [bounds("employees", 300, 100, 10), bounds("revenue", 10_000, 2_000, 100)],
  },
  informationTransmission: {
    name: "信息传输业",
    bounds: [bounds("employees", 2000, 100, 10), bounds("revenue", 100_000, 1_000, 100)],
  },
  property: {
    name: "物业管理",
    bounds: [bounds("employees", 1000, 300, 100), bounds("revenue", 5_000, 1_000, 500)],
  },
  realEstate: {
    name: "房地产开发经营",
    bounds: [bounds("revenue", 200_000, 1_000, 100), bounds("assets", 10_000, 5_000, 2_000)],
  },
  leasingBusiness: {
    name: "租赁和商务服务业",
    bounds: [bounds("employees", 300, 100, 10), bounds("assets", 120_000, 8_000, 100)],
  },
  agriculture: { name: "农林牧渔业", bounds: [bounds("revenue", 20_000, 500, 50)] },
  other: { name: "其他行业", bounds: [bounds("employees", 300, 100, 10)] },
};
