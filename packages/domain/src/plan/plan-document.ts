import { z } from "zod";
import { paragraphsSchema } from "../fields/shapes.ts";
import { ENTERPRISE } from "../rows/enterprise.ts";
import { EVIDENCE } from "../rows/evidence.ts";
import { INDUSTRY } from "../rows/industry.ts";
import { KPI_VALUE, PLATFORM, PRICE, SOLUTION } from "../rows/platform.ts";
import { schemaOfRow } from "../rows/schema.ts";
import { PROBLEM, SCENARIO } from "../rows/survey.ts";
import { type BatchHead, PLAN_DOCUMENT_VERSION, type PlanDocument } from "./types.ts";

/** Texts of a form, keyed by template field id. */
const textsSchema = z.record(z.string().regex(/^(main|fu2)(\.[A-Za-z0-9]+)+$/), paragraphsSchema);

export const problemSchema = schemaOfRow(PROBLEM, {});
export const scenarioSchema = schemaOfRow(SCENARIO, {});
export const enterpriseSchema = schemaOfRow(ENTERPRISE, {});
export const evidenceSchema = schemaOfRow(EVIDENCE, {});
export const solutionSchema = schemaOfRow(SOLUTION, { prices: z.array(schemaOfRow(PRICE, {})) });
export const platformSchema = schemaOfRow(PLATFORM, {
  solutions: z.array(solutionSchema),
  kpiValues: z.array(schemaOfRow(KPI_VALUE, {})),
});
export const industryPlanSchema = schemaOfRow(INDUSTRY, {
  texts: textsSchema,
  problems: z.array(problemSchema),
  scenarios: z.array(scenarioSchema),
  platforms: z.array(platformSchema),
  enterprises: z.array(enterpriseSchema),
});

export const batchHeadSchema: z.ZodType<BatchHead> = z
  .strictObject({
    year: z.int().min(2000).max(2999),
    programme: z.string().min(1),
    templateId: z.string().min(1),
    rulesetId: z.string().min(1),
    requirementTitles: z
      .tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()])
      .describe("三点要求的标题（附2 二（二）），未定为 null"),
  })
  .meta({ id: "BatchHead", title: "批次" });

export const planDocumentSchema: z.ZodType<PlanDocument> = z
  .strictObject({
    formatVersion: z.literal(PLAN_DOCUMENT_VERSION),
    batch: batchHeadSchema,
    regionCode: z
      .string()
      .regex(/^(\d{6}|XPCC)$/)
      .describe("GB/T 2260 代码，或 XPCC"),
    texts: textsSchema,
    industries: z.array(industryPlanSchema).describe("附1，按次序"),
    evidence: z.array(evidenceSchema),
  })
  .meta({ title: "PlanDocument", description: "中小企业数字化转型试点实施方案" });
