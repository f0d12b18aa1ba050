import type { IndustryPlan, Platform } from "@dengta/domain";
import { compareDecimals, tryParseDecimal } from "../../exact/index.ts";
import { computeKpis } from "../../kpi/computed.ts";
import type { Check, PlatformSubject, Raised, RowScope } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { platformPlace, platformWords } from "../places.ts";

function subjectsOf(industry: IndustryPlan): PlatformSubject[] {
  return industry.platforms.map((platform, index) => ({ industry, platform, index }));
}

/** A value of 附5 that a person set against the computed one; "" where no reason is given. */
function reasonOf(platform: Platform, indicatorId: string): string {
  const value = platform.kpiValues.find((item) => item.indicatorId === indicatorId);
  const reason = value !== undefined && "reason" in value ? value.reason : "";
  return typeof reason === "string" ? reason.trim() : "";
}

interface Comparison {
  readonly indicatorId: string;
  readonly field: "baseline" | "target";
  /** Chinese: what is computed and from what. */
  readonly computed: string | null;
  readonly from: string;
}

const NAMES = { baseline: "期初值", target: "目标值" } as const;

function compare(subject: PlatformSubject, { view }: RowScope, comparison: Comparison): Raised[] {
  const { indicatorId, field, computed, from } = comparison;
  const { industry, platform } = subject;
  const indicator = industry.indicators.find(({ id }) => id === indicatorId);
  const written = platform.kpiValues.find((item) => item.indicatorId === indicatorId)?.[field] ?? null;
  if (indicator === undefined || computed === null || written === null) return [];
  if (isSame(written, computed) || reasonOf(platform, indicatorId) !== "") return [];
  const words = `${indicator.name}${NAMES[field]}：填的是 ${written}，${from} → 请核对，或写明理由`;
  const message = `${platformWords(view, "fu5", subject)} ${words}`;
  return [{ place: platformPlace(subject, "fu5", `${indicatorId}.${field}`), message }];
}

/** Equal once the written value is rounded to the two decimals of the computed one. */
function isSame(written: string, computed: string): boolean {
  const [a, b] = [tryParseDecimal(written), tryParseDecimal(computed)];
  if (a === null || b === null) return true;
  // A person may write 1.3 for 1.25 or 1.33: one decimal is as exact as the form is filled.
  const near = Math.abs(Number(written) - Number(computed)) < 0.051;
  return compareDecimals(a, b) === 0 || near;
}

function levels(industry: IndustryPlan, scope: RowScope): Raised[] {
  return subjectsOf(industry).flatMap((subject) => {
    const { baselineLevel, targetLevel } = computeKpis(industry, subject.platform);
    const words = (what: string, { n, blanks, mean }: typeof baselineLevel) =>
      `按${n}家企业的${what}计算为 ${mean}${blanks === 0 ? "" : `（另有 ${blanks} 家未填）`}`;
    return [
      ...compare(subject, scope, {
        indicatorId: "averageLevel",
        field: "baseline",
        computed: baselineLevel.mean,
        from: words("现有等级", baselineLevel),
      }),
      ...compare(subject, scope, {
        indicatorId: "averageLevel",
        field: "target",
        computed: targetLevel.mean,
        from: words("目标等级", targetLevel),
      }),
    ];
  });
}

function rates(industry: IndustryPlan, scope: RowScope): Raised[] {
  return subjectsOf(industry).flatMap((subject) => {
    // Without a solution the platform is asked for one first.
    if (subject.platform.solutions.length === 0) return [];
    const computed = computeKpis(industry, subject.platform);
    return (["common", "individual"] as const).flatMap((kind) => {
      const { listed, offered, rate } = computed[kind];
      const name = kind === "common" ? "共性" : "个性";
      return compare(subject, scope, {
        indicatorId: `${kind}ScenariosMet`,
        field: "target",
        computed: rate,
        from: `附2 列出${name}应用场景 ${listed} 个，该平台报价 ${offered} 个，计算为 ${rate}`,
      });
    });
  });
}

function rubricsMixed(industry: IndustryPlan, { view }: RowScope): Raised[] {
  return subjectsOf(industry).flatMap((subject) => {
    const { rubrics } = computeKpis(industry, subject.platform).baselineLevel;
    if (rubrics.length < 2) return [];
    const words = `试点企业数字化水平的平均等级：企业按不同评测表评测（${rubrics.join("、")}）→ 请统一评测表后再计平均`;
    return [
      {
        place: platformPlace(subject, "fu5", "averageLevel.baseline"),
        message: `${platformWords(view, "fu5", subject)} ${words}`,
      },
    ];
  });
}

/** 附5 against what the plan says elsewhere. A written reason settles a difference. */
export const COMPUTED_KPI_CHECKS: readonly Check[] = [
  {
    on: "industry",
    code: "KPI_LEVEL_DIFFERS",
    citation: printed("附5 注 中小企业数字化水平等级根据《中小企业数字化水平等级评测表》开展"),
    reads: ["fu5.note", "fu5.baseline", "fu5.target"],
    sentence: "平均等级的期初值或目标值与该平台企业的等级平均数不同",
    next: "核对企业的等级，或写明理由",
    find: levels,
  },
  {
    on: "industry",
    code: "KPI_RATE_DIFFERS",
    citation: inferred("附5 应用场景满足率与附2 二（二）、三（二）"),
    reads: ["fu5.target", "fu2.2.2", "fu2.3.2"],
    sentence: "应用场景满足率的目标值与该平台已报价的场景占比不同",
    next: "核对场景和报价，或写明理由",
    find: rates,
  },
  {
    on: "industry",
    code: "LEVEL_RUBRICS_MIXED",
    citation: inferred("附5 注"),
    reads: ["fu5.note"],
    sentence: "一个平台的企业用了不同的评测表",
    next: "统一评测表",
    find: rubricsMixed,
  },
];
