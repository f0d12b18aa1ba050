import type { FindingCode } from "@dengta/domain";
import { found } from "../sample-plan.ts";
import { type CheckExample, example, firm, kpi, level, second } from "./edits.ts";

export const KPI_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
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
