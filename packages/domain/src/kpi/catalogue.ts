import type { KpiIndicator } from "./indicator.ts";

const PERCENT = { unit: "%", direction: "up", minimum: "0", maximum: "100", definition: null } as const;
const CORE = { scope: "core" } as const;
const OWN = { scope: "industry" } as const;

/** The fourteen rows of 附5 in the form's order. Units and directions are inferred, not printed on the form. */
export const FORM_INDICATORS: readonly KpiIndicator[] = [
  {
    ...PERCENT,
    ...CORE,
    id: "equipmentDigitised",
    group: "关键指标",
    category: "基础设施联网率",
    name: "设备设施数字化率",
    definition: "数字化设备 ÷ 总设备",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "equipmentNetworked",
    group: "关键指标",
    category: "基础设施联网率",
    name: "数字化设备设施联网率",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "equipmentOnCloud",
    group: "关键指标",
    category: "基础设施联网率",
    name: "设备设施上云率",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "managementTools",
    group: "关键指标",
    category: "管理数字化水平",
    name: "核心经营管理环节数字化工具普及率",
  },
  {
    ...OWN,
    id: "orderSplitting",
    group: "关键指标",
    category: "拆单效率",
    name: "企业拆单效率",
    unit: "单/人时",
    direction: "up",
    minimum: "0",
    maximum: null,
    definition: null,
  },
  {
    ...OWN,
    id: "deliveryTime",
    group: "关键指标",
    category: "订单交付",
    name: "订单交付平均时间",
    unit: "天",
    direction: "down",
    minimum: "0",
    maximum: null,
    definition: null,
  },
  {
    ...PERCENT,
    ...OWN,
    id: "packingAccuracy",
    group: "关键指标",
    category: "订单准确率",
    name: "包装发货准确率",
  },
  {
    ...CORE,
    id: "averageLevel",
    group: "总体成效",
    category: "企业数字化转型水平",
    name: "试点企业数字化水平的平均等级",
    unit: "级",
    direction: "up",
    minimum: "0",
    maximum: "4",
    definition: "根据《中小企业数字化水平等级评测表》评测",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "commonScenariosMet",
    group: "总体成效",
    category: "共性应用场景满足率",
    name: "梳理出的共性应用场景的满足率",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "individualScenariosMet",
    group: "总体成效",
    category: "个性应用场景满足率",
    name: "梳理出的个性应用场景的满足率",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "satisfaction",
    group: "服务质量",
    category: "企业满意度",
    name: "试点企业对数字化改造总体满意度",
  },
  {
    ...PERCENT,
    ...CORE,
    id: "trainingCoverage",
    group: "服务质量",
    category: "培训覆盖率",
    name: "操作人员应知应会培训的覆盖率",
  },
  {
    ...CORE,
    id: "responseTime",
    group: "服务质量",
    category: "服务响应速度",
    name: "服务平台的服务响应速度",
    unit: "小时",
    direction: "down",
    minimum: "0",
    maximum: null,
    definition: null,
  },
  {
    ...CORE,
    id: "warranty",
    group: "服务质量",
    category: "质保期限",
    name: "质保年限",
    unit: "年",
    direction: "up",
    minimum: "0",
    maximum: null,
    definition: null,
  },
];

/** The eleven rows that suit every industry. */
export const CORE_INDICATORS: readonly KpiIndicator[] = FORM_INDICATORS.filter((i) => i.scope === "core");

/** A named list of indicators. Units are compared on KPIs only within one set. */
export interface KpiSet {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly KpiIndicator[];
}

/** The form as issued, with the sample industry's three rows. */
export const FORM_KPI_SET: KpiSet = {
  id: "form-2022",
  name: "官方表样（14项）",
  indicators: FORM_INDICATORS,
};

/** What comes with the product. More sets are an administrator's data. */
export const KPI_SETS: readonly KpiSet[] = [
  FORM_KPI_SET,
  { id: "core-2022", name: "通用指标（11项）", indicators: CORE_INDICATORS },
];
