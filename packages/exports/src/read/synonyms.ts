import type { TableId } from "./types.ts";

/**
 * Words that offices put at the head of a column instead of the form's own, by table and key, the likelier first.
 * They count only where the form's word stands nowhere in the same header, and every use is said.
 */
export const SYNONYMS: Readonly<Record<TableId, Readonly<Record<string, readonly string[]>>>> = {
  fu1: { number: ["编号", "序"], industry: ["行业名称", "试点行业"] },
  fu3: {
    number: ["编号", "序"],
    enterprise: ["企业名称", "试点企业", "中小企业名称", "公司名称", "单位名称", "企业"],
    industry: ["所属行业", "试点行业", "行业名称", "行业", "细分行业"],
    platform: [
      "服务平台名称",
      "服务平台",
      "所属服务平台",
      "对应平台",
      "平台名称",
      "平台",
      "服务商名称",
      "服务商",
    ],
  },
  fu4: {
    number: ["编号", "序"],
    platform: [
      "服务平台名称",
      "服务平台",
      "所属服务平台",
      "对应平台",
      "平台名称",
      "平台",
      "服务商名称",
      "服务商",
    ],
    enterprise: ["企业名称", "试点企业", "中小企业名称", "公司名称", "单位名称", "企业"],
    cost: [
      "改造成本",
      "数字化改造成本",
      "实际成本",
      "改造费用",
      "改造投入",
      "实际投入",
      "总投入",
      "投入金额",
      "投入",
      "投资额",
      "成本",
    ],
    requested: [
      "奖补资金",
      "奖补金额",
      "奖补资金金额",
      "奖补额",
      "补助金额",
      "补助资金",
      "补贴金额",
      "申请奖补资金",
      "申请奖补金额",
      "拟奖补金额",
    ],
  },
  fu5: {
    group: ["一级"],
    category: ["二级"],
    name: ["三级", "指标名称"],
    baseline: ["期初", "基期值", "现状值", "当前值", "初始值"],
    target: ["目标", "期末值", "预期值", "预期目标"],
  },
};
