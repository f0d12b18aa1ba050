import type { FindingCode } from "@dengta/domain";
import { found } from "../sample-plan.ts";
import { type CheckExample, example, firm, kpi } from "./edits.ts";

export const COMPLETENESS_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
  SECTION_INCOMPLETE: example(
    "“调研团队”只写“略”",
    ({ industry }) => Object.assign(industry("i1").texts, { "fu2.2.1.team": "略" }),
    "“组建专家团队”（非必填）不写",
    ({ document }) => delete document.texts["main.2.1.experts"],
  ),
  INDUSTRY_MISSING: example("附1 第2行没有行业名称", ({ industry }) =>
    Object.assign(industry("i2"), { name: " " }),
  ),
  PROBLEM_MISSING: example("没有共性问题", ({ industry }) => Object.assign(industry("i1"), { problems: [] })),
  SCENARIO_MISSING: example("没有个性应用场景", ({ industry }) => industry("i1").scenarios.pop()),
  PLATFORM_MISSING: example("没有服务平台", ({ industry }) =>
    Object.assign(industry("i1"), { platforms: [] }),
  ),
  PLATFORM_INCOMPLETE: example("行业成功案例写“待定”", ({ platform }) =>
    Object.assign(platform("i1"), { cases: "待定" }),
  ),
  SOLUTION_MISSING: example("没有解决方案", ({ platform }) =>
    Object.assign(platform("i1"), { solutions: [] }),
  ),
  SOLUTION_INCOMPLETE: example("人员培训写“/”", ({ platform }) =>
    Object.assign(found(platform("i1").solutions[0]), { training: "/" }),
  ),
  SCENARIO_PRICE_MISSING: example("一个场景没有报价", ({ platform }) =>
    found(platform("i1").solutions[0]).prices.pop(),
  ),
  ENTERPRISE_MISSING: example("没有试点企业", ({ industry }) =>
    Object.assign(industry("i1"), { enterprises: [] }),
  ),
  ENTERPRISE_INCOMPLETE: example(
    "转型目标写“TBD”",
    firm({ goal: "TBD" }),
    "转型目标写“达到二级”",
    firm({ goal: "达到二级" }),
  ),
  ENTERPRISE_WITHOUT_PLATFORM: example("没有选服务平台", firm({ platformId: null })),
  EVIDENCE_MISSING: example("没有成本证明材料", ({ document }) => document.evidence.pop()),
  COST_MISSING: example("成本留空", firm({ cost: null })),
  REQUEST_MISSING: example("奖补资金额留空", firm({ requested: null })),
  KPI_TARGET_MISSING: example(
    "目标值留空",
    kpi("satisfaction", { target: null }),
    "期初值留空",
    kpi("satisfaction", { baseline: null }),
  ),
  UNREAD_TEXT: example(
    "成本写“约八十五万”",
    firm({ cost: null, unread: { cost: "约八十五万" } }),
    "没有读不成的内容",
    firm({ unread: {} }),
  ),
  TEMPLATE_TEXT_LEFT: example(
    "转型目标写“ＸＸ省领先”",
    firm({ goal: "ＸＸ省领先" }),
    "转型目标写“2022年领先”",
    firm({ goal: "2022年领先" }),
  ),
  TEXT_OTHER_REGION: example(
    "浙江省的方案写“江苏省中小企业”",
    ({ document }) => Object.assign(document.texts, { "main.1.1.situation": "江苏省中小企业基础较好。" }),
    "写“赴江苏省调研”",
    ({ document }) => Object.assign(document.texts, { "main.1.1.situation": "已赴江苏省调研。" }),
  ),
  DATES_OUT_OF_ORDER: example(
    "时间安排写“2022年9月至2022年3月”",
    firm({ schedule: "2022年9月至2022年3月" }),
    "写“2022年9月至2023年3月”",
    firm({ schedule: "2022年9月至2023年3月" }),
  ),
  TEXT_COUNT_DIFFERS: example(
    "文字写“试点企业20家”，附3 列有 12 家",
    ({ industry }) =>
      Object.assign(industry("i1").texts, { "fu2.4.1.overview": "试点企业20家，均为中小企业。" }),
    "文字写“试点企业12家”",
    ({ industry }) =>
      Object.assign(industry("i1").texts, { "fu2.4.1.overview": "试点企业12家，均为中小企业。" }),
  ),
};
