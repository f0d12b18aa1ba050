import {
  type FormId,
  findRegion,
  findTemplate,
  type IndustryPlan,
  type PlanDocument,
  type Platform,
  type Template,
} from "@dengta/domain";
import { UnknownReferenceError, unknownIndustry } from "./errors.ts";
import { fu1Table } from "./fu1.ts";
import { fu3Table } from "./fu3.ts";
import { fu4Table } from "./fu4.ts";
import { fu5Table } from "./fu5.ts";
import type { TableHead } from "./head.ts";
import type { OfficialTable } from "./types.ts";

/** The forms that are tables. */
export type TableFormId = "fu1" | "fu3" | "fu4" | "fu5";

/** What a plan's tables are printed on. */
export interface TableContext {
  /** Form that the tables follow; the one that the plan itself names where left out. */
  readonly template?: Template | undefined;
}

export function blankHead(template: Template): TableHead {
  return { template, year: null, region: null, industry: null, platform: null };
}

/** A table as the ministry issued it. */
export function blankTable(formId: TableFormId, template: Template): OfficialTable {
  const head = blankHead(template);
  switch (formId) {
    case "fu1":
      return fu1Table(head, null);
    case "fu3":
      return fu3Table(head, null);
    case "fu4":
      return fu4Table(head, null);
    case "fu5":
      return fu5Table(head);
  }
}

/** Throws {@link UnknownReferenceError} where the plan names a unit or template that does not exist. */
export function headOf(
  plan: PlanDocument,
  context: TableContext = {},
  industry?: IndustryPlan,
  platform?: Platform,
): TableHead {
  return {
    template: templateOf(plan, context),
    year: plan.batch.year,
    region: regionNameOf(plan),
    industry: industry?.name ?? null,
    platform: platform?.name ?? null,
  };
}

export function templateOf(plan: PlanDocument, context: TableContext = {}): Template {
  const template = context.template ?? findTemplate(plan.batch.templateId);
  if (template !== null) return template;
  throw new UnknownReferenceError(
    "UNKNOWN_TEMPLATE",
    `没有模板“${plan.batch.templateId}”，请核对方案的 batch.templateId`,
  );
}

/** Full name of the plan's unit. Throws {@link UnknownReferenceError}. */
export function regionNameOf(plan: PlanDocument): string {
  const region = findRegion(plan.regionCode);
  if (region !== null) return region.fullName;
  throw new UnknownReferenceError(
    "UNKNOWN_REGION",
    `没有代码为 ${plan.regionCode} 的申报单位，请核对方案的 regionCode`,
  );
}

/** Throws {@link UnknownReferenceError}. */
export function industryOf(plan: PlanDocument, industryId: string): IndustryPlan {
  const industry = plan.industries.find((item) => item.id === industryId);
  if (industry === undefined) throw unknownIndustry(plan, industryId);
  return industry;
}

/** Throws {@link UnknownReferenceError}. */
export function platformOf(industry: IndustryPlan, platformId: string): Platform {
  const platform = industry.platforms.find((item) => item.id === platformId);
  if (platform !== undefined) return platform;
  const known = industry.platforms.map((item) => `${item.id}（${item.name}）`).join("、");
  throw new UnknownReferenceError(
    "UNKNOWN_PLATFORM",
    `${industry.name}行业没有服务平台“${platformId}”，${known === "" ? "尚未填写服务平台" : `可选：${known}`}`,
  );
}

export function planFu1(plan: PlanDocument, context: TableContext = {}): OfficialTable {
  return fu1Table(headOf(plan, context), plan);
}

export function planFu3(
  plan: PlanDocument,
  industry: IndustryPlan,
  context: TableContext = {},
): OfficialTable {
  return fu3Table(headOf(plan, context, industry), industry);
}

export function planFu4(
  plan: PlanDocument,
  industry: IndustryPlan,
  context: TableContext = {},
): OfficialTable {
  return fu4Table(headOf(plan, context, industry), industry);
}

export function planFu5(
  plan: PlanDocument,
  industry: IndustryPlan,
  platform: Platform,
  context: TableContext = {},
): OfficialTable {
  return fu5Table(headOf(plan, context, industry, platform), industry.indicators, platform);
}

/** 附3, 附4 and every platform's 附5 of an industry in printed order, as far as the template has them. */
export function industryTables(
  plan: PlanDocument,
  industry: IndustryPlan,
  context: TableContext = {},
): OfficialTable[] {
  const has = formsOf(plan, context);
  return [
    ...(has("fu3") ? [planFu3(plan, industry, context)] : []),
    ...(has("fu4") ? [planFu4(plan, industry, context)] : []),
    ...(has("fu5") ? industry.platforms.map((platform) => planFu5(plan, industry, platform, context)) : []),
  ];
}

/** Every table of the plan in printed order, as far as the template has them. */
export function tablesOf(plan: PlanDocument, context: TableContext = {}): OfficialTable[] {
  return [
    ...(formsOf(plan, context)("fu1") ? [planFu1(plan, context)] : []),
    ...plan.industries.flatMap((industry) => industryTables(plan, industry, context)),
  ];
}

/** Tells whether the plan's template has a form. */
export function formsOf(plan: PlanDocument, context: TableContext = {}): (id: FormId) => boolean {
  const ids = new Set(templateOf(plan, context).forms.map(({ id }) => id));
  return (id) => ids.has(id);
}
