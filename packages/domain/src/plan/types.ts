import type { KpiIndicator } from "../kpi/indicator.ts";
import type { Unread } from "../rows/define.ts";
import type { Enterprise } from "../rows/enterprise.ts";
import type { Evidence } from "../rows/evidence.ts";
import type { Platform } from "../rows/platform.ts";
import type { Problem, Scenario } from "../rows/survey.ts";

/** Version of the JSON form. A reader refuses versions it does not know. */
export const PLAN_DOCUMENT_VERSION = 1;

/** Texts of a form, keyed by template field id ("fu2.2.1.team"); a field not written yet may be absent. */
export type PlanTexts = Record<string, string>;

/** One pilot industry: a row of 附1 with its 附2, 附3, 附4 and its platforms' 附5. */
export interface IndustryPlan extends Unread {
  id: string;
  /** As titles want it, without 行业 at its end. */
  name: string;
  texts: PlanTexts;
  problems: Problem[];
  scenarios: Scenario[];
  /** Set the indicators come from; units are compared on KPIs only within one set. */
  kpiSetId: string;
  /** Rows of 附5 in order. */
  indicators: KpiIndicator[];
  platforms: Platform[];
  enterprises: Enterprise[];
}

/** What the ministry set for the batch that the plan answers. */
export interface BatchHead {
  year: number;
  programme: string;
  templateId: string;
  rulesetId: string;
  /** Titles of the 三点要求 (附2 二（二）); null while their wording is not set. */
  requirementTitles: [string | null, string | null, string | null];
}

/** One unit's whole plan: what snapshots hold, exports write, imports read and other teams exchange. */
export interface PlanDocument {
  formatVersion: typeof PLAN_DOCUMENT_VERSION;
  batch: BatchHead;
  /** GB/T 2260 code of the unit, or XPCC. */
  regionCode: string;
  texts: PlanTexts;
  /** 附1 in order. */
  industries: IndustryPlan[];
  evidence: Evidence[];
}
