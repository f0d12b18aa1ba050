import type { IndustryPlan, KpiIndicator, KpiValue } from "@dengta/domain";
import { compareDecimals, tryParseDecimal } from "../../exact/index.ts";
import { assessKpis } from "../../kpi/assess.ts";
import type { Check, PlatformSubject, Raised, RowScope } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { platformPlace, platformWords } from "../places.ts";
import { COMPUTED_KPI_CHECKS } from "./kpi-computed.ts";

const FIELDS = { baseline: "期初值", target: "目标值", actual: "实际值" } as const;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];

interface Cell {
  readonly indicator: KpiIndicator;
  readonly value: KpiValue;
}

/** Rows of a platform's 附5 whose indicator is known. */
function cellsOf({ industry, platform }: PlatformSubject): Cell[] {
  return platform.kpiValues.flatMap((value) => {
    const indicator = industry.indicators.find(({ id }) => id === value.indicatorId);
    return indicator === undefined ? [] : [{ indicator, value }];
  });
}

function say(
  item: PlatformSubject,
  { view }: RowScope,
  { indicator, field }: { indicator: KpiIndicator; field: Field },
  words: string,
): Raised {
  const message = `${platformWords(view, "fu5", item)} ${indicator.name}${words}`;
  return { place: platformPlace(item, "fu5", `${indicator.id}.${field}`), message };
}

function outOfRange(item: PlatformSubject, scope: RowScope): Raised[] {
  return cellsOf(item).flatMap(({ indicator, value }) =>
    FIELD_NAMES.flatMap((field) => {
      const text = value[field];
      const { minimum, maximum, unit } = indicator;
      if (text === null || (!isBelow(text, minimum) && !isBelow(maximum, text))) return [];
      const range =
        minimum !== null && maximum !== null
          ? `${minimum}–${maximum}`
          : minimum === null
            ? `不大于 ${maximum}`
            : `不小于 ${minimum}`;
      const words = `${FIELDS[field]}：${text} 超出范围（${range} ${unit}）→ 请核对`;
      return [say(item, scope, { indicator, field }, words)];
    }),
  );
}

function targetWorse(item: PlatformSubject, scope: RowScope): Raised[] {
  return cellsOf(item).flatMap(({ indicator, value: { baseline, target, actual } }) => {
    const { id, direction } = indicator;
    if (baseline === null || target === null) return [];
    const [assessed] = assessKpis({ indicators: [{ id, direction, baseline, target, actual }] }).indicators;
    if (assessed?.targetWorseThanBaseline !== true) return [];
    const better = direction === "up" ? "越高越好" : "越低越好";
    const words = `目标值：${target} 劣于期初值 ${baseline}（${better}）→ 请核对`;
    return [say(item, scope, { indicator, field: "target" }, words)];
  });
}

function unchanged(item: PlatformSubject, scope: RowScope): Raised[] {
  const both = cellsOf(item).filter(({ value }) => value.baseline !== null && value.target !== null);
  if (both.length < 3 || both.some(({ value }) => !isSame(value.baseline, value.target))) return [];
  const words = `有期初值的 ${both.length} 项目标值全部等于期初值 → 请核对是否误抄`;
  const message = `${platformWords(scope.view, "fu5", item)} ${words}`;
  return [{ place: platformPlace(item, "fu5", null), message }];
}

function implausible(item: PlatformSubject, scope: RowScope): Raised[] {
  return cellsOf(item).flatMap(({ indicator, value }) =>
    FIELD_NAMES.flatMap((field) => {
      const limit = scope.options.implausibleKpi[indicator.id];
      const text = value[field];
      if (limit === undefined || text === null || !isBelow(String(limit), text)) return [];
      const words = `${FIELDS[field]}：${text} ${indicator.unit}，异常大 → 请核对单位`;
      return [say(item, scope, { indicator, field }, words)];
    }),
  );
}

function rowsRemoved(industry: IndustryPlan, { view }: RowScope): Raised[] {
  const set = setOf(industry, view.context.kpiSets);
  const own = new Set(industry.indicators.map(({ id }) => id));
  const missing = set.filter(({ id, scope }) => scope === "core" && !own.has(id));
  const [platform] = industry.platforms;
  if (missing.length === 0 || platform === undefined) return [];
  const subject = { industry, platform, index: 0 };
  const words = `缺少通用指标“${missing.map(({ name }) => name).join("”“")}” → 请恢复`;
  return [
    {
      place: platformPlace(subject, "fu5", null),
      message: `${platformWords(view, "fu5", subject)} ${words}`,
    },
  ];
}

