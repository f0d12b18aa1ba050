import { compareDecimals, tryParseDecimal } from "../exact/index.ts";
import type { AssessedKpi } from "./types.ts";

export interface KpiExplanation {
  readonly id: string;
  /** The formulas with their figures, or why there is none. */
  readonly steps: readonly string[];
  /** One Chinese sentence for the whole indicator. */
  readonly sentence: string;
}

/** Why an indicator has the figures it has. */
export function explainKpi(kpi: AssessedKpi): KpiExplanation {
  const steps = kpi.target === null ? ["目标值未填"] : explainTarget(kpi, kpi.target);
  return { id: kpi.id, steps, sentence: steps.join("；") };
}

function explainTarget(kpi: AssessedKpi, target: string): string[] {
  const steps = kpi.baseline === null ? ["无期初值，不计变化"] : explainChange(kpi, target, kpi.baseline);
  if (kpi.actual === null) return [...steps, "实际值未填，不计完成率"];
  const met = kpi.met === true ? "已达到目标" : "未达到目标";
  return [...steps, explainAttainment(kpi, target, kpi.actual), met];
}

function explainChange(kpi: AssessedKpi, target: string, baseline: string): string[] {
  const steps = [`目标 ${target} − 期初 ${signed(baseline)} = ${kpi.change}`];
  if (kpi.improvement === null) return [...steps, "期初值为 0，不计改善幅度"];
  const [to, from] = kpi.direction === "up" ? [target, baseline] : [baseline, target];
  const better = kpi.direction === "up" ? "越高越好" : "越低越好";
  steps.push(`改善幅度（${better}）(${to} − ${signed(from)})÷|${baseline}| = ${kpi.improvement}%`);
  return kpi.targetWorseThanBaseline ? [...steps, "目标值劣于期初值"] : steps;
}

function explainAttainment(
  { attainment, direction, baseline }: AssessedKpi,
  target: string,
  actual: string,
): string {
  if (attainment === null) return "除数为 0，不计完成率";
  if (baseline === null) {
    const [top, bottom] = direction === "up" ? [actual, target] : [target, actual];
    return `完成率 ${top}÷${signed(bottom)} = ${attainment}%`;
  }
  if (isSame(target, baseline)) return `目标等于期初，完成率按是否达到计 = ${attainment}%`;
  return `完成率 (${actual} − ${signed(baseline)})÷(${target} − ${signed(baseline)}) = ${attainment}%`;
}

/** A negative number behind an operator stands in brackets. */
function signed(value: string): string {
  return value.startsWith("-") ? `(${value})` : value;
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [tryParseDecimal(a), tryParseDecimal(b)];
  return left !== null && right !== null && compareDecimals(left, right) === 0;
}
