import { field, section } from "./build.ts";
import type { TemplateForm, TemplateSection } from "./types.ts";

const SELECTION: TemplateSection = section("fu2.1", "一、", "试点选取情况", {
  children: [
    section("fu2.1.1", "（一）", "试点行业中小企业数字化转型的总体情况", {
      guidance:
        "试点行业在本省的企业分布、经济总量、战略地位、产业链上下游情况；分析本省试点行业中小企业数字化转型的现状、问题和基础。",
      fields: [
        field("distribution", "企业分布"),
        field("economy", "经济总量"),
        field("strategy", "战略地位"),
        field("chain", "产业链上下游情况"),
        field("analysis", "数字化转型的现状、问题和基础"),
      ],
    }),
    section("fu2.1.2", "（二）", "试点选取的主要考虑", {
      guidance:
        "分别介绍试点地区、行业与企业选取的主要考虑、意义价值。包括但不限于试点行业中小企业发展情况及数字化转型情况；试点企业选取的主要考虑等。",
      fields: [
        field("area", "试点地区选取的主要考虑、意义价值"),
        field("industry", "试点行业选取的主要考虑、意义价值"),
        field("enterprises", "试点企业选取的主要考虑、意义价值"),
      ],
    }),
  ],
});

const PROBLEMS: TemplateSection = section("fu2.2", "二、", "共性问题和应用场景梳理提炼情况", {
  children: [
    section("fu2.2.1", "（一）", "试点行业调研情况", {
      guidance: "调研团队、调研时间、调研情况以及主要结论。",
      fields: [
        field("team", "调研团队"),
        field("time", "调研时间", { kind: "line" }),
        field("course", "调研情况"),
        field("findings", "主要结论"),
      ],
    }),
    section("fu2.2.2", "（二）", "试点行业问题梳理情况", {
      guidance:
        "梳理试点行业中小企业数字化转型的痛点、难点、堵点，厘清亟需解决的共性问题，兼顾试点企业个性需求，提炼行业共性应用场景和企业个性应用场景。对照共性应用场景设置应把握的三点要求，分别做出说明。",
      fields: [
        field("overview", "问题梳理情况"),
        field("requirement1", "三点要求之一的说明"),
        field("requirement2", "三点要求之二的说明"),
        field("requirement3", "三点要求之三的说明"),
      ],
      collections: ["problems", "scenarios"],
    }),
  ],
});

const PLATFORMS: TemplateSection = section("fu2.3", "三、", "服务平台选取情况", {
  children: [
    section("fu2.3.1", "（一）", "该行业服务平台总体情况", {
      guidance: "该行业主要服务平台、平均转型价格、支撑转型成效等情况。",
      fields: [
        field("main", "该行业主要服务平台"),
        field("averagePrice", "平均转型价格"),
        field("results", "支撑转型成效"),
      ],
    }),
    section("fu2.3.2", "（二）", "服务平台和解决方案遴选情况", {
      guidance:
        "申请和遴选情况，入围服务平台主要情况，应重点介绍其行业知识积累、技术开发能力、行业服务生态、行业成功案例、服务质量等因素，解决方案的主要内容、特点、每项共性应用场景和个性应用场景价格、投入产出预期、实施时间、人员培训等。",
      fields: [field("application", "申请情况"), field("selection", "遴选情况")],
      collections: ["platforms", "solutions"],
    }),
  ],
});

const ENTERPRISES: TemplateSection = section("fu2.4", "四、", "参与试点企业数字化转型相关情况", {
  children: [
    section("fu2.4.1", "（一）", "试点企业情况及数字化转型目标", {
      guidance:
        "需明确具体的试点企业及时间安排、转型目标、改造具体内容及完成保障，同时填报附3《202X年XX省XX行业试点企业名单汇总表》。",
      fields: [field("overview", "试点企业总体情况及转型目标")],
      collections: ["enterprises"],
      attachments: ["fu3"],
    }),
    section("fu2.4.2", "（二）", "试点企业数字化转型成本测算", {
      guidance:
        "由服务平台根据成熟改造标准或委托第三方财务机构，结合不同细分行业中小企业数字化转型特点评估实际改造成本（均需提供证明材料），测算奖补资金规模，同时填报附4《202X年XX省XX行业试点企业数字化转型成本测算表》。",
      fields: [field("method", "成本测算的依据、方法和奖补资金规模")],
      attachments: ["fu4"],
    }),
    section("fu2.4.3", "（三）", "试点企业数字化转型绩效管理", {
      guidance:
        "需明确绩效运行监控、绩效评价、绩效结果应用等相关内容，同时填报附5《202X年XX省XX行业数字化转型绩效评价目标表》。",
      fields: [
        field("monitoring", "绩效运行监控"),
        field("evaluation", "绩效评价"),
        field("useOfResults", "绩效结果应用"),
      ],
      attachments: ["fu5"],
    }),
  ],
});

const WORK_PLAN: TemplateSection = section("fu2.5", null, "工作考虑和工作计划", {
  guidance:
    "确保试点顺利开展，取得预期成效的计划和考虑；对于验收数字化改造效果的考虑；形成细分行业工程化样本合同的考虑以及发挥好样板的示范作用，推动复制推广的计划，包括复制推广的时间安排、工作步骤、阶段性目标与成效等内容。",
  fields: [
    field("plan", "确保试点顺利开展、取得预期成效的计划和考虑"),
    field("acceptance", "验收数字化改造效果的考虑"),
    field("sampleContract", "形成细分行业工程化样本合同的考虑"),
    field("demonstration", "发挥好样板的示范作用"),
    field("replicationTime", "复制推广的时间安排"),
    field("replicationSteps", "复制推广的工作步骤"),
    field("replicationStages", "复制推广的阶段性目标与成效"),
  ],
});

/** 附2: one for every pilot industry. */
export const INDUSTRY_PLAN: TemplateForm = {
  id: "fu2",
  label: "附2",
  scope: "industry",
  titlePattern: "{year}年{region}{industry}行业中小企业数字化转型试点实施方案",
  blankSuffix: "（模板，分行业编制）",
  subtitle: null,
  sealLine: null,
  unitLine: null,
  note: null,
  table: null,
  sections: [SELECTION, PROBLEMS, PLATFORMS, ENTERPRISES, WORK_PLAN],
};
