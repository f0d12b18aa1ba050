import {
  type IndustryPlan,
  PROBLEM_KIND_LABELS,
  type Problem,
  SCENARIO_KIND_LABELS,
  type Scenario,
} from "@dengta/domain";
import { cleanParagraphs } from "../ooxml/index.ts";
import { TEXT_WIDTH } from "./format.ts";
import { gridTable } from "./grid.ts";
import type { Item } from "./items.ts";

const PROBLEM_SCOPE_LABELS: Record<Problem["scope"], string> = { common: "共性问题", individual: "个性问题" };

/** Common ones first, as the form names them. */
function problemsOf(industry: IndustryPlan): Problem[] {
  return [
    ...industry.problems.filter((problem) => problem.scope === "common"),
    ...industry.problems.filter((problem) => problem.scope === "individual"),
  ];
}

/** Common scenarios, then individual ones: the order of the tables and of the price list. */
export function scenariosOf(industry: IndustryPlan): Scenario[] {
  return [
    ...industry.scenarios.filter((scenario) => scenario.kind === "common"),
    ...industry.scenarios.filter((scenario) => scenario.kind === "individual"),
  ];
}

/** 痛点、难点、堵点 as a table; nothing where none is written. */
export function problemsItem(industry: IndustryPlan): Item[] {
  const problems = problemsOf(industry);
  if (problems.length === 0) return [];
  const table = gridTable({
    widths: [700, 1300, 900, TEXT_WIDTH - 2900],
    header: ["序号", "问题类别", "类型", "主要内容"],
    rows: problems.map((problem, index) => [
      { lines: [String(index + 1)], align: "center" },
      { lines: [PROBLEM_SCOPE_LABELS[problem.scope]], align: "center" },
      { lines: [PROBLEM_KIND_LABELS[problem.kind]], align: "center" },
      { lines: cleanParagraphs(problem.description), align: "left" },
    ]),
    size: "denseTable",
  });
  return [{ label: "痛点、难点、堵点", blocks: [table] }];
}

/** 共性 and 个性应用场景 as a table that names the problems each answers. */
export function scenariosItem(industry: IndustryPlan): Item[] {
  const scenarios = scenariosOf(industry);
  if (scenarios.length === 0) return [];
  const places = new Map(problemsOf(industry).map((problem, index) => [problem.id, index + 1]));
  const table = gridTable({
    widths: [700, 1500, 1700, TEXT_WIDTH - 5100, 1200],
    header: ["序号", "场景类别", "应用场景", "主要内容", "对应问题\n（序号）"],
    rows: scenarios.map((scenario, index) => [
      { lines: [String(index + 1)], align: "center" },
      { lines: [SCENARIO_KIND_LABELS[scenario.kind]], align: "center" },
      { lines: [scenario.name], align: "left" },
      { lines: cleanParagraphs(scenario.description), align: "left" },
      { lines: [answered(scenario, places)], align: "center" },
    ]),
    size: "denseTable",
  });
  return [{ label: "共性应用场景和个性应用场景", blocks: [table] }];
}

function answered(scenario: Scenario, places: ReadonlyMap<string, number>): string {
  const numbers = scenario.problemIds.flatMap((id) => places.get(id) ?? []);
  return numbers.sort((a, b) => a - b).join("、");
}
