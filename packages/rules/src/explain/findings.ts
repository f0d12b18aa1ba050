import { formatWan, unreachable } from "@dengta/domain";
import type { ResolvedLine, SubsidyFinding } from "../subsidy/index.ts";
import { type ExplainContext, percentOf, printed } from "./context.ts";

/** What is wrong and how to put it right, without the place: "奖补资金额：30.00 大于上限 25.65（85.50×30%）→ 改为 25.65". */
export function wordsOfFinding(finding: SubsidyFinding, context: ExplainContext): string {
  switch (finding.code) {
    case "COST_MISSING":
      return "实际改造成本：未填，无法测算 → 请填写";
    case "REQUESTED_ABOVE_CEILING": {
      const line = context.result.lines[finding.line];
      return line?.outcome === "resolved"
        ? aboveCeiling(line, context)
        : `奖补资金额：超出上限 ${finding.excess}`;
    }
    case "PLATFORM_CAP_EXCEEDED": {
      const { eligible, cap } = context.platforms.get(finding.platform) ?? { eligible: "?", cap: "?" };
      return `奖补合计：${eligible} 大于封顶 ${cap} → 核减 ${finding.excess}`;
    }
    case "TOO_FEW_ENTERPRISES":
      return `试点企业：${finding.count} 家，少于 ${context.values.minimumEnterprises} 家 → 请核对`;
    default:
      return unreachable(finding);
  }
}

function aboveCeiling(
  { cost, ceiling, requested, binding }: ResolvedLine,
  { values }: ExplainContext,
): string {
  const why =
    binding === "rate"
      ? `${printed(cost)}×${percentOf(values.enterpriseRateBps)}%`
      : `每家封顶 ${formatWan(values.enterpriseCapFen)}`;
  return `奖补资金额：${printed(requested ?? "0")} 大于上限 ${ceiling}（${why}）→ 改为 ${ceiling}`;
}

/** The same with the line or platform in front. */
export function messageOfFinding(finding: SubsidyFinding, context: ExplainContext): string {
  const where = "line" in finding ? `第${finding.line + 1}行` : `服务平台“${finding.platform}”`;
  return `${where} ${wordsOfFinding(finding, context)}`;
}