function directionDiffers(industry: IndustryPlan, { view }: RowScope): Raised[] {
  const set = new Map(setOf(industry, view.context.kpiSets).map((indicator) => [indicator.id, indicator]));
  const [platform] = industry.platforms;
  if (platform === undefined) return [];
  const subject = { industry, platform, index: 0 };
  return industry.indicators.flatMap((indicator) => {
    const expected = set.get(indicator.id)?.direction;
    if (expected === undefined || expected === indicator.direction) return [];
    const words = `${indicator.name}：方向为“${BETTER[indicator.direction]}”，指标集为“${BETTER[expected]}” → 请按指标集改正`;
    return [
      {
        place: platformPlace(subject, "fu5", `${indicator.id}.target`),
        message: `${platformWords(view, "fu5", subject)} ${words}`,
      },
    ];
  });
}

const BETTER = { up: "越高越好", down: "越低越好" } as const;

function setOf(
  { kpiSetId }: IndustryPlan,
  sets: RowScope["view"]["context"]["kpiSets"],
): readonly KpiIndicator[] {
  return sets.find(({ id }) => id === kpiSetId)?.indicators ?? [];
}

/** Two platforms of an industry with the same targets throughout. */
function columnCopied(industry: IndustryPlan, { view }: RowScope): Raised[] {
  const seen = new Map<string, PlatformSubject>();
  return industry.platforms.flatMap((platform, index) => {
    const subject = { industry, platform, index };
    const filled = platform.kpiValues.filter(({ target }) => target !== null);
    if (filled.length < 5) return [];
    const key = JSON.stringify(
      filled.map(({ indicatorId, baseline, target }) => [indicatorId, baseline, target]).sort(),
    );
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, subject);
      return [];
    }
    const words = `期初值和目标值与服务平台“${first.platform.name}”完全相同 → 请核对是否由平台分别填报`;
    return [
      {
        place: platformPlace(subject, "fu5", null),
        message: `${platformWords(view, "fu5", subject)} ${words}`,
      },
    ];
  });
}

/** Whether `a` is a number below `b`; false where either is open. */
function isBelow(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((text) => (text === null ? null : tryParseDecimal(text)));
  return left != null && right != null && compareDecimals(left, right) < 0;
}

function isSame(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((text) => (text === null ? null : tryParseDecimal(text)));
  return left != null && right != null && compareDecimals(left, right) === 0;
}

const TABLE = ["fu5.baseline", "fu5.target"];

/** 附5 against itself, its KPI set, the firms and the scenarios. */
export const KPI_CHECKS: readonly Check[] = [
  {
    on: "platform",
    code: "KPI_OUT_OF_RANGE",
    citation: inferred("附5 期初值、目标值（取值范围按指标含义）"),
    reads: TABLE,
    sentence: "期初值、目标值或实际值超出指标的取值范围",
    next: "核对数值和单位",
    find: outOfRange,
  },
  {
    on: "platform",
    code: "KPI_TARGET_WORSE",
    citation: inferred("附5 期初值、目标值"),
    reads: TABLE,
    sentence: "目标值劣于期初值",
    next: "核对两列是否填反",
    find: targetWorse,
  },
  {
    on: "platform",
    code: "KPI_TARGETS_UNCHANGED",
    citation: inferred("附5 目标值"),
    reads: TABLE,
    sentence: "各项目标值全部等于期初值",
    next: "核对是否误抄",
    find: unchanged,
  },
  {
    on: "platform",
    code: "KPI_IMPLAUSIBLE",
    citation: inferred("附5 期初值、目标值"),
    reads: TABLE,
    sentence: "数值大得可疑，例如质保 900 年",
    next: "核对单位",
    find: implausible,
  },
  {
    on: "industry",
    code: "KPI_ROW_REMOVED",
    citation: printed("附5 三级指标"),
    reads: ["fu5.name"],
    sentence: "附5 少了适用于各行业的通用指标",
    next: "恢复该指标",
    find: rowsRemoved,
  },
  {
    on: "industry",
    code: "KPI_DIRECTION_DIFFERS",
    citation: inferred("附5 三级指标"),
    reads: ["fu5.name"],
    sentence: "指标的“越高越好”“越低越好”与批次的指标集不同",
    next: "按指标集改正",
    find: directionDiffers,
  },
  {
    on: "industry",
    code: "KPI_COLUMN_COPIED",
    citation: printed("附5 组织服务平台分别填报"),
    reads: ["fu5.subtitle", ...TABLE],
    sentence: "同一行业两家服务平台的期初值和目标值完全相同",
    next: "核对是否由平台分别填报",
    find: columnCopied,
  },
  ...COMPUTED_KPI_CHECKS,
];
