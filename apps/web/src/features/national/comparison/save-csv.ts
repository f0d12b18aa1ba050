import { findRegion } from "@dengta/domain";
import type { Client } from "urql";
import { formatInstant } from "../../../shared/format/index.ts";
import type { NationalSearch } from "../search/index.ts";
import { BY_LABELS } from "./columns.ts";
import { byOf, type Comparison, ComparisonQuery, questionOf, type Row } from "./comparison.query.ts";
import { ASK_LABELS, doubledWords } from "./values.ts";

/** Excel reads UTF-8 only behind its mark. */
const MARK = "\ufeff";

/**
 * The whole comparison as a CSV file: what it is, then every row of every page with every measure, then the total.
 * Throws the request's error.
 */
export async function saveCsv(client: Client, search: NationalSearch, now: Date): Promise<void> {
  const pages: Comparison[] = [];
  let after: string | null = null;
  do {
    const answer = await client
      .query(ComparisonQuery, { ...questionOf(search, after), first: 200 })
      .toPromise();
    if (answer.error !== undefined || answer.data === undefined) throw answer.error ?? new Error("no answer");
    const page: Comparison = answer.data.compare;
    pages.push(page);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after !== null);
  const [first] = pages;
  if (first === undefined) return;
  const rows = pages.flatMap((page) => page.rows);
  const text = csvOf(first, rows, search, now);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([MARK, text], { type: "text/csv" }));
  link.download = `全国比较_按${BY_LABELS[byOf(search)]}_${formatInstant(now.toISOString()).replace(/\D/g, "")}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Lines of the file; exported for its test. */
export function csvOf(answer: Comparison, rows: readonly Row[], search: NationalSearch, now: Date): string {
  const by = byOf(search);
  const levels = rows[0]?.parts.map(({ axis }) => BY_LABELS[axis]) ?? [BY_LABELS[by]];
  const firms =
    by === "enterprise" ? ["统一社会信用代码", "申报单位", "试点行业", "服务平台", "申请情况"] : [];
  const { batch, measures, total, versions } = answer;
  const filters = Object.entries(search).filter(([key]) => FILTERS[key] !== undefined);
  const lines: (string | null)[][] = [
    ["说明", `${batch.year}年 ${batch.programme}，按${BY_LABELS[by]}比较，各单位最新提交版本`],
    ["生成时间", formatInstant(now.toISOString())],
    ["筛选", filters.map(([key, value]) => `${FILTERS[key]}：${value}`).join("；") || "无"],
    [
      "企业数",
      `${total.enterprises} 户，成本空白 ${total.costMissing} 户，申请空白 ${total.requestMissing} 户；空白不计入合计`,
    ],
    ["重复", doubledWords(total, by) ?? "无"],
    ["版本号", versions.map(({ code }) => code).join(" ")],
    [],
    [...levels, ...firms, ...measures.map(({ label, unit }) => `${label}（${unit}）`)],
    ...rows.map((row) => [...row.parts.map(({ label }) => label), ...firmCells(row), ...row.values]),
    ["合计", ...levels.slice(1).map(() => ""), ...firms.map(() => ""), ...total.values],
  ];
  return lines.map((line) => line.map(cell).join(",")).join("\r\n");
}

const FILTERS: Readonly<Record<string, string>> = {
  cities: "计划单列市",
  area: "区域",
  unit: "申报单位",
  industry: "试点行业",
  platform: "服务平台",
  asks: "申请情况",
  merge: "省市合并",
};

function firmCells({ enterprise }: Row): string[] {
  if (enterprise === null) return [];
  const { uscc, regionCode, industry, platformName, asks } = enterprise;
  const place = findRegion(regionCode)?.shortName ?? regionCode;
  return [uscc ?? "", place, industry, platformName, asks === null ? "成本空白" : ASK_LABELS[asks]];
}

/** Quoted; a text that a spreadsheet would run as a formula, or turn into a rounded number, stays text. */
function cell(value: string | null): string {
  if (value === null) return "";
  const number = /^-?\d+(\.\d+)?$/.test(value) && value.length < 15;
  const safe = !number && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const text = !number && /^\d{15,}$/.test(safe) ? `${safe}\t` : safe;
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
