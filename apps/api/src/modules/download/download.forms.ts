import { TEMPLATE_2022 } from "@dengta/domain";
import { writeBlankIndustryPlan, writeBlankMainPlan, writeBlankTable } from "@dengta/exports";
import { DOCX, XLSX } from "./download.files.ts";
import type { Download } from "./download.service.ts";

/** The form that batches are compiled on. */
const FORM = { template: TEMPLATE_2022 };

/** The forms as the ministry issued them, to be filled in by hand: no plan's data, open to whoever is signed in. */
const FORMS = {
  "main.docx": {
    title: "附件2_试点实施方案（模板）",
    mediaType: DOCX,
    write: () => writeBlankMainPlan(FORM),
  },
  "fu2.docx": {
    title: "附2_分行业实施方案（模板）",
    mediaType: DOCX,
    write: () => writeBlankIndustryPlan(FORM),
  },
  "fu1.xlsx": {
    title: "附1_试点情况汇总表（空白）",
    mediaType: XLSX,
    write: () => writeBlankTable("fu1", FORM),
  },
  "fu3.xlsx": {
    title: "附3_试点企业名单汇总表（空白）",
    mediaType: XLSX,
    write: () => writeBlankTable("fu3", FORM),
  },
  "fu4.xlsx": { title: "附4_成本测算表（空白）", mediaType: XLSX, write: () => writeBlankTable("fu4", FORM) },
  "fu5.xlsx": {
    title: "附5_绩效评价目标表（空白）",
    mediaType: XLSX,
    write: () => writeBlankTable("fu5", FORM),
  },
} as const;

type FormFile = keyof typeof FORMS;

export function isFormFile(name: string): name is FormFile {
  return Object.hasOwn(FORMS, name);
}

export async function writeForm(file: FormFile): Promise<Download> {
  const { title, mediaType, write } = FORMS[file];
  return { fileName: `${title}${file.slice(file.lastIndexOf("."))}`, mediaType, bytes: await write() };
}
