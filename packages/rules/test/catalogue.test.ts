import { POLICY_DOCUMENTS } from "@dengta/domain";
import { describe, expect, test } from "vitest";
import {
  assessSubsidies,
  findRuleset,
  isIsoDate,
  RULESETS,
  type Ruleset,
  readDated,
  SIZE_CITATION,
} from "../src/index.ts";

const ALL: readonly Ruleset[] = Object.values(RULESETS);

/** Examples that run at both ends of every dated value, by rule set and first day. */
const EXAMPLES: Record<string, Record<string, { cost: string; ceiling: string }>> = {
  "pilot-2022": { "2022-08-17": { cost: "85.50", ceiling: "25.65" } },
};

describe("the catalogue of rule sets", () => {
  test("ids and keys are unique, and each is found under its own id", () => {
    expect(Object.keys(RULESETS)).toEqual(ALL.map(({ id }) => id));
    expect(new Set(ALL.map(({ key }) => JSON.stringify(key))).size).toBe(ALL.length);
    for (const ruleset of ALL) expect(findRuleset(ruleset.id)).toBe(ruleset);
    expect(findRuleset("toString")).toBeNull();
  });

  test.each(ALL)(
    "$id: every value is cited to a known document with a grade that may be shown",
    ({ parameters }) => {
      for (const { values } of Object.values(parameters)) {
        for (const { citation } of values) {
          expect(Object.keys(POLICY_DOCUMENTS)).toContain(citation.documentId);
          expect(citation.clause).not.toBe("");
          expect(["S", "A", "B", "C", "I"]).toContain(citation.confidence);
        }
      }
    },
  );

  test.each(ALL)(
    "$id: every parameter covers the validity without gap or overlap",
    ({ parameters, validity }) => {
      for (const { values } of Object.values(parameters)) {
        const ends = values.map(({ to }) => to);
        expect(values.map(({ from }) => from)).toEqual([validity.from, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(validity.to);
        for (const { from, to } of values) {
          expect([isIsoDate(from), to === null || (isIsoDate(to) && from < to)]).toEqual([true, true]);
        }
      }
    },
  );

  test.each(ALL)("$id: an example runs on every boundary of its parameters", (ruleset) => {
    const boundaries = new Set(
      Object.values(ruleset.parameters).flatMap((p) => p.values.map(({ from }) => from)),
    );
    expect(Object.keys(EXAMPLES[ruleset.id] ?? {})).toEqual([...boundaries].sort());
    for (const [asOf, { cost, ceiling }] of Object.entries(EXAMPLES[ruleset.id] ?? {})) {
      const lines = [{ platform: "甲", enterprise: "乙", cost, requested: null }];
      expect(assessSubsidies({ ruleset: ruleset.id, asOf, lines }).lines).toMatchObject([{ ceiling }]);
    }
  });

  test("a day without a value is refused, not guessed", () => {
    expect(() => readDated(RULESETS["pilot-2022"].parameters.enterpriseCapFen, "2022-08-16")).toThrow();
  });

  test("the size standard is cited", () => {
    expect(POLICY_DOCUMENTS[SIZE_CITATION.documentId].number).toBe("工信部联企业〔2011〕300号");
  });
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2022-13-01", false],
  ["2022-04-31", false],
  ["2022-00-10", false],
  ["2022-8-17", false],
  ["2022-08-17T00:00:00Z", false],
])("%s is a day of the calendar: %s", (text, expected) => expect(isIsoDate(text)).toBe(expected));
