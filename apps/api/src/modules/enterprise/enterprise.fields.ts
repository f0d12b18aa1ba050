import {
  COST_BASIS_LABELS,
  costBasisSchema,
  type EnterpriseSector,
  enterpriseSectorSchema,
  lineSchema,
  normaliseName,
  normaliseUscc,
  paragraphsSchema,
  readNumber,
  readWan,
  usccSchema,
} from "@dengta/domain";
import { z } from "zod";
import type { EnterpriseRow } from "../../db/index.ts";

/** Fields of a row as people type them; `undefined` leaves a field as it is, "" clears it. */
export interface EnterpriseTexts {
  readonly name?: string | null | undefined;
  readonly uscc?: string | null | undefined;
  /** Name or id of a platform of the same industry. */
  readonly platform?: string | null | undefined;
  readonly cost?: string | null | undefined;
  readonly costBasis?: string | null | undefined;
  readonly requested?: string | null | undefined;
  readonly schedule?: string | null | undefined;
  readonly goal?: string | null | undefined;
  readonly content?: string | null | undefined;
  readonly assurance?: string | null | undefined;
  readonly sector?: string | null | undefined;
  readonly employees?: string | null | undefined;
  readonly revenue?: string | null | undefined;
  readonly assets?: string | null | undefined;
  readonly levelRubricId?: string | null | undefined;
  readonly levelScore?: string | null | undefined;
  readonly level?: string | null | undefined;
  readonly levelAssessedBy?: string | null | undefined;
  readonly levelAssessedOn?: string | null | undefined;
  readonly targetLevel?: string | null | undefined;
}
export type EnterpriseField = keyof EnterpriseTexts;

/** The columns of a row that people fill in. */
export type EnterpriseColumns = Omit<
  EnterpriseRow,
  "id" | "planId" | "industryId" | "position" | "revision" | "updatedAt"
>;

/** What a text came to, or why it cannot be kept. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

type Reader<T> = (text: string) => Reading<T>;

function kept<T>(value: T): Reading<T> {
  return { ok: true, value };
}
function refused(code: string, message: string): Reading<never> {
  return { ok: false, code, message };
}

const line: Reader<string> = (text) =>
  lineSchema.safeParse(text).success ? kept(text.trim()) : refused("TEXT_TOO_LONG", "内容过长，最多 500 字");
const paragraphs: Reader<string> = (text) =>
  paragraphsSchema.safeParse(text).success ? kept(text) : refused("TEXT_TOO_LONG", "内容过长，最多 50000 字");

const name: Reader<string> = (text) => line(normaliseName(text));

const uscc: Reader<string | null> = (text) => {
  const code = normaliseUscc(text);
  if (code === "") return kept(null);
  return usccSchema.safeParse(code).success
    ? kept(code)
    : refused("USCC_NOT_A_CODE", `“${text}”不是统一社会信用代码，应为 18 位数字和大写字母`);
};

const money: Reader<bigint | null> = (text) => {
  const reading = readWan(text);
  switch (reading.kind) {
    case "blank":
      return kept(null);
    case "amount":
      return kept(BigInt(reading.amount));
    default:
      return refused(reading.code, reading.message);
  }
};

/** 万元 as the size metrics keep it: a number. */
const metric: Reader<number | null> = (text) => {
  const reading = money(text);
  if (!reading.ok) return reading;
  return kept(reading.value === null ? null : Number(reading.value) / 1_000_000);
};

const count: Reader<number | null> = (text) => {
  const reading = readNumber(text);
  if (reading.kind === "blank") return kept(null);
  const value =
    reading.kind === "number" && ["", "人", "名"].includes(reading.suffix) ? Number(reading.value) : -1;
  return Number.isSafeInteger(value) && value >= 0 && value <= 10_000_000
    ? kept(value)
    : refused("NOT_A_COUNT", `“${text}”不是人数，请填写整数`);
};

