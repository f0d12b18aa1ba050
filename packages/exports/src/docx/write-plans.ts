import {
  type FormId,
  formOf,
  type IndustryPlan,
  type PlanDocument,
  TEMPLATE_2022,
  titleOf,
} from "@dengta/domain";
import type { WriteOptions } from "../ooxml/index.ts";
import { BLANK_HEAD, blankTable, headOf, industryOf, industryTables, planFu1 } from "../tables/index.ts";
import { annexBlocks, type Block } from "./annex.ts";
import { blankFormBlocks } from "./blank.ts";
import { packDocument } from "./document.ts";
import { sectionBlocks } from "./sections.ts";
import { blankLine, formHead } from "./text.ts";

/** 附件2 with 附1 as its annex, as DOCX. */
export async function writeMainPlan(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  return packDocument(
    titleFor(plan, "main", null),
    [...formBlocks(plan, null, false), ...fu1Blocks(plan)],
    options,
  );
}

/**
 * 附2 of an industry with its 附3, 附4 and every platform's 附5 as annexes, as DOCX.
 * Throws UnknownReferenceError (UNKNOWN_INDUSTRY).
 */
export async function writeIndustryPlan(
  plan: PlanDocument,
  industryId: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const industry = industryOf(plan, industryId);
  return packDocument(titleFor(plan, "fu2", industry), industryBlocks(plan, industry, false), options);
}

/** The whole plan in one DOCX: 附件2, 附1, then 附2 to 附5 of each industry. */
export async function writeWholePlan(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  const blocks = [
    ...formBlocks(plan, null, false),
    ...fu1Blocks(plan),
    ...plan.industries.flatMap((industry) => industryBlocks(plan, industry, true)),
  ];
  return packDocument(titleFor(plan, "main", null), blocks, options);
}

/** 附件2 and 附1 as the ministry issued them. */
export function writeBlankMainPlan(options: WriteOptions = {}): Promise<Uint8Array> {
  return writeBlank("main", ["fu1"], options);
}

/** 附2 to 附5 as the ministry issued them. */
export function writeBlankIndustryPlan(options: WriteOptions = {}): Promise<Uint8Array> {
  return writeBlank("fu2", ["fu3", "fu4", "fu5"], options);
}

function writeBlank(
  formId: FormId,
  tables: readonly Parameters<typeof blankTable>[0][],
  options: WriteOptions,
): Promise<Uint8Array> {
  const form = formOf(formId, TEMPLATE_2022);
  const blocks = [...blankFormBlocks(form), ...tables.flatMap((id) => annexBlocks(blankTable(id)))];
  return packDocument(`${titleOf(form, BLANK_HEAD)}${form.blankSuffix}`, blocks, options);
}

function formBlocks(plan: PlanDocument, industry: IndustryPlan | null, newPage: boolean): Block[] {
  const formId = industry === null ? "main" : "fu2";
  const form = formOf(formId, headOf(plan).template);
  return [
    ...formHead(form.label, titleFor(plan, formId, industry), newPage),
    blankLine(),
    ...form.sections.flatMap((section) => sectionBlocks(section, { plan, industry })),
  ];
}

function industryBlocks(plan: PlanDocument, industry: IndustryPlan, newPage: boolean): Block[] {
  return [
    ...formBlocks(plan, industry, newPage),
    ...industryTables(plan, industry).flatMap((table) => annexBlocks(table)),
  ];
}

function fu1Blocks(plan: PlanDocument): Block[] {
  return annexBlocks(planFu1(plan));
}

function titleFor(plan: PlanDocument, formId: FormId, industry: IndustryPlan | null): string {
  const head = headOf(plan, industry ?? undefined);
  return titleOf(formOf(formId, head.template), head);
}
