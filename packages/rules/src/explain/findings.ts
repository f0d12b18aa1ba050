import { unreachable } from "@dengta/domain";
import type { ResolvedLine, SubsidyFinding } from "../subsidy/index.ts";
import type { ExplainContext } from "./context.ts";
import { writtenCaps } from "./line-steps.ts";
import { printed } from "./print.ts";

/** What is wrong and how to put it right, without the place: "奖补资金额：30.00 大于上限 25.65（85.50×30%）→ 改为 25.65". */
export function wordsOfFinding(finding: SubsidyFinding, context: ExplainContext): string {
  switch (finding.code) {
    case "COST_MISSING":
      return "实际改造成本：未填，无法测算 → 请填写";
    case "TARGET_LEVEL_MISSING":
      return "目标等级：未填，无法测算 → 请填写";
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
      return `试点企业：${finding.count} 家，少于 ${context.amounts.minimumEnterprises} 家 → 请核对`;
    case "REGION_CAP_EXCEEDED": {
      const { eligible = "?", cap = "?" } = context.result.region ?? {};
      return `奖补合计：${eligible} 大于总额 ${cap} → 核减 ${finding.excess}`;
    }
    case "REGION_SHARE_NOT_REACHED": {
      const name = context.basis.shares.find(({ id }) => id === finding.share)?.name ?? finding.share;
      return `${name}：尚差 ${finding.shortfall} → 请增加企业改造奖补或调减总额`;
    }
    default:
      return unreachable(finding);
  }
}

function aboveCeiling(line: ResolvedLine, context: ExplainContext): string {
  const { ceiling, requested, binding } = line;
  const caps = writtenCaps(line, context);
  const why =
    binding === "rate"
      ? caps.find(({ byRate }) => byRate === ceiling)?.product
      : binding === "notEligible"
        ? `目标等级 ${line.targetLevel} 级不在奖补范围内`
        : `每家封顶 ${caps.find(({ limit }) => limit === ceiling)?.limit ?? ceiling}`;
  return `奖补资金额：${printed(requested ?? "0")} 大于上限 ${ceiling}（${why ?? "按比例"}）→ 改为 ${ceiling}`;
}

/** The same with the line or platform in front. */
export function messageOfFinding(finding: SubsidyFinding, context: ExplainContext): string {
  const where =
    "line" in finding
      ? `第${finding.line + 1}行`
      : "platform" in finding
        ? `服务平台“${finding.platform}”`
        : "申报单位";
  return `${where} ${wordsOfFinding(finding, context)}`;
}
