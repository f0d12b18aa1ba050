import {
  planContextOf,
  ruleBookMarkdown,
  ruleBookOf,
  SCHEMAS,
  STANDARD_CATALOGUE,
  samplePlan,
} from "../src/index.ts";

const book = () => ruleBookOf(planContextOf(samplePlan(), STANDARD_CATALOGUE));
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Files that are generated from the values, by path from the package. */
export const FILES: readonly (readonly [path: string, text: () => string])[] = [
  ["../../docs/rules/rule-book.md", () => ruleBookMarkdown(book())],
  ["schemas/rule-book.json", () => json(book())],
  ...Object.entries(SCHEMAS).map(([name, schema]) => [`schemas/${name}`, () => json(schema)] as const),
];
