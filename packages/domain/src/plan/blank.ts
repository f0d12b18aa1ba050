import type { KpiSet } from "../kpi/catalogue.ts";
import { ENTERPRISE, type Enterprise } from "../rows/enterprise.ts";
import { nestRow } from "../rows/stored.ts";
import { type BatchHead, type IndustryPlan, PLAN_DOCUMENT_VERSION, type PlanDocument } from "./types.ts";

/** A plan nobody has written in yet. */
export function blankPlan(batch: BatchHead, regionCode: string): PlanDocument {
  return {
    formatVersion: PLAN_DOCUMENT_VERSION,
    batch,
    regionCode,
    texts: {},
    industries: [],
    evidence: [],
  };
}

/** An industry just added to 附1, with the rows of 附5 that its KPI set prints. */
export function blankIndustry(id: string, name: string, kpiSet: KpiSet): IndustryPlan {
  return {
    id,
    name,
    texts: {},
    problems: [],
    scenarios: [],
    kpiSetId: kpiSet.id,
    indicators: [...kpiSet.indicators],
    platforms: [],
    enterprises: [],
  };
}

/** A firm nobody has written anything of yet. */
export function blankEnterprise(id: string): Enterprise {
  return nestRow(ENTERPRISE, id, { values: {}, unread: {} }) as Enterprise;
}
