import { blankIndustry, blankPlan, FORM_KPI_SET, type PlanDocument, TEMPLATE_2022 } from "@dengta/domain";
import { assessCompleteness, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { expect, it } from "vitest";
import { type OutlineNode, outlineOf, pagesOf } from "./outline.ts";

const PLAN: PlanDocument = {
  ...blankPlan(
    {
      year: 2022,
      programme: "试点",
      templateId: "template-2022",
      rulesetId: "pilot-2022",
      requirementTitles: [null, null, null],
    },
    "330000",
  ),
  industries: [
    {
      ...blankIndustry("i1", "定制家具", FORM_KPI_SET),
      platforms: [
        {
          id: "p1",
          name: "云智造",
          uscc: null,
          knowledge: "",
          technology: "",
          ecosystem: "",
          cases: "",
          quality: "",
          solutions: [],
          kpiValues: [],
        },
      ],
    },
  ],
};

const keysOf = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap((node) => [node.key, ...keysOf(node.children)]);

it("the menu has exactly the nodes that completeness counts, so that every line has its state", () => {
  expect(keysOf(outlineOf(PLAN, TEMPLATE_2022))).toEqual(
    assessCompleteness(PLAN, planContextOf(PLAN, STANDARD_CATALOGUE)).nodes.map(({ key }) => key),
  );
});

it("the menu reads as the printed document does", () => {
  const labels = pagesOf(outlineOf(PLAN, TEMPLATE_2022)).map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual([
    "（一）本省中小企业数字化转型的总体情况",
    "（二）本省中小企业数字化转型工作的总体考虑",
    "（一）加强组织领导",
  ]);
  expect(labels.slice(-4)).toEqual([
    "工作考虑和工作计划",
    "附3 试点企业名单汇总表",
    "附4 成本测算表",
    "云智造",
  ]);
});
