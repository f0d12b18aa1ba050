import type { Severity } from "./severity.ts";

interface CodeEntry {
  readonly severity: Severity;
  /** Short Chinese name of the check, for lists and the rule book. */
  readonly title: string;
}

/** Every check by its stable code. A code, once published, keeps its meaning. */
export const FINDING_CATALOGUE = {
  // Completeness
  SECTION_INCOMPLETE: { severity: "error", title: "必填内容未填" },
  INDUSTRY_MISSING: { severity: "error", title: "未填试点行业" },
  TOO_MANY_INDUSTRIES: { severity: "error", title: "试点行业超过五个" },
  PROBLEM_MISSING: { severity: "error", title: "未梳理共性问题" },
  SCENARIO_MISSING: { severity: "error", title: "未提炼应用场景" },
  PLATFORM_MISSING: { severity: "error", title: "未填服务平台" },
  PLATFORM_INCOMPLETE: { severity: "error", title: "服务平台情况不完整" },
  SOLUTION_MISSING: { severity: "error", title: "未填解决方案" },
  SOLUTION_INCOMPLETE: { severity: "error", title: "解决方案不完整" },
  SCENARIO_PRICE_MISSING: { severity: "warning", title: "应用场景未报价" },
  ENTERPRISE_MISSING: { severity: "error", title: "未填试点企业" },
  ENTERPRISE_INCOMPLETE: { severity: "error", title: "试点企业情况不完整" },
  ENTERPRISE_WITHOUT_PLATFORM: { severity: "error", title: "企业未对应服务平台" },
  PLATFORM_WITHOUT_ENTERPRISE: { severity: "warning", title: "服务平台没有对应企业" },
  EVIDENCE_MISSING: { severity: "warning", title: "缺少成本证明材料" },
  KPI_TARGET_MISSING: { severity: "error", title: "绩效目标值未填" },
  TEMPLATE_TEXT_LEFT: { severity: "error", title: "残留模板文字" },
  // Subsidy
  COST_MISSING: { severity: "error", title: "实际改造成本未填" },
  REQUEST_MISSING: { severity: "error", title: "奖补资金额未填" },
  REQUESTED_ABOVE_CEILING: { severity: "error", title: "奖补资金额超过上限" },
  PLATFORM_CAP_EXCEEDED: { severity: "error", title: "服务平台奖补合计超过上限" },
  TOO_FEW_ENTERPRISES: { severity: "warning", title: "服务平台对应企业偏少" },
  TOO_MANY_PLATFORMS: { severity: "hint", title: "服务平台偏多" },
  MANY_COSTS_AT_CAP: { severity: "hint", title: "多家企业成本恰为封顶值" },
  // Consistency
  DUPLICATE_ENTERPRISE: { severity: "error", title: "企业重复" },
  DUPLICATE_USCC: { severity: "error", title: "统一社会信用代码重复" },
  INVALID_USCC: { severity: "error", title: "统一社会信用代码有误" },
  USCC_ELSEWHERE: { severity: "warning", title: "登记地与申报单位不同" },
  ENTERPRISE_IS_PLATFORM: { severity: "warning", title: "试点企业同时是服务平台" },
  ENTERPRISE_IS_LARGE: { severity: "error", title: "不是中小企业" },
  // KPI
  KPI_OUT_OF_RANGE: { severity: "error", title: "绩效值超出范围" },
  KPI_TARGET_WORSE: { severity: "warning", title: "目标值劣于期初值" },
  // Workbooks
  HEADER_NOT_FOUND: { severity: "error", title: "未找到表头" },
  NOT_A_NUMBER: { severity: "error", title: "不是数字" },
  NEGATIVE_AMOUNT: { severity: "error", title: "金额为负" },
  AMOUNT_BELOW_FEN: { severity: "error", title: "金额小于一分" },
  AMOUNT_TOO_LARGE: { severity: "error", title: "金额过大" },
  INDUSTRY_UNKNOWN: { severity: "error", title: "行业不在本方案中" },
  PLATFORM_UNKNOWN: { severity: "error", title: "服务平台不在本方案中" },
} as const satisfies Record<string, CodeEntry>;

export type FindingCode = keyof typeof FINDING_CATALOGUE;
