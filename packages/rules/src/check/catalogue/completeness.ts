import type { FindingCode } from "@dengta/domain";
import type { RuleCitation } from "../../rulesets/index.ts";
import type { Check } from "../check.ts";
import { printed } from "../cite.ts";

function asked(
  code: FindingCode,
  citation: RuleCitation,
  reads: readonly string[],
  sentence: string,
  next: string,
): Check {
  return { on: "slot", code, citation, reads, sentence, next };
}

/** What the template asks for and is not there. 无, 略, 待定 and the form's own guidance do not count as there. */
export const COMPLETENESS_CHECKS: readonly Check[] = [
  asked(
    "SECTION_INCOMPLETE",
    printed("附件2、附2 各部分"),
    ["main", "fu2"],
    "必填的段落没有写，只写了“无”“略”“待定”一类的字，或照抄了模板的说明",
    "按该段的提示写明本地情况；非必填的只有“组建专家团队进行指导监督的机制保障”和“其他”",
  ),
  asked(
    "INDUSTRY_MISSING",
    printed("附1 试点行业名称"),
    ["fu1.industry"],
    "附1 没有试点行业，或行业没有名称",
    "在附1 填写试点行业名称",
  ),
  asked(
    "PROBLEM_MISSING",
    printed("附2 二（二）"),
    ["fu2.2.2"],
    "没有列出共性问题，或问题没有内容",
    "列出亟需解决的共性问题",
  ),
  asked(
    "SCENARIO_MISSING",
    printed("附2 二（二）"),
    ["fu2.2.2"],
    "没有共性或个性应用场景，或场景没有名称",
    "提炼应用场景并写明名称",
  ),
  asked("PLATFORM_MISSING", printed("附2 三（二）"), ["fu2.3.2"], "行业没有服务平台", "填写入围的服务平台"),
  asked(
    "PLATFORM_INCOMPLETE",
    printed("附2 三（二）"),
    ["fu2.3.2"],
    "服务平台的行业知识积累、技术开发能力、行业服务生态、行业成功案例、服务质量有未写的",
    "逐项写明",
  ),
  asked("SOLUTION_MISSING", printed("附2 三（二）"), ["fu2.3.2"], "服务平台没有解决方案", "填写解决方案"),
  asked(
    "SOLUTION_INCOMPLETE",
    printed("附2 三（二）"),
    ["fu2.3.2"],
    "解决方案的主要内容、特点、投入产出预期、实施时间、人员培训有未写的",
    "逐项写明",
  ),
  asked(
    "SCENARIO_PRICE_MISSING",
    printed("附2 三（二）每项共性应用场景和个性应用场景价格"),
    ["fu2.3.2"],
    "服务平台对某个应用场景没有报价",
    "请服务平台补报价格",
  ),
  asked(
    "ENTERPRISE_MISSING",
    printed("附3 试点企业名称"),
    ["fu3.enterprise", "fu4.enterprise"],
    "行业没有试点企业",
    "填写试点企业",
  ),
  asked(
    "ENTERPRISE_INCOMPLETE",
    printed("附2 四（一）（二）"),
    ["fu2.4.1", "fu2.4.2", "fu3.enterprise"],
    "试点企业的名称、时间安排、转型目标、改造具体内容、完成保障或成本测算依据没有写",
    "逐项写明",
  ),
  asked(
    "ENTERPRISE_WITHOUT_PLATFORM",
    printed("附3 对应服务平台"),
    ["fu3.platform", "fu4.platform"],
    "试点企业没有对应服务平台",
    "在本行业的服务平台中选一家",
  ),
  asked(
    "EVIDENCE_MISSING",
    printed("附2 四（二）均需提供证明材料"),
    ["fu2.4.2"],
    "实际改造成本没有证明材料",
    "上传服务平台改造标准或第三方评估材料",
  ),
  asked("COST_MISSING", printed("附4 实际改造成本"), ["fu4.cost"], "没有填实际改造成本", "按万元填写"),
  asked(
    "REQUEST_MISSING",
    printed("附4 奖补资金额"),
    ["fu4.requested"],
    "没有填奖补资金额",
    "按建议金额或自定金额填写，不超过上限",
  ),
  asked(
    "KPI_TARGET_MISSING",
    printed("附5 目标值"),
    ["fu5.target"],
    "绩效指标没有目标值",
    "请服务平台填写目标值；没有期初值的，期初值留空",
  ),
  asked(
    "TARGET_LEVEL_MISSING",
    printed("附4 注 按…标准进行测算（规则集按目标等级分档时）"),
    ["fu4.note"],
    "奖补按目标等级分档，而企业没有目标等级",
    "填写企业的目标等级",
  ),
];
