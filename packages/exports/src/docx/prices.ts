import { type IndustryPlan, SCENARIO_KIND_LABELS, type Scenario, type Solution } from "@dengta/domain";
import { cleanLine } from "../ooxml/index.ts";
import type { Block } from "./annex.ts";
import { TEXT_WIDTH } from "./format.ts";
import { type GridCell, gridTable } from "./grid.ts";
import type { Item } from "./items.ts";
import { scenariosOf } from "./scenarios.ts";
import { tableLine } from "./text.ts";

/** Solutions beside each other on a portrait page; more go into further tables. */
const COLUMNS = 4;
const KIND_WIDTH = 1000;
const NAME_WIDTH = 2200;

interface Offer {
  readonly platform: string;
  readonly solution: Solution;
}

/** 每项共性应用场景和个性应用场景价格: scenarios down, platforms' solutions across. Blank where not quoted. */
export function pricesItem(industry: IndustryPlan): Item[] {
  const scenarios = scenariosOf(industry);
  const offers = industry.platforms.flatMap((platform) =>
    platform.solutions.map((solution): Offer => ({ platform: platform.name, solution })),
  );
  if (scenarios.length === 0 || offers.length === 0) return [];
  const blocks: Block[] = [];
  for (let first = 0; first < offers.length; first += COLUMNS) {
    blocks.push(tableLine("", "单位：万元"), priceTable(scenarios, offers.slice(first, first + COLUMNS)));
  }
  return [{ label: "各应用场景价格", blocks }];
}

function priceTable(scenarios: readonly Scenario[], offers: readonly Offer[]): Block {
  const width = Math.floor((TEXT_WIDTH - KIND_WIDTH - NAME_WIDTH) / offers.length);
  return gridTable({
    widths: [KIND_WIDTH, TEXT_WIDTH - KIND_WIDTH - width * offers.length, ...offers.map(() => width)],
    header: [
      "场景类别",
      "应用场景",
      ...offers.map((o) => `${cleanLine(o.platform)}\n${cleanLine(o.solution.name)}`),
    ],
    rows: scenarios.map((scenario, index) => [
      kindCell(scenarios, index),
      { lines: [scenario.name], align: "left" },
      ...offers.map(({ solution }): GridCell => ({ lines: [priceOf(solution, scenario)], align: "right" })),
    ]),
    size: "denseTable",
  });
}

function kindCell(scenarios: readonly Scenario[], index: number): GridCell {
  const kind = scenarios[index]?.kind;
  const label = kind === undefined ? "" : SCENARIO_KIND_LABELS[kind].replace("应用场景", "");
  if (scenarios[index - 1]?.kind === kind) return { lines: [""], align: "center", merge: "continue" };
  const merges = scenarios[index + 1]?.kind === kind;
  return { lines: [label], align: "center", merge: merges ? "restart" : undefined };
}

function priceOf(solution: Solution, scenario: Scenario): string {
  return solution.prices.find((item) => item.scenarioId === scenario.id)?.price ?? "";
}
