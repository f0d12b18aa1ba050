import { line, measure, money, name, paragraphs, uscc } from "../fields/index.ts";
import { defineRow, type RowOf } from "./define.ts";

const CLAUSE = { clause: "附2 三（二）" };
const FU5 = { clause: "附5" };

/** 服务平台 of one industry plan. One platform may serve several industries of a plan. */
export const PLATFORM = defineRow({
  kind: "platform",
  label: "服务平台",
  clause: CLAUSE.clause,
  prefix: "plf",
  key: null,
  parents: ["industry"],
  list: "platforms",
  nameField: "name",
  specs: {
    name: name("服务平台名称", CLAUSE),
    uscc: uscc("统一社会信用代码"),
    knowledge: paragraphs("行业知识积累", CLAUSE),
    technology: paragraphs("技术开发能力", CLAUSE),
    ecosystem: paragraphs("行业服务生态", CLAUSE),
    cases: paragraphs("行业成功案例", CLAUSE),
    quality: paragraphs("服务质量", CLAUSE),
  },
});

/** 解决方案 of a platform (附2 三（二）). */
export const SOLUTION = defineRow({
  kind: "solution",
  label: "解决方案",
  clause: CLAUSE.clause,
  prefix: "sol",
  key: null,
  parents: ["platform"],
  list: "solutions",
  nameField: "name",
  specs: {
    name: name("解决方案名称", CLAUSE),
    content: paragraphs("主要内容", CLAUSE),
    features: paragraphs("特点", CLAUSE),
    investmentReturn: paragraphs("投入产出预期", CLAUSE),
    implementationTime: line("实施时间", CLAUSE),
    training: paragraphs("人员培训", CLAUSE),
  },
});

/** Price of one scenario in one solution, 万元; null where not yet quoted. */
export const PRICE = defineRow({
  kind: "price",
  label: "应用场景价格",
  clause: CLAUSE.clause,
  prefix: null,
  key: "scenarioId",
  parents: ["solution"],
  list: "prices",
  nameField: null,
  specs: { price: money("应用场景价格", CLAUSE) },
});

/** One row of a platform's 附5. */
export const KPI_VALUE = defineRow({
  kind: "kpiValue",
  label: "绩效目标",
  clause: FU5.clause,
  prefix: null,
  key: "indicatorId",
  parents: ["platform"],
  list: "kpiValues",
  nameField: null,
  specs: {
    /** 期初值; null where none exists, never 0. */
    baseline: measure("期初值", FU5),
    /** 目标值; null while drafting. */
    target: measure("目标值", FU5),
    /** Reached value, once measured. */
    actual: measure("实际值", FU5),
  },
});

export type Price = RowOf<typeof PRICE>;
export type KpiValue = RowOf<typeof KPI_VALUE>;
export type Solution = RowOf<typeof SOLUTION> & { prices: Price[] };
export type Platform = RowOf<typeof PLATFORM> & { solutions: Solution[]; kpiValues: KpiValue[] };

/** Words of the form for what 附2 三（二） asks of each platform. */
export const PLATFORM_FIELD_LABELS = {
  knowledge: PLATFORM.specs.knowledge.label,
  technology: PLATFORM.specs.technology.label,
  ecosystem: PLATFORM.specs.ecosystem.label,
  cases: PLATFORM.specs.cases.label,
  quality: PLATFORM.specs.quality.label,
} as const;

/** Words of the form for what 附2 三（二） asks of each solution. */
export const SOLUTION_FIELD_LABELS = {
  content: SOLUTION.specs.content.label,
  features: SOLUTION.specs.features.label,
  investmentReturn: SOLUTION.specs.investmentReturn.label,
  implementationTime: SOLUTION.specs.implementationTime.label,
  training: SOLUTION.specs.training.label,
} as const;
