import { COST_BASIS_LABELS, ENTERPRISE_FIELD_LABELS, PLATFORM_FIELD_LABELS } from "@dengta/domain";
import { rowWords } from "../../plan-view/index.ts";
import type { Check, Raised } from "../check.ts";
import { printed } from "../cite.ts";
import { platformPlace, platformWords, rowPlace } from "../places.ts";

/** Texts of cells that could not be read, by field; {} where a row has none. */
function unreadOf(row: object): readonly [string, string][] {
  const unread = "unread" in row ? row.unread : null;
  if (typeof unread !== "object" || unread === null) return [];
  return Object.entries(unread).flatMap(([field, text]) => (typeof text === "string" ? [[field, text]] : []));
}

interface Expectation {
  readonly label: string;
  readonly expected: string;
}

const LINE = "应为文字";
const AMOUNT = "应为万元金额，例如 85.50";
const ENTERPRISE: Readonly<Record<string, Expectation>> = {
  name: { label: "试点企业名称", expected: LINE },
  uscc: { label: "统一社会信用代码", expected: "应为 18 位代码" },
  platformId: { label: "对应服务平台", expected: "应为本行业的服务平台名称" },
  cost: { label: "实际改造成本", expected: AMOUNT },
  requested: { label: "奖补资金额", expected: AMOUNT },
  costBasis: { label: "成本测算依据", expected: `应为${Object.values(COST_BASIS_LABELS).join("或")}` },
  targetLevel: { label: "目标等级", expected: "应为 0 至 4 的整数" },
  level: { label: "数字化水平等级", expected: "应为 0 至 4 的整数" },
  size: { label: "企业规模", expected: "应为数字" },
  ...labelled(ENTERPRISE_FIELD_LABELS),
};
const PLATFORM: Readonly<Record<string, Expectation>> = {
  name: { label: "名称", expected: LINE },
  uscc: { label: "统一社会信用代码", expected: "应为 18 位代码" },
  ...labelled(PLATFORM_FIELD_LABELS),
};
const PART: Readonly<Record<string, Expectation>> = {
  score: { label: "数字化水平得分", expected: "应为 0 至 100 的数" },
  assessedOn: { label: "评测日期", expected: "应为日期，例如 2022-09-01" },
  employees: { label: "从业人员", expected: "应为人数" },
  revenue: { label: "营业收入", expected: AMOUNT },
  assets: { label: "资产总额", expected: AMOUNT },
  baseline: { label: "期初值", expected: "应为指标单位下的数" },
  target: { label: "目标值", expected: "应为指标单位下的数" },
  actual: { label: "实际值", expected: "应为指标单位下的数" },
  price: { label: "价格", expected: AMOUNT },
};

function labelled(labels: Readonly<Record<string, string>>): Record<string, Expectation> {
  return Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, { label, expected: LINE }]));
}

/** Long texts are quoted from their beginning. */
const QUOTED = 40;

function words(field: string, text: string, known: Readonly<Record<string, Expectation>>): string {
  const last = field.slice(field.lastIndexOf(".") + 1);
  const { label, expected } = known[field] ??
    known[last] ??
    PART[last] ?? { label: field, expected: "无法识别" };
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return `${label}：“${quoted}”无法识别，${expected} → 请改正或清空`;
}

const META = {
  code: "UNREAD_TEXT",
  citation: printed("附3、附4、附5 各栏"),
  reads: ["fu3.enterprise", "fu3.platform", "fu4.cost", "fu4.requested", "fu5.baseline", "fu5.target"],
  sentence: "单元格里写的内容读不成该栏要的数、日期或名称；原文保留，不参加计算",
  next: "按该栏的要求改正，或清空",
} as const;

/** What was typed and could not be read: kept as typed, and in the way of a submission. */
export const UNREAD_CHECKS: readonly Check[] = [
  {
    ...META,
    on: "enterprise",
    find: (row, { view }) =>
      unreadOf(row.enterprise).map(([field, text]): Raised => {
        const form = field === "cost" || field === "requested" ? "fu4" : "fu3";
        const message = `${rowWords(view, form, row)} ${words(field, text, ENTERPRISE)}`;
        return { place: rowPlace(row, form, field), message };
      }),
  },
  {
    ...META,
    on: "platform",
    find: (item, { view }) => [
      ...unreadOf(item.platform).map(([field, text]): Raised => {
        const message = `${platformWords(view, "fu2", item)} ${words(field, text, PLATFORM)}`;
        return { place: platformPlace(item, "fu2", field), message };
      }),
      ...item.platform.kpiValues.flatMap((value) =>
        unreadOf(value).map(([field, text]): Raised => {
          const name = item.industry.indicators.find(({ id }) => id === value.indicatorId)?.name ?? "";
          const message = `${platformWords(view, "fu5", item)} ${name}${words(field, text, PART)}`;
          return { place: platformPlace(item, "fu5", `${value.indicatorId}.${field}`), message };
        }),
      ),
      ...item.platform.solutions.flatMap((solution) =>
        [solution, ...solution.prices].flatMap(unreadOf).map(([field, text]): Raised => {
          const message = `${platformWords(view, "fu2", item)} 解决方案${words(field, text, PART)}`;
          return { place: platformPlace(item, "fu2", `solutions.${solution.id}.${field}`), message };
        }),
      ),
    ],
  },
];
