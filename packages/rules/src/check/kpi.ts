import {
  type Finding,
  type IndustryPlan,
  type KpiIndicator,
  type KpiValue,
  type Platform,
  placeIn,
} from "@dengta/domain";
import { compareDecimals, tryParseDecimal } from "../exact/index.ts";
import { assessKpis } from "../kpi/index.ts";
import { formWords, nameWords, type PlanView } from "../plan-view/index.ts";
import { finding } from "./finding.ts";

/** 附5: every value within its indicator's range, every target at least as good as its baseline. */
export function checkKpis(view: PlanView): Finding[] {
  return view.document.industries.flatMap((industry) =>
    industry.platforms.flatMap((platform, index) => {
      const where = `${formWords(view, "fu5", industry)} 服务平台${nameWords(platform.name, index, "个")}`;
      return platform.kpiValues.flatMap((value) => {
        const indicator = industry.indicators.find(({ id }) => id === value.indicatorId);
        return indicator === undefined ? [] : checkValue({ industry, platform, indicator, value, where });
      });
    }),
  );
}

interface KpiCell {
  readonly industry: IndustryPlan;
  readonly platform: Platform;
  readonly indicator: KpiIndicator;
  readonly value: KpiValue;
  readonly where: string;
}

const FIELDS = { baseline: "期初值", target: "目标值", actual: "实际值" } as const;

function checkValue(cell: KpiCell): Finding[] {
  const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return [...fields.flatMap((field) => checkRange(cell, field)), ...checkDirection(cell)];
}

function checkRange({ indicator, value, where, ...cell }: KpiCell, field: keyof typeof FIELDS): Finding[] {
  const text = value[field];
  if (text === null || (!isBelow(text, indicator.minimum) && !isBelow(indicator.maximum, text))) return [];
  const { minimum, maximum, unit } = indicator;
  const range =
    minimum !== null && maximum !== null
      ? `${minimum}–${maximum}`
      : minimum === null
        ? `不大于 ${maximum}`
        : `不小于 ${minimum}`;
  const words = `${indicator.name}${FIELDS[field]}：${text} 超出范围（${range} ${unit}）→ 请核对`;
  return [finding("KPI_OUT_OF_RANGE", placeOf(cell, indicator, field), `${where} ${words}`)];
}

function checkDirection({ indicator, value, where, ...cell }: KpiCell): Finding[] {
  const { baseline, target, actual } = value;
  const { id, direction } = indicator;
  const [assessed] = assessKpis({ indicators: [{ id, direction, baseline, target, actual }] }).indicators;
  if (assessed?.targetWorseThanBaseline !== true) return [];
  const better = direction === "up" ? "越高越好" : "越低越好";
  const words = `${indicator.name}目标值：${target} 劣于期初值 ${baseline}（${better}）→ 请核对`;
  return [finding("KPI_TARGET_WORSE", placeOf(cell, indicator, "target"), `${where} ${words}`)];
}

function placeOf(
  { industry, platform }: Pick<KpiCell, "industry" | "platform">,
  indicator: KpiIndicator,
  field: string,
) {
  return placeIn("fu5", {
    industryId: industry.id,
    platformId: platform.id,
    field: `${indicator.id}.${field}`,
  });
}

/** Whether `a` is a number below `b`; false where either is open. */
function isBelow(a: string | null, b: string | null): boolean {
  const [left, right] = [a, b].map((text) => (text === null ? null : tryParseDecimal(text)));
  return left != null && right != null && compareDecimals(left, right) < 0;
}
