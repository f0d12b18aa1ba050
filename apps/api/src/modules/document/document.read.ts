import {
  batchHeadSchema,
  type Enterprise,
  type Evidence,
  type IndustryPlan,
  kpiIndicatorSchema,
  PLAN_DOCUMENT_VERSION,
  type PlanDocument,
  type Platform,
} from "@dengta/domain";
import { z } from "zod";
import type { Tx } from "../../db/index.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { WHOLE_PLAN, type WholeIndustry, type WholePlan, type WholePlatform } from "./document.include.ts";
import { dateTextOf, type Texts, textsSchema, wanOf } from "./document.values.ts";

const indicatorsSchema = z.array(kpiIndicatorSchema);

/** The plan as it stands, as a document. A dozen statements whatever its size. Throws {@link NotFoundError}. */
export async function loadPlanDocument(tx: Tx, planId: string): Promise<PlanDocument> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, include: WHOLE_PLAN });
  if (plan === null) throw new NotFoundError("方案");
  return documentOf(plan);
}

/** All plans of a batch at once, for work over the whole country; as few statements as for one. */
export async function loadPlanDocuments(
  tx: Tx,
  planIds: readonly string[],
): Promise<Map<string, PlanDocument>> {
  const plans = await tx.plan.findMany({ where: { id: { in: [...planIds] } }, include: WHOLE_PLAN });
  return new Map(plans.map((plan) => [plan.id, documentOf(plan)]));
}

function documentOf(plan: WholePlan): PlanDocument {
  const { year, programme, templateId, rulesetId, requirementTitles } = plan.batch;
  return {
    formatVersion: PLAN_DOCUMENT_VERSION,
    batch: batchHeadSchema.parse({ year, programme, templateId, rulesetId, requirementTitles }),
    regionCode: plan.regionCode,
    texts: textsOf(plan, plan.id),
    industries: plan.industries.map((industry) => industryOf(plan, industry)),
    evidence: plan.evidence.map(evidenceOf),
  };
}

function textsOf(plan: WholePlan, ownerId: string): Texts {
  const own = plan.sections.filter((section) => section.ownerId === ownerId);
  return Object.assign({}, ...own.map((section) => textsSchema.parse(section.texts)));
}

function industryOf(plan: WholePlan, industry: WholeIndustry): IndustryPlan {
  const { id, name, kpiSetId } = industry;
  return {
    id,
    name,
    texts: textsOf(plan, id),
    problems: industry.problems.map((row) => ({
      id: row.id,
      kind: row.kind,
      scope: row.scope,
      description: row.description,
    })),
    scenarios: industry.scenarios.map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      description: row.description,
      problemIds: row.problems.map(({ problemId }) => problemId),
    })),
    kpiSetId,
    indicators: indicatorsSchema.parse(industry.indicators),
    platforms: industry.platforms.map(platformOf),
    enterprises: industry.enterprises.map(enterpriseOf),
  };
}

function platformOf(row: WholePlatform): Platform {
  const { id, name, uscc, knowledge, technology, ecosystem, cases, quality } = row;
  return {
    ...{ id, name, uscc, knowledge, technology, ecosystem, cases, quality },
    solutions: row.solutions.map((solution) => ({
      id: solution.id,
      name: solution.name,
      content: solution.content,
      features: solution.features,
      prices: solution.prices.map(({ scenarioId, priceFen }) => ({ scenarioId, price: wanOf(priceFen) })),
      investmentReturn: solution.investmentReturn,
      implementationTime: solution.implementationTime,
      training: solution.training,
    })),
    kpiValues: row.kpiValues.map(({ indicatorId, baseline, target, actual }) => ({
      ...{ indicatorId, baseline, target, actual },
    })),
  };
}

function enterpriseOf(row: WholeIndustry["enterprises"][number]): Enterprise {
  const { id, name, uscc, platformId, costBasis, schedule, goal, content, assurance, targetLevel } = row;
  const { sector, employees, revenue, assets } = row;
  return {
    ...{ id, name, uscc, platformId, costBasis, schedule, goal, content, assurance, targetLevel },
    cost: wanOf(row.costFen),
    requested: wanOf(row.requestedFen),
    size: { sector, employees, revenue, assets },
    level: levelOf(row),
  };
}

function levelOf(row: WholeIndustry["enterprises"][number]): Enterprise["level"] {
  const { levelRubricId, levelScore, level, levelAssessedBy, levelAssessedOn } = row;
  if (level === null || levelRubricId === null || levelAssessedBy === null) return null;
  return {
    rubricId: levelRubricId,
    score: levelScore,
    level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).parse(level),
    assessedBy: levelAssessedBy,
    assessedOn: dateTextOf(levelAssessedOn),
  };
}

function evidenceOf(row: WholePlan["evidence"][number]): Evidence {
  const { id, kind, title, fileName, mediaType, sizeBytes, sha256, enterpriseId, platformId } = row;
  return { id, kind, title, fileName, mediaType, sizeBytes, sha256, enterpriseId, platformId };
}
