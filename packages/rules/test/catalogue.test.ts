import { POLICY_DOCUMENTS } from "@dengta/domain";
import { describe, expect, test } from "vitest";
import {
  assessSubsidies,
  defineRuleset,
  findRuleset,
  isIsoDate,
  PILOT_2022,
  RULESETS,
  type Ruleset,
  RulesetError,
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

  test.each(ALL)("$id: an example runs on every boundary of its values", (ruleset) => {
    const dated = [...ruleset.caps, ...ruleset.shares, ...ruleset.minimums].flatMap<{ from: string }>(
      ({ values }) => [...values],
    );
    const boundaries = new Set(dated.map(({ from }) => from));
    expect(Object.keys(EXAMPLES[ruleset.id] ?? {})).toEqual([...boundaries].sort());
    for (const [asOf, { cost, ceiling }] of Object.entries(EXAMPLES[ruleset.id] ?? {})) {
      const lines = [{ platform: "甲", enterprise: "乙", cost, requested: null }];
      expect(assessSubsidies({ ruleset: ruleset.id, asOf, lines }).lines).toMatchObject([{ ceiling }]);
    }
  });

  test("a day without a value is refused, not guessed", () => {
    expect(() => readDated(PILOT_2022.caps[0]?.values ?? [], "2022-08-16")).toThrow();
  });

  test("the size standard is cited", () => {
    expect(SIZE_CITATION.documentId).toBe("sme-size-2011");
    expect(POLICY_DOCUMENTS["sme-size-2011"].number).toBe("工信部联企业〔2011〕300号");
  });
});

describe("defineRuleset", () => {
  // The tests break a copy at will, which its type does not allow.
  // biome-ignore lint/suspicious/noExplicitAny: a value of any shape is what is tested.
  type Loose = any;
  const problemsAfter = (change: (value: Loose) => void): readonly string[] => {
    const copy: Loose = JSON.parse(JSON.stringify(PILOT_2022));
    change(copy);
    try {
      defineRuleset(copy);
    } catch (error) {
      if (error instanceof RulesetError) return error.problems;
      throw error;
    }
    return [];
  };

  test("takes what it gave, and freezes it to the last citation", () => {
    const again = defineRuleset(JSON.parse(JSON.stringify(PILOT_2022)));
    expect(again).toEqual(PILOT_2022);
    expect(Object.isFrozen(again.caps[0]?.values[0]?.citation)).toBe(true);
  });

  test("does not touch or keep the value it was given", () => {
    const given = JSON.parse(JSON.stringify(PILOT_2022)) as Ruleset;
    const defined = defineRuleset(given);
    expect(Object.isFrozen(given)).toBe(false);
    Object.assign(given, { name: "改了" });
    expect(defined.name).toBe(PILOT_2022.name);
  });

  test.each<[string, (value: Loose) => void, RegExp]>([
    ["a gap", (v) => Object.assign(v.caps[0].values[0], { from: "2022-08-18" }), /空档/],
    [
      "an overlap",
      (v) => {
        v.caps[0].values[0].to = "2023-01-01";
        v.caps[0].values.push({ ...v.caps[0].values[0], from: "2022-12-31", to: null });
      },
      /重叠/,
    ],
    ["a value that never holds", (v) => v.caps[0].values.push({ ...v.caps[0].values[0] }), /不会生效/],
    [
      "an end before the set's",
      (v) => Object.assign(v.caps[0].values[0], { to: "2030-01-01" }),
      /到 2030-01-01 为止/,
    ],
    ["a day that is none", (v) => Object.assign(v.validity, { from: "2022-02-30" }), /2022-02-30 不是日期/],
    ["a missing citation", (v) => delete v.caps[0].values[0].citation, /caps.0.values.0.citation：缺少/],
    ["an unknown document", (v) => Object.assign(v.allocation.citation, { documentId: "x" }), /没有文件“x”/],
    [
      "a grade above its document's",
      (v) => Object.assign(v.minimums[0].values[0].citation, { confidence: "S" }),
      /不能作 S 级依据/,
    ],
    ["a misspelt key", (v) => Object.assign(v, { cap: [] }), /cap：没有这一项/],
    [
      "a cap without limit and rate",
      (v) => Object.assign(v.caps[1].values[0], { limit: null }),
      /不能都为 null/,
    ],
    [
      "a rate above the whole",
      (v) => Object.assign(v.caps[0].values[0], { rateBps: 10_001 }),
      /10001 大于 10000/,
    ],
    ["an id used twice", (v) => Object.assign(v.caps[1], { id: "enterprise" }), /“enterprise”用了两次/],
    ["a set without a cap on firms", (v) => v.caps.shift(), /缺少企业的上限/],
    [
      "a level on a platform's cap",
      (v) => Object.assign(v.caps[1], { when: { targetLevel: 2 } }),
      /只有企业的上限/,
    ],
    [
      "a share of nothing",
      (v) => v.shares.push({ ...v.minimums[0], id: "share", capId: "region" }),
      /没有申报单位上限“region”/,
    ],
    [
      "a step of nothing",
      (v) => Object.assign(v.proposalStep.values[0], { value: "0.00" }),
      /取整单位不能为 0/,
    ],
    [
      "an allocation it does not allow",
      (v) => Object.assign(v.allocation, { allowed: ["inOrder"] }),
      /默认方式 none/,
    ],
  ])("refuses %s", (_, change, expected) => {
    expect(problemsAfter(change).join("\n")).toMatch(expected);
  });

  test.each([[null], [7], ["pilot-2022"], [[]]])("refuses %j as a whole, with a code", (value) => {
    expect(() => defineRuleset(value)).toThrow(
      expect.objectContaining({ code: "RULESET_INVALID", name: "RulesetError" }),
    );
  });

  test("a raw value is checked when it is used", () => {
    const raw = { ...JSON.parse(JSON.stringify(PILOT_2022)), version: "" } as Ruleset;
    expect(() => assessSubsidies({ ruleset: raw, lines: [] })).toThrow(
      expect.objectContaining({ code: "RULESET_INVALID" }),
    );
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
