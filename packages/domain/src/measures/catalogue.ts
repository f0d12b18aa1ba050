import type { CapWords, Measure, MeasureKey } from "./measure.ts";

const NONE = "无空白";
const COSTED = "成本空白的企业不计入";
const count = { kind: "count", comparable: false, blanks: NONE } as const;
const money = { kind: "money", unit: "万元", comparable: false } as const;
const share = { kind: "share", unit: "%", comparable: true, blanks: COSTED } as const;
const mean = { kind: "mean", unit: "万元/户", comparable: true, blanks: COSTED } as const;

/** Every measure, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  { ...count, key: "units", label: "申报单位", unit: "家", definition: "有提交版本的申报单位数" },
  { ...count, key: "industries", label: "试点行业", unit: "个", definition: "不同行业数，同一行业只计一次" },
  {
    ...count,
    key: "platforms",
    label: "服务平台",
    unit: "家",
    definition: "不同平台数，跨行业、跨单位只计一次",
  },
  {
    ...count,
    key: "enterprises",
    label: "试点企业",
    unit: "户",
    definition: "不同企业数，重复列报只计一次",
  },
  { ...money, key: "cost", label: "实际改造成本", definition: "各企业实际改造成本之和", blanks: COSTED },
  {
    ...money,
    key: "requested",
    label: "申请奖补",
    definition: "各企业填报的奖补资金额之和",
    blanks: "未填申请额的企业不计入",
  },
  {
    ...money,
    key: "eligible",
    label: "奖补资金",
    definition: "各企业申请额，不高于上限（成本×{rate}与{enterpriseCap}万元取小）；未填申请的按建议额",
    blanks: COSTED,
  },
  {
    ...money,
    key: "payable",
    label: "平台封顶后",
    definition: "每个平台在一个单位内不超过{platformCap}万元；超出部分由谁核减未定时为空白",
    blanks: "未归平台的企业不计入",
  },
  { ...share, key: "subsidyRate", label: "补助率", definition: "奖补资金 ÷ 实际改造成本" },
  { ...mean, key: "meanCost", label: "企均成本", definition: "实际改造成本 ÷ 有成本的企业数" },
  { ...mean, key: "meanEligible", label: "企均奖补", definition: "奖补资金 ÷ 有成本的企业数" },
  {
    ...share,
    key: "shareFull",
    label: "足额申请占比",
    definition: "申请额达到上限（精确到0.01万元）的企业 ÷ 有成本的企业",
  },
  {
    ...share,
    key: "shareRate",
    label: "按{rate}足额占比",
    definition: "足额申请且上限由成本×{rate}决定的企业 ÷ 有成本的企业",
  },
  {
    ...share,
    key: "shareCap",
    label: "达{enterpriseCap}万元封顶占比",
    definition: "足额申请且上限为{enterpriseCap}万元封顶的企业 ÷ 有成本的企业",
  },
  {
    ...share,
    key: "shareLess",
    label: "少于上限占比",
    definition: "申请额低于上限的企业 ÷ 有成本的企业",
  },
  {
    ...share,
    key: "shareNothing",
    label: "未填申请占比",
    definition: "未填申请额的企业 ÷ 有成本的企业",
  },
  {
    ...count,
    key: "platformsAboveCap",
    label: "超{platformCap}万元平台",
    unit: "家",
    definition: "奖补资金跨行业、跨单位合计超过{platformCap}万元的平台数",
  },
  {
    ...money,
    key: "headroom",
    label: "平台余额",
    definition: "{platformCap}万元减该平台跨行业、跨单位的奖补资金；负数为超出额",
    blanks: "仅按平台比较时有值",
  },
  { ...count, key: "costMissing", label: "成本空白", unit: "户", definition: "未填实际改造成本的企业数" },
  { ...count, key: "requestMissing", label: "申请空白", unit: "户", definition: "未填奖补资金额的企业数" },
];

/** What the four answers of a share bar mean, in the order of the bar. */
export const ASK_MEASURES = ["shareRate", "shareCap", "shareLess", "shareNothing"] as const;

export function findMeasure(key: string): Measure | null {
  return MEASURES.find((measure) => measure.key === key) ?? null;
}

/** The measure with the rule set's values in its words. */
export function nameMeasure(measure: Measure, caps: CapWords): Measure {
  const fill = (text: string) =>
    text
      .replaceAll("{rate}", caps.rate)
      .replaceAll("{enterpriseCap}", caps.enterpriseCap)
      .replaceAll("{platformCap}", caps.platformCap);
  return { ...measure, label: fill(measure.label), definition: fill(measure.definition) };
}

export function isMeasureKey(text: string): text is MeasureKey {
  return findMeasure(text) !== null;
}
