import type { FindingCode, KpiValue } from "@dengta/domain";
import { found, type PlanEdit, usccOf } from "./sample-plan.ts";

/** A change to the sample plan, and what it is in words. */
export interface ExampleCase {
  readonly words: string;
  readonly edit: (plan: PlanEdit) => void;
}

/** One case that raises the check and one, as near to it as can be, that does not. */
export interface CheckExample {
  readonly raises: ExampleCase;
  readonly quiet: ExampleCase;
}

type Edit = (plan: PlanEdit) => void;

const NOTHING: Edit = () => undefined;

function example(raises: string, edit: Edit, quiet = "照样例填写", quietEdit: Edit = NOTHING): CheckExample {
  return { raises: { words: raises, edit }, quiet: { words: quiet, edit: quietEdit } };
}

/** Changes firm 1 of the first industry. */
const firm =
  (change: object): Edit =>
  ({ enterprise }) =>
    Object.assign(enterprise("i1", 1), change);

/** Changes the cost of every firm of the first industry. */
const costs =
  (costOf: (index: number) => string): Edit =>
  ({ industry }) => {
    industry("i1").enterprises.forEach((row, index) => {
      row.cost = costOf(index);
      row.requested = "1.00";
    });
  };

const kpi =
  (indicatorId: string, change: Partial<KpiValue> & { readonly reason?: string }): Edit =>
  ({ platform }) =>
    Object.assign(found(platform("i1").kpiValues.find((value) => value.indicatorId === indicatorId)), change);

const level = (score: string | null, of: number, assessedOn: string | null = null, rubricId?: string) => ({
  level: {
    rubricId: rubricId ?? "工信厅企业〔2022〕32号",
    score,
    level: of,
    assessedBy: "self",
    assessedOn,
  },
});

/** A second platform of the first industry with firms of its own. */
const second =
  (change: object): Edit =>
  ({ industry, platform }) => {
    const own = { ...platform("i1"), id: "p2", name: "丙平台", ...change };
    industry("i1").platforms.push(own);
    for (const row of industry("i1").enterprises.slice(6)) row.platformId = own.id;
  };

const prose = "本省建立由主管部门和财政部门组成的工作机制，每月召开例会研究推进。";

