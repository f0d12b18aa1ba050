import type { Enterprise, IndustryPlan, PlanDocument, Platform, Template } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { requirePlan } from "./require-plan.ts";

/** A firm with what it belongs to. */
export interface EnterpriseRow {
  readonly industry: IndustryPlan;
  readonly enterprise: Enterprise;
  /** Row of 附3 and of the sheet, from 1. */
  readonly number: number;
  /** null while none of the industry's platforms is chosen. */
  readonly platform: Platform | null;
}

/** A plan document as the checks read it. */
export interface PlanView {
  readonly document: PlanDocument;
  readonly context: PlanContext;
  readonly template: Template;
  /** All firms, by industry and in its order. */
  readonly rows: readonly EnterpriseRow[];
}

/** Throws {@link PlanShapeError} where either is not what its type promises. */
export function viewPlan(document: PlanDocument, context: PlanContext): PlanView {
  requirePlan(document, context);
  const { template } = context;
  return { document, context, template, rows: document.industries.flatMap(rowsOf) };
}

export function rowsOf(industry: IndustryPlan): EnterpriseRow[] {
  const platforms = new Map(industry.platforms.map((platform) => [platform.id, platform]));
  return industry.enterprises.map((enterprise, index) => ({
    industry,
    enterprise,
    number: index + 1,
    platform: platforms.get(enterprise.platformId ?? "") ?? null,
  }));
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === "";
}
