import { defineRuleset } from "@dengta/rules";

const FROM = "2025-01-01";
const RAISED = "2026-01-01";

const OWN = { documentId: "city-measures", clause: "示例办法 第五条", confidence: "B" } as const;
const SHARE = { documentId: "city-plan", clause: "示例方案 第三条", confidence: "B" } as const;

const byLevel = (targetLevel: number, limit: string, raised: string) => ({
  id: `level${targetLevel}`,
  scope: "enterprise",
  name: `目标 ${targetLevel} 级企业奖补`,
  when: { targetLevel },
  values: [
    { from: FROM, to: RAISED, citation: OWN, limit, rateBps: 5000 },
    { from: RAISED, to: null, citation: OWN, limit: raised, rateBps: 5000 },
  ],
});

const always = <T>(value: T, citation: typeof OWN | typeof SHARE = OWN) => [
  { from: FROM, to: null, citation, value },
];

/** An example in the manner of 城市试点 2023–2025. Its figures are nobody's: ratios and ceilings are each city's own. */
export const CITY_EXAMPLE = defineRuleset({
  id: "city-example",
  version: "1",
  status: "example",
  key: { programme: "中小企业数字化转型城市试点（示例）", year: 2025, documentNumber: "示例〔2025〕1号" },
  name: "城市试点示例（按目标等级分档）",
  validity: { from: FROM, to: null },
  documents: {
    "city-measures": {
      title: "某市奖补办法（示例）",
      number: "示例〔2025〕1号",
      publishedOn: FROM,
      grade: "B",
    },
    "city-plan": { title: "某市实施方案（示例）", number: "示例〔2025〕2号", publishedOn: FROM, grade: "B" },
  },
  caps: [
    byLevel(2, "10.00", "12.00"),
    byLevel(3, "20.00", "24.00"),
    byLevel(4, "40.00", "48.00"),
    {
      id: "envelope",
      scope: "region",
      name: "全市奖补总额",
      when: null,
      values: [{ from: FROM, to: null, citation: SHARE, limit: "1000.00", rateBps: null }],
    },
  ],
  shares: [{ id: "toFirms", capId: "envelope", name: "用于企业改造的比例", values: always(8000, SHARE) }],
  minimums: [],
  ceilingStep: { name: "上限的取整单位", values: always("0.01") },
  proposalStep: { name: "建议金额的取整单位", values: always("1.00") },
  allocation: { default: "proportional", allowed: ["none", "proportional"], citation: OWN },
});
