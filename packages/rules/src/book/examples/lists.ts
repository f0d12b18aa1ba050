import type { FindingCode } from "@dengta/domain";
import { found, usccOf } from "../sample-plan.ts";
import { type CheckExample, copies, example, firm, prose } from "./edits.ts";

export const LIST_EXAMPLES: Partial<Record<FindingCode, CheckExample>> = {
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
};
