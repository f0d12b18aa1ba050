import {
  type IndustryPlan,
  PLATFORM_FIELD_LABELS,
  type Platform,
  SOLUTION_FIELD_LABELS,
  type Solution,
} from "@dengta/domain";
import type { Paragraph } from "docx";
import { cleanLine } from "../ooxml/index.ts";
import { type Item, runIn } from "./items.ts";

type Key<T> = keyof T & string;

/** Each selected platform with the five factors and its solutions (附2 三（二）). */
export function platformItems(industry: IndustryPlan): Item[] {
  return industry.platforms.map((platform) => ({
    label: cleanLine(platform.name),
    blocks: platformBlocks(platform),
  }));
}

function platformBlocks(platform: Platform): Paragraph[] {
  const keys = Object.keys(PLATFORM_FIELD_LABELS) as Key<typeof PLATFORM_FIELD_LABELS>[];
  const factors = keys.flatMap((key, index) =>
    runIn(`（${index + 1}）${PLATFORM_FIELD_LABELS[key]}。`, platform[key]),
  );
  const solutions = platform.solutions.flatMap((solution, index) =>
    solutionBlocks(solution, keys.length + index + 1),
  );
  return [...factors, ...solutions];
}

function solutionBlocks(solution: Solution, number: number): Paragraph[] {
  const keys = Object.keys(SOLUTION_FIELD_LABELS) as Key<typeof SOLUTION_FIELD_LABELS>[];
  return [
    ...runIn(`（${number}）解决方案：`, cleanLine(solution.name)),
    ...keys.flatMap((key) => runIn(`${SOLUTION_FIELD_LABELS[key]}：`, solution[key])),
  ];
}
