import { parseWan } from "@dengta/domain";
import type { Parameter, RuleCitation, Ruleset } from "./types.ts";

const FROM = "2022-08-17";

const NOTE: RuleCitation = {
  documentId: "template-2022",
  clause: "附4 注",
  quote:
    "按照每个服务平台最高奖补不超过600万元、不超过每家试点企业实际改造成本的30%且奖补资金最高不超过30万元的标准进行测算",
  confidence: "S",
};

/**
 * 2022 batch, service platform mode. In force from the notice's publication;
 * no document found ends it, so it stays open.
 */
export const PILOT_2022: Ruleset = {
  id: "pilot-2022",
  key: {
    programme: "财政支持中小企业数字化转型试点",
    year: 2022,
    documentNumber: "工信厅联企业〔2022〕22号",
  },
  name: "2022年中小企业数字化转型试点（服务平台方式）",
  validity: { from: FROM, to: null },
  parameters: {
    enterpriseRateBps: always("每家试点企业奖补比例上限", 3000, NOTE),
    enterpriseCapFen: always("每家试点企业奖补封顶", parseWan("30"), NOTE),
    platformCapFen: always("每个服务平台奖补封顶", parseWan("600"), NOTE),
    minimumEnterprises: always("每个服务平台试点企业数下限", 10, {
      documentId: "press-2022",
      clause: "每个服务平台至少10家试点企业（仅见一处报道，仅作提醒）",
      confidence: "B",
    }),
    proposalStepFen: always("建议金额的取整单位", parseWan("0.01"), {
      ...NOTE,
      clause: "附4 注（三处均为“不超过”，取整一律向下；按两位小数填报）",
      confidence: "I",
    }),
  },
};

function always<T>(name: string, value: T, citation: RuleCitation): Parameter<T> {
  return { name, values: [{ from: FROM, to: null, value, citation }] };
}
