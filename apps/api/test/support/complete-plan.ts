import {
  blankIndustry,
  blankPlan,
  type Enterprise,
  FORM_KPI_SET,
  fieldsOf,
  formOf,
  type IndustryPlan,
  type PlanDocument,
  type Platform,
  TEMPLATE_2022,
} from "@dengta/domain";

const BATCH = {
  year: 2022,
  programme: "试点",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: [null, null, null],
} satisfies PlanDocument["batch"];

/** A plan with nothing missing: it may be submitted. */
export function completePlan(regionCode: string): PlanDocument {
  return {
    ...blankPlan(BATCH, regionCode),
    texts: texts("main"),
    industries: [completeIndustry("i1", "定制家具"), completeIndustry("i2", "汽车零部件")],
  };
}

/** Ten firms on one platform: 85.50 万元 each, requesting 25.65. */
function completeIndustry(id: string, name: string): IndustryPlan {
  const platform = completePlatform(`${id}-p`, `${name}平台有限公司`, `${id}-s1`);
  return {
    ...blankIndustry(id, name, FORM_KPI_SET),
    texts: texts("fu2"),
    problems: [{ id: `${id}-q`, kind: "pain", scope: "common", description: "设备数据采集难。" }],
    scenarios: [
      { id: `${id}-s1`, kind: "common", name: "排产", description: "自动排产。", problemIds: [`${id}-q`] },
      { id: `${id}-s2`, kind: "individual", name: "仓储", description: "智能仓储。", problemIds: [] },
    ],
    platforms: [
      {
        ...platform,
        solutions: platform.solutions.map((solution) => ({
          ...solution,
          prices: [
            { scenarioId: `${id}-s1`, price: "12.50" },
            { scenarioId: `${id}-s2`, price: "8.00" },
          ],
        })),
        kpiValues: blankIndustry(id, name, FORM_KPI_SET).indicators.map(
          ({ id: indicatorId, direction, unit }) => ({
            indicatorId,
            baseline: direction === "up" ? "1" : "20",
            target: unit === "级" ? "3" : direction === "up" ? "80" : "10",
            actual: null,
          }),
        ),
      },
    ],
    enterprises: Array.from({ length: 10 }, (_, index) =>
      completeEnterprise(`${id}-e${index}`, `${name}第${index + 1}厂`, platform.id),
    ),
  };
}

function completePlatform(id: string, name: string, _scenarioId: string): Platform {
  return {
    id,
    name,
    uscc: null,
    knowledge: "深耕行业十年。",
    technology: "自主研发。",
    ecosystem: "合作伙伴二十家。",
    cases: "服务企业百家。",
    quality: "七乘二十四小时。",
    solutions: [
      {
        id: `${id}-sol`,
        name: "一体化方案",
        content: "排产与仓储。",
        features: "轻量。",
        prices: [],
        investmentReturn: "一年回本。",
        implementationTime: "三个月",
        training: "现场培训。",
      },
    ],
    kpiValues: [],
  };
}

function completeEnterprise(id: string, name: string, platformId: string): Enterprise {
  return {
    ...{ id, name, platformId, uscc: null, cost: "85.50", costBasis: "platformStandard", requested: "25.65" },
    schedule: "2022年9月至2023年8月",
    goal: "达到二级。",
    content: "上线排产系统。",
    assurance: "专人负责。",
    size: { sector: "industrial", employees: 120, revenue: 3000, assets: 2000 },
    level: {
      rubricId: "工信厅企业〔2022〕32号",
      score: "35.5",
      level: 1,
      assessedBy: "self",
      assessedOn: "2022-08-01",
    },
    targetLevel: 2,
  };
}

function texts(form: "main" | "fu2"): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(formOf(form, TEMPLATE_2022)).map(({ id, label }) => [id, `${label}：已按要求落实。`]),
  );
}
