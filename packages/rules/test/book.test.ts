import { readFileSync } from "node:fs";
import { FINDING_CATALOGUE, type FindingCode, POLICY_DOCUMENTS, TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, test } from "vitest";
import { FILES } from "../scripts/published.ts";
import { samplePlanWith } from "../src/book/sample-plan.ts";
import {
  CHECK_EXAMPLES,
  CHECKS,
  checkPlan,
  coverageOf,
  ruleBookMarkdown,
  ruleBookOf,
  samplePlan,
} from "../src/index.ts";
import { contextFor } from "./support/complete-plan.ts";

const CONTEXT = contextFor(samplePlan());
const BOOK = ruleBookOf(CONTEXT);
/** Raised over a plan, and shown by one. */
const OVER_PLANS = CHECKS.filter(({ on }) => on !== "plans" && on !== "workbook").map(({ code }) => code);
/** Only another rule set can raise these; the city's example does. */
const OTHER_SETS: readonly FindingCode[] = [
  "TARGET_LEVEL_MISSING",
  "REGION_CAP_EXCEEDED",
  "REGION_SHARE_NOT_REACHED",
];

describe("the catalogue of checks", () => {
  test("has every published code, and no other", () => {
    expect([...new Set(CHECKS.map(({ code }) => code))].sort()).toEqual(
      Object.keys(FINDING_CATALOGUE).sort(),
    );
  });

  test("an error rests on the template or a government page: a guess blocks nothing", () => {
    const guessed = CHECKS.filter(({ code, citation }) => {
      const { severity } = FINDING_CATALOGUE[code];
      return severity === "error" && !["S", "A"].includes(citation.confidence);
    });
    expect(guessed.map(({ code }) => code)).toEqual([]);
  });

  test.each(CHECKS.map((check) => [check.code, check] as const))(
    "%s cites a known document, reads parts of the template and says what to do",
    (_, { citation, reads, sentence, next }) => {
      expect(Object.keys(POLICY_DOCUMENTS)).toContain(citation.documentId);
      expect([citation.clause, sentence, next].every((text) => text.trim() !== "")).toBe(true);
      const parts = coverageOf(TEMPLATE_2022).map(({ part }) => part);
      for (const read of reads) {
        expect(
          parts.some((part) => part === read || part.startsWith(`${read}.`)),
          read,
        ).toBe(true);
      }
    },
  );
});

describe("the examples of the checks", () => {
  const codesAfter = (code: FindingCode, which: "raises" | "quiet") => {
    const example = CHECK_EXAMPLES[code];
    if (example === undefined) throw new Error(`no example of ${code}`);
    return checkPlan(samplePlanWith(example[which].edit), CONTEXT).map((finding) => finding.code);
  };

  test("the sample plan itself raises nothing", () => {
    expect(checkPlan(samplePlan(), CONTEXT)).toEqual([]);
  });

  test("there is one for every check that a plan can raise under the 2022 set", () => {
    const expected = new Set(OVER_PLANS.filter((code) => !OTHER_SETS.includes(code)));
    expect(Object.keys(CHECK_EXAMPLES).sort()).toEqual([...expected].sort());
  });

  test.each(Object.keys(CHECK_EXAMPLES) as FindingCode[])(
    "%s is raised by one and not by the other",
    (code) => {
      expect(codesAfter(code, "raises")).toContain(code);
      expect(codesAfter(code, "quiet")).not.toContain(code);
    },
  );

  test.each(Object.keys(CHECK_EXAMPLES) as FindingCode[])(
    "%s says where, what, how, its clause and what is next",
    (code) => {
      const edit = CHECK_EXAMPLES[code]?.raises.edit;
      if (edit === undefined) throw new Error(`no example of ${code}`);
      const raised = checkPlan(samplePlanWith(edit), CONTEXT).filter((finding) => finding.code === code);
      for (const { message, citation, grade, next } of raised) {
        expect(message).toMatch(/^附.+→ .+/);
        expect([citation?.clause, grade, next].every((text) => typeof text === "string" && text !== "")).toBe(
          true,
        );
      }
    },
  );
});

describe("the coverage table", () => {
  test("names the parts of the template that nothing reads: seals, row numbers and titles of the tables", () => {
    const empty = BOOK.coverage.filter(({ checks }) => checks.length === 0).map(({ part }) => part);
    expect(empty).toEqual([
      ...["main.title", "fu1.title", "fu1.seal", "fu1.number", "fu3.title", "fu3.seal", "fu3.number"],
      ...["fu4.title", "fu4.seal", "fu4.number", "fu5.title", "fu5.seal", "fu5.group", "fu5.category"],
    ]);
  });
});

describe("what is published", () => {
  const published = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

  test.each(FILES)("%s is what the values say (run the package's publish script)", (path, text) => {
    expect(published(path)).toBe(text());
  });
});

describe("the rule book", () => {
  test("has the three caps of the form's note with their clause, grade and dates", () => {
    expect(BOOK.rules.slice(0, 2)).toMatchObject([
      {
        formula: "≤ min(实际改造成本×30%, 30.00万元)",
        versions: [{ from: "2022-08-17", to: null, citation: { clause: "附4 注", confidence: "S" } }],
      },
      { formula: "≤ 600.00万元" },
    ]);
  });

  test("has worked examples in an official's words", () => {
    expect(BOOK.examples[0]?.statement).toBe(
      "按附4注：实际改造成本85.50万元×30%=25.65万元，未超过每家30万元，核定上限25.65万元。申请30.00万元超过上限，请改为25.65万元。",
    );
  });

  test("survives JSON, and prints every rule and check", () => {
    expect(JSON.parse(JSON.stringify(BOOK))).toEqual(BOOK);
    const text = ruleBookMarkdown(BOOK);
    for (const { code } of BOOK.checks) expect(text).toContain(`\`${code}\``);
    for (const { name } of BOOK.rules) expect(text).toContain(name);
  });
});
