import { type FormId, formOf, type IndustryPlan, type PlanDocument, titleOf } from "@dengta/domain";
import { type BlankOptions, markOf, type WriteOptions } from "../ooxml/index.ts";
import {
  blankHead,
  blankTable,
  formsOf,
  headOf,
  industryOf,
  industryTables,
  planFu1,
  type TableFormId,
  templateOf,
} from "../tables/index.ts";
import { annexBlocks, type Block } from "./annex.ts";
import { blankFormBlocks } from "./blank.ts";
import { type ContentsEntry, contentsBlocks } from "./contents.ts";
import { packDocument } from "./document.ts";
import { printedHeading, sectionBlocks } from "./sections.ts";
import { blankLine, formHead } from "./text.ts";

/** 附件2 with 附1 as its annex, as DOCX. */
export async function writeMainPlan(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  const blocks = [...formBlocks(plan, null, options, false), ...fu1Blocks(plan, options)];
  return packDocument(titleFor(plan, "main", null, options), blocks, markOf(options), options);
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
  const blocks = industryBlocks(plan, industry, options, false);
  return packDocument(titleFor(plan, "fu2", industry, options), blocks, markOf(options), options);
}

/** The whole plan in one DOCX: contents, 附件2, 附1, then 附2 to 附5 of each industry. */
export async function writeWholePlan(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  const blocks = [
    ...contentsBlocks(contentsOf(plan, options)),
    ...formBlocks(plan, null, options, true),
    ...fu1Blocks(plan, options),
    ...plan.industries.flatMap((industry) => industryBlocks(plan, industry, options, true)),
  ];
  return packDocument(titleFor(plan, "main", null, options), blocks, markOf(options), options);
}

/** 附件2 and 附1 as the ministry issued them. */
export function writeBlankMainPlan(options: BlankOptions): Promise<Uint8Array> {
  return writeBlank("main", ["fu1"], options);
}

/** 附2 to 附5 as the ministry issued them. */
export function writeBlankIndustryPlan(options: BlankOptions): Promise<Uint8Array> {
  return writeBlank("fu2", ["fu3", "fu4", "fu5"], options);
}

function writeBlank(
  formId: FormId,
  tables: readonly TableFormId[],
  options: BlankOptions,
): Promise<Uint8Array> {
  const { template } = options;
  const form = formOf(formId, template);
  const known = tables.filter((id) => template.forms.some((item) => item.id === id));
  const blocks = [
    ...blankFormBlocks(form, template),
    ...known.flatMap((id) => annexBlocks(blankTable(id, template), { bookmark: id })),
  ];
  const title = `${titleOf(form, blankHead(template))}${form.blankSuffix}`;
  return packDocument(title, blocks, { kind: "form" }, options);
}

function formBlocks(
  plan: PlanDocument,
  industry: IndustryPlan | null,
  options: WriteOptions,
  newPage: boolean,
): Block[] {
  const formId = industry === null ? "main" : "fu2";
  const template = templateOf(plan, options);
  const form = formOf(formId, template);
  const bookmark = bookmarkOf(plan, industry);
  return [
    ...formHead(form.label, titleFor(plan, formId, industry, options), newPage, `${bookmark}${formId}`),
    blankLine(),
    ...form.sections.flatMap((section) => sectionBlocks(section, { plan, industry, template, bookmark })),
  ];
}

/** Industries are counted: their names may hold anything, bookmarks may not. */
function bookmarkOf(plan: PlanDocument, industry: IndustryPlan | null): string {
  return industry === null ? "" : `h${plan.industries.indexOf(industry) + 1}_`;
}

function industryBlocks(
  plan: PlanDocument,
  industry: IndustryPlan,
  options: WriteOptions,
  newPage: boolean,
): Block[] {
  return [
    ...formBlocks(plan, industry, options, newPage),
    ...industryTables(plan, industry, options).flatMap((table, index) =>
      annexBlocks(table, { bookmark: annexBookmark(plan, industry, table.form.id, index) }),
    ),
  ];
}

function annexBookmark(plan: PlanDocument, industry: IndustryPlan, formId: FormId, index: number): string {
  return `${bookmarkOf(plan, industry)}${formId}_${index + 1}`;
}

function fu1Blocks(plan: PlanDocument, options: WriteOptions): Block[] {
  if (!formsOf(plan, options)("fu1")) return [];
  return annexBlocks(planFu1(plan, options), { bookmark: "fu1" });
}

function titleFor(
  plan: PlanDocument,
  formId: FormId,
  industry: IndustryPlan | null,
  options: WriteOptions,
): string {
  const head = headOf(plan, options, industry ?? undefined);
  return titleOf(formOf(formId, head.template), head);
}

/** Forms with their parts, and annexes, in printed order. */
function contentsOf(plan: PlanDocument, options: WriteOptions): ContentsEntry[] {
  const template = templateOf(plan, options);
  const form = (formId: "main" | "fu2", industry: IndustryPlan | null): ContentsEntry[] => {
    const { label, sections } = formOf(formId, template);
    const start = bookmarkOf(plan, industry);
    return [
      {
        level: 1,
        text: `${label} ${titleFor(plan, formId, industry, options)}`,
        bookmark: `${start}${formId}`,
      },
      ...sections.map((section) => ({
        level: 2 as const,
        text: printedHeading(section),
        bookmark: `${start}${section.id.replace(/\W/g, "_")}`,
      })),
    ];
  };
  const fu1 = formsOf(plan, options)("fu1") ? [planFu1(plan, options)] : [];
  return [
    ...form("main", null),
    ...fu1.map((table) => ({
      level: 1 as const,
      text: `${table.form.label} ${table.title}`,
      bookmark: "fu1",
    })),
    ...plan.industries.flatMap((industry) => [
      ...form("fu2", industry),
      ...industryTables(plan, industry, options).map((table, index) => ({
        level: 1 as const,
        text: [table.form.label, table.title, table.platform === "" ? "" : `（${table.platform}）`]
          .filter((part) => part !== "")
          .join(" "),
        bookmark: annexBookmark(plan, industry, table.form.id, index),
      })),
    ]),
  ];
}
