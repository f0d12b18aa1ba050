import {
  DomainError,
  type Enterprise,
  findTemplate,
  type IndustryPlan,
  normaliseName,
  type PlanDocument,
  type Platform,
  type Template,
} from "@dengta/domain";

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
  readonly template: Template;
  /** All firms, by industry and in its order. */
  readonly rows: readonly EnterpriseRow[];
}

/** The plan names a template that this version does not have. */
export class UnknownTemplateError extends DomainError {
  constructor(id: string) {
    super("UNKNOWN_TEMPLATE", `没有模板“${id}”，请用编制方案时的版本打开`);
  }
}

export function viewPlan(document: PlanDocument): PlanView {
  const template = findTemplate(document.batch.templateId);
  if (template === null) throw new UnknownTemplateError(document.batch.templateId);
  return { document, template, rows: document.industries.flatMap(rowsOf) };
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

/** What makes platforms of several industries one: the name as it is stored. null while it has none. */
export function platformKey(platform: Platform | null): string | null {
  const name = normaliseName(platform?.name ?? "");
  return name === "" ? null : name;
}

export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === "";
}
