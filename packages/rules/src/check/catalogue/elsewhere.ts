import type { FindingCode } from "@dengta/domain";
import type { RuleCitation } from "../../rulesets/index.ts";
import type { Check } from "../check.ts";
import { printed } from "../cite.ts";

const PER_FIRM = printed("附4 注 不超过每家试点企业…最高不超过30万元");
const PER_PLATFORM = printed("附4 注 每个服务平台最高奖补不超过600万元");

function elsewhere(
  on: "plans" | "workbook",
  code: FindingCode,
  citation: RuleCitation,
  reads: readonly string[],
  sentence: string,
  next: string,
): Check {
  return { on, code, citation, reads, sentence, next };
}

/** Raised by `checkAcrossPlans`, and while a workbook is read. */
export const ELSEWHERE_CHECKS: readonly Check[] = [
  elsewhere(
    "plans",
    "ENTERPRISE_IN_TWO_PLANS",
    PER_FIRM,
    ["fu3.enterprise"],
    "一家企业出现在几个方案中：先比代码，再比名称",
    "由有关申报单位核对，只保留一处",
  ),
  elsewhere(
    "plans",
    "ENTERPRISE_SIMILAR_NAME",
    PER_FIRM,
    ["fu3.enterprise"],
    "几个方案中的企业名称只差地名前缀、组织形式或一两个字",
    "核对是否为同一企业",
  ),
  elsewhere(
    "plans",
    "PLATFORM_IN_TWO_PLANS",
    PER_PLATFORM,
    ["fu4.platform"],
    "一家服务平台出现在几个方案中",
    "核对各方案合计是否超过封顶",
  ),
  elsewhere(
    "workbook",
    "HEADER_NOT_FOUND",
    printed("附1、附3、附4、附5 表头"),
    [
      "fu1.industry",
      "fu3.enterprise",
      "fu3.industry",
      "fu3.platform",
      "fu4.platform",
      "fu4.cost",
      "fu5.name",
    ],
    "工作簿中找不到官方表头",
    "使用官方表样，表头各栏齐全",
  ),
  elsewhere(
    "workbook",
    "NOT_A_NUMBER",
    printed("附4 单位：万元"),
    ["fu4.unit", "fu4.cost", "fu4.requested", "fu5.baseline", "fu5.target"],
    "单元格不是数字",
    "只填数字",
  ),
  elsewhere(
    "workbook",
    "NEGATIVE_AMOUNT",
    printed("附4 单位：万元"),
    ["fu4.cost", "fu4.requested"],
    "金额小于零",
    "核对后重填",
  ),
  elsewhere(
    "workbook",
    "AMOUNT_BELOW_FEN",
    printed("附4 单位：万元"),
    ["fu4.cost", "fu4.requested"],
    "金额小于一分",
    "万元最多保留六位小数",
  ),
  elsewhere(
    "workbook",
    "AMOUNT_TOO_LARGE",
    printed("附4 单位：万元"),
    ["fu4.cost", "fu4.requested"],
    "金额超过 1000000 万元",
    "核对单位",
  ),
  elsewhere(
    "workbook",
    "INDUSTRY_UNKNOWN",
    printed("附3 对应行业"),
    ["fu3.industry"],
    "行业不在本方案的附1 中",
    "先在附1 填写该行业，或更正名称",
  ),
  elsewhere(
    "workbook",
    "PLATFORM_UNKNOWN",
    printed("附3、附4 对应服务平台"),
    ["fu3.platform", "fu4.platform"],
    "服务平台不在本方案中",
    "先填写该平台，或更正名称",
  ),
];
