import { z } from "zod";
import { kpiIndicatorSchema } from "../kpi/index.ts";
import { enterpriseSchema } from "./enterprise.ts";
import { evidenceSchema } from "./evidence.ts";
import { platformSchema } from "./platform.ts";
import { problemSchema, scenarioSchema } from "./scenario.ts";
import { idSchema, lineSchema, paragraphsSchema } from "./values.ts";

/** Texts of a form, keyed by template field id ("fu2.2.1.team"); a field not written yet may be absent. */
const textsSchema = z.record(z.string().regex(/^(main|fu2)(\.[A-Za-z0-9]+)+$/), paragraphsSchema);

/** One pilot industry: a row of 附1 with its 附2, 附3, 附4 and its platforms' 附5. */
export const industryPlanSchema = z.strictObject({
  id: idSchema,
  /** As titles want it, without 行业 at its end. */
  name: lineSchema,
  texts: textsSchema,
  problems: z.array(problemSchema),
  scenarios: z.array(scenarioSchema),
  /** Set the indicators come from; units are compared on KPIs only within one set. */
  kpiSetId: z.string().min(1),
  /** Rows of 附5 in order. */
  indicators: z.array(kpiIndicatorSchema),
  platforms: z.array(platformSchema),
  enterprises: z.array(enterpriseSchema),
});
export type IndustryPlan = z.infer<typeof industryPlanSchema>;

/** What the ministry set for the batch that the plan answers. */
export const batchHeadSchema = z.strictObject({
  year: z.int().min(2000).max(2999),
  programme: z.string().min(1),
  templateId: z.string().min(1),
  rulesetId: z.string().min(1),
  /** Titles of the 三点要求 (附2 二（二）); null while their wording is not set. */
  requirementTitles: z.tuple([z.string().nullable(), z.string().nullable(), z.string().nullable()]),
});
export type BatchHead = z.infer<typeof batchHeadSchema>;

/** Version of the JSON form. A reader refuses versions it does not know. */
export const PLAN_DOCUMENT_VERSION = 1;

/** One unit's whole plan: what snapshots hold, exports write, imports read and other teams exchange. */
export const planDocumentSchema = z
  .strictObject({
    formatVersion: z.literal(PLAN_DOCUMENT_VERSION),
    batch: batchHeadSchema,
    /** GB/T 2260 code of the unit, or XPCC. */
    regionCode: z.string().regex(/^(\d{6}|XPCC)$/),
    texts: textsSchema,
    /** 附1 in order. */
    industries: z.array(industryPlanSchema),
    evidence: z.array(evidenceSchema),
  })
  .meta({ title: "PlanDocument", description: "中小企业数字化转型试点实施方案" });
export type PlanDocument = z.infer<typeof planDocumentSchema>;