/** Every check that reads a plan, by its code. They run as tests and stand in the rule book. */
export const CHECK_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
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
  REQUESTED_ABOVE_CEILING: example(
    "成本 85.50，申请 25.66",
    firm({ cost: "85.50", requested: "25.66" }),
    "成本 85.50，申请 25.65",
    firm({ cost: "85.50", requested: "25.65" }),
  ),
  PLATFORM_CAP_EXCEEDED: example(
    "一家平台 21 家企业各 30 万元",
    ({ industry, enterprise }) => {
      const row = { ...enterprise("i1", 1), cost: "100.00", requested: "30.00" };
      industry("i1").enterprises = Array.from({ length: 21 }, (_, at) => ({
        ...row,
        id: `x${at}`,
        name: `第${at}家`,
      }));
    },
    "一家平台 20 家企业各 30 万元",
    ({ industry, enterprise }) => {
      const row = { ...enterprise("i1", 1), cost: "100.00", requested: "30.00" };
      industry("i1").enterprises = Array.from({ length: 20 }, (_, at) => ({
        ...row,
        id: `x${at}`,
        name: `第${at}家`,
      }));
    },
  ),
  TOO_FEW_ENTERPRISES: example(
    "平台有 9 家企业",
    ({ industry }) => industry("i1").enterprises.splice(9),
    "平台有 10 家企业",
    ({ industry }) => industry("i1").enterprises.splice(10),
  ),
  COST_ZERO: example("成本填 0", firm({ cost: "0.00", requested: "0.00" }), "成本留空", firm({ cost: null })),
  COST_TINY: example(
    "成本填一分",
    firm({ cost: "0.000001", requested: "0.00" }),
    "成本填 0.10",
    firm({ cost: "0.10", requested: "0.00" }),
  ),
  COST_HUGE: example("成本填 900000", firm({ cost: "900000.00" }), "成本填 5000", firm({ cost: "5000.00" })),
  COST_OUTLIER: example(
    "成本是中位数的 6 倍",
    firm({ cost: "300.01" }),
    "成本是中位数的 5 倍",
    firm({ cost: "250.00" }),
  ),
  COSTS_ALL_EQUAL: example(
    "12 家全部 50 万元",
    costs(() => "50.00"),
    "有一家不同",
    costs((at) => (at === 0 ? "51.00" : "50.00")),
  ),
  COSTS_ROUND: example(
    "成本都是 10 万元的整数倍",
    costs((at) => `${(at + 2) * 10}.00`),
    "有两家不是",
    costs((at) => (at < 2 ? "33.30" : `${(at + 2) * 10}.00`)),
  ),
  MANY_COSTS_AT_CAP: example(
    "3 家恰为 100 万元",
    costs((at) => (at < 3 ? "100.00" : `${41 + at}.50`)),
    "2 家恰为 100 万元",
    costs((at) => (at < 2 ? "100.00" : `${41 + at}.50`)),
  ),
  COSTS_BELOW_CAP: example(
    "3 家为 99.90 万元",
    costs((at) => (at < 3 ? "99.90" : `${41 + at}.50`)),
    "3 家为 97.90 万元",
    costs((at) => (at < 3 ? "97.90" : `${41 + at}.50`)),
  ),
  COST_ABOVE_PRICES: example(
    "全部场景报价 600 万元，成本 1300 万元",
    firm({ cost: "1300.00" }),
    "成本 1200 万元",
    firm({ cost: "1200.00" }),
  ),
  TOO_MANY_INDUSTRIES: example("六个行业", copies(4), "五个行业", copies(3)),
  INDUSTRY_REPEATED: example(
    "附1 有“模具”和“模具行业”",
    ({ industry }) => Object.assign(industry("i1"), { name: "模具行业" }),
    "“模具”和“模具钢”",
    ({ industry }) => Object.assign(industry("i1"), { name: "模具钢" }),
  ),
  INDUSTRY_SUFFIX: example("名称写“模具行业”", ({ industry }) =>
    Object.assign(industry("i2"), { name: "模具行业" }),
  ),
  PROBLEM_WITHOUT_SCENARIO: example("共性问题没有场景勾选它", ({ industry }) =>
    Object.assign(found(industry("i1").scenarios[0]), { problemIds: [] }),
  ),
  SCENARIO_WITHOUT_PROBLEM: example(
    "共性场景没有勾选问题",
    ({ industry }) => Object.assign(found(industry("i1").scenarios[0]), { problemIds: [] }),
    "个性场景没有勾选问题",
  ),
  REQUIREMENT_TITLES_MISSING: example("三点要求没有标题", ({ document }) => {
    document.batch.requirementTitles = [null, null, null];
  }),
  TEXT_REPEATED: example(
    "两处写同一段话",
    ({ document }) =>
      Object.assign(document.texts, { "main.1.1.situation": prose, "main.1.2.approach": prose }),
    "两处各写各的",
    ({ document }) =>
      Object.assign(document.texts, {
        "main.1.1.situation": prose,
        "main.1.2.approach": `${prose}另设专班。`,
      }),
  ),
  TOO_MANY_PLATFORMS: example(
    "一个行业四家服务平台",
    ({ industry, platform }) => {
      for (const id of ["a", "b", "c"])
        industry("i1").platforms.push({ ...platform("i1"), id, name: `平台${id}` });
    },
    "一个行业三家服务平台",
    ({ industry, platform }) => {
      for (const id of ["a", "b"])
        industry("i1").platforms.push({ ...platform("i1"), id, name: `平台${id}` });
    },
  ),
  PLATFORM_WITHOUT_ENTERPRISE: example("平台没有企业", ({ industry, platform }) => {
    industry("i1").platforms.push({ ...platform("i1"), id: "p2", name: "丙平台" });
  }),
  EVIDENCE_EMPTY: example(
    "材料 0 字节",
    ({ document }) => Object.assign(found(document.evidence[0]), { sizeBytes: 0 }),
    "材料 1 字节",
  ),
  DUPLICATE_ENTERPRISE: example(
    "“甲(浙江)公司”和“甲（浙江） 公司”",
    ({ enterprise }) => {
      enterprise("i1", 1).name = "甲(浙江)公司";
      enterprise("i2", 1).name = "甲（浙江） 公司";
    },
    "“甲（浙江）公司”和“甲（江苏）公司”",
    ({ enterprise }) => {
      enterprise("i1", 1).name = "甲（浙江）公司";
      enterprise("i2", 1).name = "甲（江苏）公司";
    },
  ),
  DUPLICATE_USCC: example("两家企业同一代码", ({ enterprise }) =>
    Object.assign(enterprise("i1", 1), { uscc: enterprise("i1", 2).uscc }),
  ),
  INVALID_USCC: example(
    "校验位错",
    firm({ uscc: "91330100799655058C" }),
    "校验位对",
    firm({ uscc: "91330100799655058B" }),
  ),
  ENTERPRISE_IS_PLATFORM: example("企业名称是“甲平台”", firm({ name: "甲平台" })),
  PLATFORM_TWO_CODES: example(
    "两个行业的“甲平台”代码不同",
    ({ platform }) => {
      Object.assign(platform("i1"), { uscc: usccOf(1) });
      Object.assign(platform("i2"), { name: "甲 平台", uscc: usccOf(2) });
    },
    "一处没有代码",
    ({ platform }) => {
      Object.assign(platform("i1"), { uscc: usccOf(1) });
      Object.assign(platform("i2"), { name: "甲 平台" });
    },
  ),
  PLATFORM_TWO_NAMES: example(
    "“甲平台”和“甲平台有限公司”同一代码",
    ({ platform }) => {
      Object.assign(platform("i1"), { uscc: usccOf(1) });
      Object.assign(platform("i2"), { name: "甲平台有限公司", uscc: usccOf(1) });
    },
    "同名同代码",
    ({ platform }) => {
      Object.assign(platform("i1"), { uscc: usccOf(1) });
      Object.assign(platform("i2"), { name: "甲平台", uscc: usccOf(1) });
    },
  ),
  USCC_MISSING: example("代码留空", firm({ uscc: null })),
  SIZE_MISSING: example(
    "没有填营业收入",
    firm({ size: { sector: "industrial", employees: 5, revenue: null, assets: null } }),
  ),
  ENTERPRISE_IS_LARGE: example(
    "从业人员 1000 人、营业收入 40000 万元",
    firm({ size: { sector: "industrial", employees: 1000, revenue: 40_000, assets: null } }),
    "从业人员 999 人",
    firm({ size: { sector: "industrial", employees: 999, revenue: 40_000, assets: null } }),
  ),
  USCC_ELSEWHERE: example("登记地为深圳", firm({ uscc: "914403001922038216" })),
  ENTERPRISE_ALREADY_FUNDED: example(
    "标明已获支持",
    firm({ littleGiant: true }),
    "标明未获支持",
    firm({ littleGiant: false }),
  ),
  LEVEL_SCORE_DIFFERS: example(
    "得分 95，等级 0",
    firm(level("95", 0)),
    "得分 20，等级 1",
    firm(level("20", 1)),
  ),
  LEVEL_DATE_ODD: example(
    "评测日期 2099-01-01",
    firm(level(null, 1, "2099-01-01")),
    "评测日期 2022-09-01",
    firm(level(null, 1, "2022-09-01")),
  ),
  LEVEL_RUBRICS_MIXED: example(
    "两家企业按不同评测表评测",
    ({ enterprise }) => {
      Object.assign(enterprise("i1", 1), level(null, 1));
      Object.assign(enterprise("i1", 2), level(null, 1, null, "工信厅企业〔2024〕56号"));
    },
    "按同一评测表评测",
    ({ enterprise }) => {
      Object.assign(enterprise("i1", 1), level(null, 1));
      Object.assign(enterprise("i1", 2), level(null, 1));
    },
  ),
  TARGET_LEVEL_LOW: example(
    "现有 3 级，目标 2 级",
    firm({ ...level(null, 3), targetLevel: 2 }),
    "现有 3 级，目标 3 级",
    firm({ ...level(null, 3), targetLevel: 3 }),
  ),
  KPI_OUT_OF_RANGE: example(
    "满意度 100.1%",
    kpi("satisfaction", { target: "100.1" }),
    "满意度 100%",
    kpi("satisfaction", { target: "100" }),
  ),
  KPI_TARGET_WORSE: example(
    "期初 3.1，目标 3",
    kpi("satisfaction", { baseline: "3.1" }),
    "期初 3，目标 3",
    kpi("satisfaction", { baseline: "3" }),
  ),
  KPI_TARGETS_UNCHANGED: example(
    "各项目标值等于期初值",
    ({ platform }) => {
      for (const value of platform("i1").kpiValues) value.baseline = value.target;
    },
    "有一项不同",
    ({ platform }) => {
      for (const value of platform("i1").kpiValues) value.baseline = value.target;
      Object.assign(found(platform("i1").kpiValues[0]), { baseline: "2" });
    },
  ),
  KPI_IMPLAUSIBLE: example(
    "质保 900 年",
    kpi("warranty", { target: "900" }),
    "质保 20 年",
    kpi("warranty", { target: "20" }),
  ),
  KPI_ROW_REMOVED: example(
    "去掉“设备设施数字化率”",
    ({ industry }) => industry("i1").indicators.shift(),
    "去掉样例行业的“企业拆单效率”",
    ({ industry }) =>
      Object.assign(industry("i1"), {
        indicators: industry("i1").indicators.filter(({ id }) => id !== "orderSplitting"),
      }),
  ),
  KPI_DIRECTION_DIFFERS: example("响应速度改为越高越好", ({ industry }) =>
    Object.assign(industry("i1"), {
      indicators: industry("i1").indicators.map((row) =>
        row.id === "responseTime" ? { ...row, direction: "up" } : row,
      ),
    }),
  ),
  KPI_COLUMN_COPIED: example("两家平台的附5 完全相同", second({}), "有一项不同", (plan) => {
    const values = plan
      .platform("i1")
      .kpiValues.map((value, at) => (at === 0 ? { ...value, target: "4" } : value));
    second({ kpiValues: values })(plan);
  }),
  KPI_LEVEL_DIFFERS: example(
    "企业都是 1 级，期初平均等级填 4",
    (plan) => {
      for (const row of plan.industry("i1").enterprises) Object.assign(row, level(null, 1));
      kpi("averageLevel", { baseline: "4", target: "4" })(plan);
    },
    "另写明理由",
    (plan) => {
      for (const row of plan.industry("i1").enterprises) Object.assign(row, level(null, 1));
      kpi("averageLevel", { baseline: "4", target: "4", reason: "按省级复评结果填报" })(plan);
    },
  ),
  KPI_RATE_DIFFERS: example("共性场景都已报价，满足率填 50", kpi("commonScenariosMet", { target: "50" })),
};

function copies(count: number): Edit {
  return ({ document, industry }) => {
    for (let at = 0; at < count; at += 1) {
      document.industries.push({
        ...industry("i2"),
        id: `x${at}`,
        name: `行业甲乙丙丁`.slice(0, 3 + at),
        platforms: [],
        enterprises: [],
      });
    }
  };
}
