import { defineRuleset } from "./define.ts";
import type { RuleCitation } from "./types.ts";

const FROM = "2022-08-17";

const NOTE = {
  documentId: "template-2022",
  clause: "附4 注",
  quote:
    "按照每个服务平台最高奖补不超过600万元、不超过每家试点企业实际改造成本的30%且奖补资金最高不超过30万元的标准进行测算",
  confidence: "S",
} satisfies RuleCitation;

const always = <T>(value: T, citation: RuleCitation = NOTE) => [{ from: FROM, to: null, citation, value }];

/**
 * 2022 batch, service platform mode. In force from the notice's publication;
 * no document found ends it, so it stays open.
 */
export const PILOT_2022 = /* @__PURE__ */ defineRuleset({
  id: "pilot-2022",
  version: "1",
  status: "official",
  key: {
    programme: "财政支持中小企业数字化转型试点",
    year: 2022,
    documentNumber: "工信厅联企业〔2022〕22号",
  },
  name: "2022年中小企业数字化转型试点（服务平台方式）",
  validity: { from: FROM, to: null },
  documents: {},
  caps: [
    {
      id: "enterprise",
      scope: "enterprise",
      name: "每家试点企业奖补",
      when: null,
      values: [{ from: FROM, to: null, citation: NOTE, limit: "30.00", rateBps: 3000 }],
    },
    {
      id: "platform",
      scope: "platform",
      name: "每个服务平台奖补",
      when: null,
      values: [{ from: FROM, to: null, citation: NOTE, limit: "600.00", rateBps: null }],
    },
  ],
  shares: [],
  minimums: [
    {
      id: "minimumEnterprises",
      name: "每个服务平台试点企业数下限",
      values: always(10, {
        documentId: "press-2022",
        clause: "每个服务平台至少10家试点企业（仅见一处报道，仅作提醒）",
        confidence: "B",
      }),
    },
  ],
  ceilingStep: {
    name: "上限的取整单位",
    values: always("0.000001", { ...NOTE, clause: "附4 注（均为“不超过”，向下取整到分）", confidence: "I" }),
  },
  proposalStep: {
    name: "建议金额的取整单位",
    values: always("0.01", {
      ...NOTE,
      clause: "附4 注（三处均为“不超过”，取整一律向下；按两位小数填报）",
      confidence: "I",
    }),
  },
  allocation: {
    default: "none",
    allowed: ["none", "proportional", "inOrder"],
    citation: { ...NOTE, clause: "附4 注（未规定超过封顶时由谁核减，只作建议）", confidence: "I" },
  },
});
