import {
  blankIndustry,
  blankPlan,
  type Enterprise,
  fieldsOf,
  formOf,
  type IndustryPlan,
  type PlanDocument,
  type Platform,
  parsePlanDocument,
} from "@dengta/domain";
import { type PlanContext, planContextOf, STANDARD_CATALOGUE } from "../../src/index.ts";

const BATCH = {
  year: 2022,
  programme: "pilot",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: [null, null, null],
} satisfies PlanDocument["batch"];

const textsOf = (form: "main" | "fu2") =>
  Object.fromEntries(fieldsOf(formOf(form)).map(({ id }) => [id, "已写明。"]));

/** What the values that ship with the package say about a plan's batch. */
export function contextFor(document: PlanDocument): PlanContext {
  return planContextOf(document, STANDARD_CATALOGUE);
}

export function emptyPlan(): PlanDocument {
  return blankPlan(BATCH, "330000");
}

/** 浙江省's plan with nothing left to say about it: two industries, one platform each, twelve firms each. */
export function completePlan(): PlanDocument {
  const industries = [completeIndustry("i1", "定制家具", "甲平台"), completeIndustry("i2", "模具", "乙平台")];
  const evidence = industries.flatMap(({ id, platforms }) =>
    platforms.map((platform) => ({
      id: `e-${id}`,
      kind: "cost" as const,
      title: "成本测算依据",
      fileName: "依据.pdf",
      mediaType: "application/pdf",
      sizeBytes: 1,
      sha256: "0".repeat(64),
      enterpriseId: null,
      platformId: platform.id,
    })),
  );
  return parsePlanDocument({ ...emptyPlan(), texts: textsOf("main"), industries, evidence });
}

function completeIndustry(id: string, name: string, platformName: string): IndustryPlan {
  const blank = blankIndustry(id, name);
  const platform = completePlatform(`${id}-p`, platformName, blank);
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    ...blank,
    texts: textsOf("fu2"),
    problems: [{ id: "q1", kind: "pain", scope: "common", description: "排产靠人工。" }],
    scenarios: [
      { id: "s1", kind: "common", name: "智能排产", description: "", problemIds: ["q1"] },
      { id: "s2", kind: "individual", name: "质量追溯", description: "", problemIds: [] },
    ],
    platforms: [platform],
    enterprises: numbers.map((number) =>
      completeEnterprise(`${id}-${number}`, `${name}${number}号公司`, platform.id),
    ),
  };
}

function completePlatform(id: string, name: string, { indicators }: IndustryPlan): Platform {
  const text = "已写明。";
  return {
    id,
    name,
    uscc: null,
    knowledge: text,
    technology: text,
    ecosystem: text,
    cases: text,
    quality: text,
    solutions: [
      {
        id: `${id}-s`,
        name: "方案一",
        content: text,
        features: text,
        prices: [
          { scenarioId: "s1", price: "10.00" },
          { scenarioId: "s2", price: "5.00" },
        ],
        investmentReturn: text,
        implementationTime: "三个月",
        training: text,
      },
    ],
    kpiValues: indicators.map((indicator) => ({
      indicatorId: indicator.id,
      baseline: null,
      target: "3",
      actual: null,
    })),
  };
}

function completeEnterprise(id: string, name: string, platformId: string): Enterprise {
  return {
    id,
    name,
    uscc: null,
    platformId,
    cost: "50.00",
    costBasis: "platformStandard",
    requested: "15.00",
    schedule: "2022年9月至12月",
    goal: "达到三级",
    content: "上线排产系统",
    assurance: "专人负责",
    size: { sector: null, employees: null, revenue: null, assets: null },
    level: null,
    targetLevel: null,
  };
}

/** Things to change in a copy; ids as in {@link completePlan}. */
export interface PlanEdit {
  readonly document: PlanDocument;
  readonly industry: (id: "i1" | "i2") => IndustryPlan;
  readonly platform: (id: "i1" | "i2") => Platform;
  /** Number from 1. */
  readonly enterprise: (id: "i1" | "i2", number: number) => Enterprise;
}

/** The complete plan after a change, checked against the schema. */
export function planWith(change: (edit: PlanEdit) => void): PlanDocument {
  const document = completePlan();
  const industry = (id: string) => found(document.industries.find((item) => item.id === id));
  change({
    document,
    industry,
    platform: (id) => found(industry(id).platforms[0]),
    enterprise: (id, number) => found(industry(id).enterprises[number - 1]),
  });
  return parsePlanDocument(document);
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not in the plan");
  return value;
}
