import type { PlanDocument } from "@dengta/domain";
import {
  writeFu1,
  writeFu3,
  writeFu4,
  writeFu5,
  writeIndustryPlan,
  writeMainPlan,
  writeTablesWorkbook,
  writeWholePlan,
} from "@dengta/exports";
import { InvalidInputError } from "../../kernel/errors.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Which part of the plan a file holds, and what is printed on it. */
export interface FileRequest {
  readonly document: PlanDocument;
  readonly industryId: string | null;
  readonly platformId: string | null;
  /** null for a draft. */
  readonly versionCode: string | null;
}

interface FileKind {
  /** Chinese name without unit, version and extension. */
  readonly title: (request: FileRequest) => string;
  readonly mediaType: string;
  readonly write: (request: FileRequest) => Promise<Uint8Array>;
}

/** Files of a plan by the last part of their address. */
export const FILES = {
  "fu1.xlsx": {
    title: () => "附1_试点情况汇总表",
    mediaType: XLSX,
    write: (request) => writeFu1(request.document, options(request)),
  },
  "fu3.xlsx": {
    title: (request) => `附3_${industryName(request)}_试点企业名单汇总表`,
    mediaType: XLSX,
    write: (request) => writeFu3(request.document, industryId(request), options(request)),
  },
  "fu4.xlsx": {
    title: (request) => `附4_${industryName(request)}_成本测算表`,
    mediaType: XLSX,
    write: (request) => writeFu4(request.document, industryId(request), options(request)),
  },
  "fu5.xlsx": {
    title: (request) => `附5_${industryName(request)}_${platformName(request)}_绩效评价目标表`,
    mediaType: XLSX,
    write: (request) =>
      writeFu5(request.document, industryId(request), platformId(request), options(request)),
  },
  "tables.xlsx": {
    title: () => "附1_附3_附4_附5_全部表格",
    mediaType: XLSX,
    write: (request) => writeTablesWorkbook(request.document, options(request)),
  },
  "main.docx": {
    title: () => "附件2_试点实施方案",
    mediaType: DOCX,
    write: (request) => writeMainPlan(request.document, options(request)),
  },
  "fu2.docx": {
    title: (request) => `附2_${industryName(request)}_试点实施方案`,
    mediaType: DOCX,
    write: (request) => writeIndustryPlan(request.document, industryId(request), options(request)),
  },
  "plan.docx": {
    title: () => "试点实施方案_全本",
    mediaType: DOCX,
    write: (request) => writeWholePlan(request.document, options(request)),
  },
  "plan.json": {
    title: () => "方案文件",
    mediaType: "application/json; charset=utf-8",
    write: async (request) => new TextEncoder().encode(`${JSON.stringify(request.document, null, 2)}\n`),
  },
} as const satisfies Record<string, FileKind>;

export type FileName = keyof typeof FILES;

export function isFileName(name: string): name is FileName {
  return Object.hasOwn(FILES, name);
}

function options({ versionCode }: FileRequest) {
  return { versionCode: versionCode ?? undefined };
}

function industryId({ industryId: id }: FileRequest): string {
  if (id === null) throw new InvalidInputError("缺少试点行业，请从方案页面的导出处下载");
  return id;
}

function platformId({ platformId: id }: FileRequest): string {
  if (id === null) throw new InvalidInputError("缺少服务平台，请从方案页面的导出处下载");
  return id;
}

function industryName(request: FileRequest): string {
  return request.document.industries.find((item) => item.id === request.industryId)?.name ?? "";
}

function platformName(request: FileRequest): string {
  const platforms = request.document.industries.flatMap((item) => item.platforms);
  return platforms.find((item) => item.id === request.platformId)?.name ?? "";
}
