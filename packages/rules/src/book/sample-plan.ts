import {
  blankIndustry,
  blankPlan,
  type Enterprise,
  FORM_KPI_SET,
  fieldsOf,
  formOf,
  type IndustryPlan,
  isValidUscc,
  type PlanDocument,
  type Platform,
  TEMPLATE_2022,
} from "@dengta/domain";

const BATCH = {
  year: 2022,
  programme: "pilot",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: ["要求一", "要求二", "要求三"] as [string, string, string],
};

const textsOf = (form: "main" | "fu2") =>
  Object.fromEntries(fieldsOf(formOf(form, TEMPLATE_2022)).map(({ id }) => [id, "已写明。"]));

/** A plan nobody has written in yet. */
export function emptyPlan(): PlanDocument {
  return blankPlan({ ...BATCH, requirementTitles: [...BATCH.requirementTitles] }, "330000");
}

/** 浙江省's plan of the rule book's examples, with nothing left to say about it: two industries, one platform each, twelve firms each. */
export function samplePlan(): PlanDocument {
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
  return { ...emptyPlan(), texts: textsOf("main"), industries, evidence };
}

function completeIndustry(id: string, name: string, platformName: string): IndustryPlan {
  const blank = blankIndustry(id, name, FORM_KPI_SET);
  const platform = completePlatform(id, platformName, blank);
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    ...blank,
    texts: textsOf("fu2"),
    problems: [{ id: `${id}-q1`, kind: "pain", scope: "common", description: "排产靠人工。" }],
    scenarios: [
      { id: `${id}-s1`, kind: "common", name: "智能排产", description: "", problemIds: [`${id}-q1`] },
      { id: `${id}-s2`, kind: "individual", name: "质量追溯", description: "", problemIds: [] },
    ],
    platforms: [platform],
    enterprises: numbers.map((number) => completeEnterprise(id, number, name, platform.id)),
  };
}

function completePlatform(industryId: string, name: string, { indicators }: IndustryPlan): Platform {
  const id = `${industryId}-p`;
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
          { scenarioId: `${industryId}-s1`, price: "400.00" },
          { scenarioId: `${industryId}-s2`, price: "200.00" },
        ],
        investmentReturn: text,
        implementationTime: "三个月",
        training: text,
      },
    ],
    kpiValues: indicators.map((indicator) => ({
      indicatorId: indicator.id,
      baseline: null,
      target: indicator.id.endsWith("ScenariosMet") ? "100" : "3",
      actual: null,
    })),
  };
}

/** A code of 浙江省 with the right check character. */
export function usccOf(serial: number): string {
  const body = `91330100${String(serial).padStart(9, "0")}`;
  return [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((last) => body + last).find(isValidUscc) ?? "";
}

/** The last four cost a little less and more than the others, so that no cost pattern is found. */
const AMOUNTS: Record<number, { cost: string; requested: string }> = {
  9: { cost: "48.50", requested: "14.55" },
  10: { cost: "51.50", requested: "15.45" },
  11: { cost: "49.00", requested: "14.70" },
  12: { cost: "51.00", requested: "15.30" },
};

function completeEnterprise(
  industryId: string,
  number: number,
  industry: string,
  platformId: string,
): Enterprise {
  const { cost, requested } = AMOUNTS[number] ?? { cost: "50.00", requested: "15.00" };
  return {
    id: `${industryId}-${number}`,
    name: `${industry}${number}号公司`,
    uscc: usccOf(number + (industryId === "i1" ? 100 : 200)),
    platformId,
    cost,
    costBasis: "platformStandard",
    requested,
    schedule: "2022年9月至12月",
    goal: "达到三级",
    content: "上线排产系统",
    assurance: "专人负责",
    size: { sector: "industrial", employees: 120, revenue: 3000, assets: null },
    level: null,
    targetLevel: null,
  };
}

/** Things to change in a sample plan; ids as in {@link samplePlan}. */
export interface PlanEdit {
  readonly document: PlanDocument;
  readonly industry: (id: "i1" | "i2") => IndustryPlan;
  readonly platform: (id: "i1" | "i2") => Platform;
  /** Number from 1. */
  readonly enterprise: (id: "i1" | "i2", number: number) => Enterprise;
}

/** The sample plan after a change. */
export function samplePlanWith(change: (edit: PlanEdit) => void): PlanDocument {
  const document = samplePlan();
  const industry = (id: string) => found(document.industries.find((item) => item.id === id));
  change({
    document,
    industry,
    platform: (id) => found(industry(id).platforms[0]),
    enterprise: (id, number) => found(industry(id).enterprises[number - 1]),
  });
  return document;
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("not in the sample plan");
  return value;
}
