import { KPI_SETS } from "../kpi/index.ts";
import {
  type BatchHead,
  type IndustryPlan,
  PLAN_DOCUMENT_VERSION,
  type PlanDocument,
} from "./plan-document.ts";

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

/** An industry just added to 附1, with the rows of 附5 as the form prints them. */
export function blankIndustry(id: string, name: string): IndustryPlan {
  const [formSet] = KPI_SETS;
  if (formSet === undefined) throw new Error("no KPI set");
  return {
    id,
    name,
    texts: {},
    problems: [],
    scenarios: [],
    kpiSetId: formSet.id,
    indicators: [...formSet.indicators],
    platforms: [],
    enterprises: [],
  };
}
