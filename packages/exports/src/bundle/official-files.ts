import { type FormId, formOf, type PlanDocument } from "@dengta/domain";
import { type Zippable, zipSync } from "fflate";
import { writeIndustryPlan, writeMainPlan, writeWholePlan } from "../docx/index.ts";
import { type WriteOptions, ZIP_TIME } from "../ooxml/index.ts";
import { templateOf } from "../tables/index.ts";
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
 * Every official file of a plan: 附件2 and each 附2 as DOCX, 附1, 附3, 附4 and 附5 as XLSX,
 * the whole plan in one DOCX and all tables in one XLSX.
 */
export async function writeOfficialFiles(
  plan: PlanDocument,
  options: WriteOptions = {},
): Promise<OfficialFile[]> {
  const drafts = draftsOf(plan, options);
  const names = fileNames(
    drafts.map((draft) => ({
      stem: draft.parts.filter((part) => part !== "").join("_"),
      extension: draft.extension,
    })),
  );
  const files: OfficialFile[] = [];
  for (const [index, draft] of drafts.entries()) {
    files.push({ name: names[index] ?? "", bytes: await draft.write() });
  }
  return files;
}

/** All official files of a plan as one ZIP. Equal plans and options give equal bytes. */
export async function writeBundle(plan: PlanDocument, options: WriteOptions = {}): Promise<Uint8Array> {
  const files: Zippable = {};
  // Office files are compressed already.
  for (const { name, bytes } of await writeOfficialFiles(plan, options)) files[name] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: ZIP_TIME });
}

function draftsOf(plan: PlanDocument, options: WriteOptions): Draft[] {
  const template = templateOf(plan, options);
  const label = (id: FormId) => formOf(id, template).label;
  const docx = (parts: string[], write: Draft["write"]): Draft => ({ parts, extension: ".docx", write });
  const xlsx = (parts: string[], write: Draft["write"]): Draft => ({ parts, extension: ".xlsx", write });
  const industries = plan.industries.flatMap((industry): Draft[] => [
    docx([label("fu2"), industry.name], () => writeIndustryPlan(plan, industry.id, options)),
    xlsx([label("fu3"), industry.name], () => writeFu3(plan, industry.id, options)),
    xlsx([label("fu4"), industry.name], () => writeFu4(plan, industry.id, options)),
    ...industry.platforms.map((platform) =>
      xlsx([label("fu5"), industry.name, platform.name], () =>
        writeFu5(plan, industry.id, platform.id, options),
      ),
    ),
  ]);
  return [
    docx([label("main")], () => writeMainPlan(plan, options)),
    xlsx([label("fu1")], () => writeFu1(plan, options)),
    ...industries,
    docx(["实施方案全文"], () => writeWholePlan(plan, options)),
    xlsx(["附表汇总"], () => writeTablesWorkbook(plan, options)),
  ];
}
