import { type FormId, formOf, type PlanDocument } from "@dengta/domain";
import { writeIndustryPlan, writeMainPlan, writeWholePlan } from "../docx/index.ts";
import type { WriteOptions } from "../ooxml/index.ts";
import { formsOf, templateOf } from "../tables/index.ts";
import { writeFu1, writeFu3, writeFu4, writeFu5, writeTablesWorkbook } from "../xlsx/index.ts";
import { fileNames } from "./file-name.ts";

/** One file of a plan, ready to be saved or sent. */
export interface OfficialFile {
  /** "附4_定制家具.xlsx": safe on every file system and unique in its list. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Draft {
  readonly parts: readonly string[];
  readonly extension: ".docx" | ".xlsx";
  readonly write: () => Promise<Uint8Array>;
}

/**
 * Every official file of a plan, one after the other: 附件2 and each 附2 as DOCX, 附1, 附3, 附4 and 附5 as XLSX,
 * the whole plan in one DOCX and all tables in one XLSX. A file is written when it is asked for.
 */
export async function* officialFiles(
  plan: PlanDocument,
  options: WriteOptions = {},
): AsyncGenerator<OfficialFile> {
  const drafts = draftsOf(plan, options);
  const names = officialNames(drafts);
  for (const [index, draft] of drafts.entries()) {
    yield { name: names[index] ?? "", bytes: await draft.write() };
  }
}

/** The same, all at once. */
export async function writeOfficialFiles(
  plan: PlanDocument,
  options: WriteOptions = {},
): Promise<OfficialFile[]> {
  const files: OfficialFile[] = [];
  for await (const file of officialFiles(plan, options)) files.push(file);
  return files;
}

/** How many files {@link officialFiles} gives: for showing progress. */
export function countOfficialFiles(plan: PlanDocument, options: WriteOptions = {}): number {
  return draftsOf(plan, options).length;
}

function officialNames(drafts: readonly Draft[]): string[] {
  return fileNames(
    drafts.map(({ parts, extension }) => ({
      stem: parts.filter((part) => part !== "").join("_"),
      extension,
    })),
  );
}

function draftsOf(plan: PlanDocument, options: WriteOptions): Draft[] {
  const template = templateOf(plan, options);
  const has = formsOf(plan, options);
  const label = (id: FormId) => formOf(id, template).label;
  const docx = (parts: string[], write: Draft["write"]): Draft => ({ parts, extension: ".docx", write });
  const xlsx = (id: FormId, parts: string[], write: Draft["write"]): Draft[] =>
    has(id) ? [{ parts: [label(id), ...parts], extension: ".xlsx", write }] : [];
  const industries = plan.industries.flatMap((industry): Draft[] => [
    docx([label("fu2"), industry.name], () => writeIndustryPlan(plan, industry.id, options)),
    ...xlsx("fu3", [industry.name], () => writeFu3(plan, industry.id, options)),
    ...xlsx("fu4", [industry.name], () => writeFu4(plan, industry.id, options)),
    ...industry.platforms.flatMap((platform) =>
      xlsx("fu5", [industry.name, platform.name], () => writeFu5(plan, industry.id, platform.id, options)),
    ),
  ]);
  return [
    docx([label("main")], () => writeMainPlan(plan, options)),
    ...xlsx("fu1", [], () => writeFu1(plan, options)),
    ...industries,
    docx(["实施方案全文"], () => writeWholePlan(plan, options)),
    { parts: ["附表汇总"], extension: ".xlsx", write: () => writeTablesWorkbook(plan, options) },
  ];
}