const level: Reader<number | null> = (text) => {
  const reading = readNumber(text);
  if (reading.kind === "blank") return kept(null);
  const value = reading.kind === "number" && ["", "级"].includes(reading.suffix) ? Number(reading.value) : -1;
  return [0, 1, 2, 3, 4].includes(value)
    ? kept(value)
    : refused("NOT_A_LEVEL", `“${text}”不是等级，请填写 0 至 4`);
};

const score: Reader<string | null> = (text) => {
  const reading = readNumber(text);
  if (reading.kind === "blank") return kept(null);
  const value = reading.kind === "number" && ["", "分"].includes(reading.suffix) ? reading.value : "";
  return /^(100|\d{1,2}(\.\d{1,2})?)$/.test(value)
    ? kept(value)
    : refused("NOT_A_SCORE", `“${text}”不是得分，请填写 0 至 100，最多两位小数`);
};

const date: Reader<Date | null> = (text) => {
  if (text.trim() === "") return kept(null);
  return z.iso.date().safeParse(text.trim()).success
    ? kept(new Date(`${text.trim()}T00:00:00Z`))
    : refused("NOT_A_DATE", `“${text}”不是日期，请按 2026-03-31 填写`);
};

function choice<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
  what: string,
): Reader<T | null> {
  return (text) => {
    const typed = text.trim();
    if (typed === "") return kept(null);
    const value = values.find((item) => item === typed || labels[item] === typed);
    return value === undefined
      ? refused("NOT_A_CHOICE", `“${text}”不是${what}，请从列表中选择`)
      : kept(value);
  };
}

const SECTOR_LABELS: Record<EnterpriseSector, string> = {
  industrial: "工业",
  software: "软件和信息技术服务业",
  wholesale: "批发业",
  retail: "零售业",
  construction: "建筑业",
  transport: "交通运输业",
  storage: "仓储业",
  post: "邮政业",
  lodging: "住宿业",
  catering: "餐饮业",
  informationTransmission: "信息传输业",
  property: "物业管理",
  realEstate: "房地产开发经营",
  leasingBusiness: "租赁和商务服务业",
  agriculture: "农、林、牧、渔业",
  other: "其他未列明行业",
};

/** A text read into its column. */
export type ColumnReading = Reading<Partial<EnterpriseColumns>>;

function into<K extends keyof EnterpriseColumns>(
  column: K,
  read: Reader<EnterpriseColumns[K]>,
): (text: string) => ColumnReading {
  return (text) => {
    const reading = read(text);
    return reading.ok ? kept<Partial<EnterpriseColumns>>({ [column]: reading.value }) : reading;
  };
}

const ASSESSORS = { self: "自评", onSite: "现场" };

/** How each column reads what was typed. `platform` needs the industry's platforms and is read elsewhere. */
export const READERS: Record<Exclude<EnterpriseField, "platform">, (text: string) => ColumnReading> = {
  name: into("name", name),
  uscc: into("uscc", uscc),
  cost: into("costFen", money),
  costBasis: into("costBasis", choice(costBasisSchema.options, COST_BASIS_LABELS, "成本依据")),
  requested: into("requestedFen", money),
  schedule: into("schedule", line),
  goal: into("goal", paragraphs),
  content: into("content", paragraphs),
  assurance: into("assurance", paragraphs),
  sector: into("sector", choice(enterpriseSectorSchema.options, SECTOR_LABELS, "行业门类")),
  employees: into("employees", count),
  revenue: into("revenue", metric),
  assets: into("assets", metric),
  levelRubricId: into("levelRubricId", line),
  levelScore: into("levelScore", score),
  level: into("level", level),
  levelAssessedBy: into("levelAssessedBy", choice(["self", "onSite"], ASSESSORS, "评测方式")),
  levelAssessedOn: into("levelAssessedOn", date),
  targetLevel: into("targetLevel", level),
};
