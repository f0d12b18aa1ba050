import { describe, expect, test } from "vitest";
import { assessSubsidies, type SubsidyInput, SubsidyInputError } from "./index.ts";

describe("bad input", () => {
  const good = { platform: "甲", enterprise: "a", cost: "1", requested: null };

  test.each([
    ["-1", "NEGATIVE_AMOUNT"],
    ["-0.0000001", "NEGATIVE_AMOUNT"],
    ["-99999999999999999999", "NEGATIVE_AMOUNT"],
    ["abc", "NOT_A_NUMBER"],
    ["", "NOT_A_NUMBER"],
    ["1e3", "NOT_A_NUMBER"],
    ["1,000", "NOT_A_NUMBER"],
    ["NaN", "NOT_A_NUMBER"],
    [85.5, "NOT_A_NUMBER"],
    [{}, "NOT_A_NUMBER"],
    ["0.0000001", "AMOUNT_BELOW_FEN"],
    ["1000000.000001", "AMOUNT_TOO_LARGE"],
    ["99999999999999999999", "AMOUNT_TOO_LARGE"],
  ])("the amount %j is refused with %s, naming line and field", (amount, code) => {
    for (const field of ["cost", "requested"]) {
      const lines = [good, { ...good, [field]: amount }] as SubsidyInput["lines"];
      expect(refusalOf({ ruleset: "pilot-2022", lines })).toMatchObject({ code, line: 1, field });
    }
  });

  test("a bad request is refused even where the cost is missing", () => {
    const lines = [{ ...good, cost: null, requested: "-1" }];
    expect(refusalOf({ ruleset: "pilot-2022", lines })).toMatchObject({ code: "NEGATIVE_AMOUNT", line: 0 });
  });

  test.each(["1000000", "0", "-0", "-0.00", "85.5000000", "007"])("the amount %s is good", (cost) => {
    expect(assessSubsidies({ ruleset: "pilot-2022", lines: [{ ...good, cost }] }).lines[0]?.outcome).toBe(
      "resolved",
    );
  });

  test("every bad line is listed, the first one leads", () => {
    const lines = [good, { ...good, cost: "x" }, { ...good, requested: "-2" }];
    const error = refusalOf({ ruleset: "pilot-2022", lines });
    expect(error.issues.map(({ line, code }) => [line, code])).toEqual([
      [1, "NOT_A_NUMBER"],
      [2, "NEGATIVE_AMOUNT"],
    ]);
    expect(error.message).toMatch(/^第2行实际改造成本“x”.*（共 2 处须更正）$/);
  });

  test.each([
    [null, "INPUT_INVALID"],
    ["x", "INPUT_INVALID"],
    [{ ruleset: "pilot-2022" }, "INPUT_INVALID"],
    [{ ruleset: "pilot-2022", lines: {} }, "INPUT_INVALID"],
    [{ ruleset: "pilot-1999", lines: [] }, "UNKNOWN_RULESET"],
    [{ ruleset: "toString", lines: [] }, "UNKNOWN_RULESET"],
    [{ lines: [] }, "UNKNOWN_RULESET"],
    [{ ruleset: "pilot-2022", asOf: "2022-08-16", lines: [] }, "AS_OF_OUTSIDE_RULESET"],
    [{ ruleset: "pilot-2022", asOf: "2022-02-30", lines: [] }, "AS_OF_INVALID"],
    [{ ruleset: "pilot-2022", asOf: 20220817, lines: [] }, "AS_OF_INVALID"],
    [{ ruleset: "pilot-2022", allocation: "fair", lines: [] }, "UNKNOWN_ALLOCATION"],
    [{ ruleset: "pilot-2022", lines: [null] }, "LINE_INVALID"],
    [{ ruleset: "pilot-2022", lines: [[]] }, "LINE_INVALID"],
    [{ ruleset: "pilot-2022", lines: [{ ...good, platform: 1 }] }, "PLATFORM_INVALID"],
    [{ ruleset: "pilot-2022", lines: [{ ...good, platform: " " }] }, "PLATFORM_INVALID"],
    [{ ruleset: "pilot-2022", lines: [{ ...good, enterprise: null }] }, "ENTERPRISE_INVALID"],
  ])("%j is refused with %s", (input, code) => {
    expect(refusalOf(input).code).toBe(code);
  });

  test("no lines give no platforms and no findings", () => {
    expect(assessSubsidies({ ruleset: "pilot-2022", lines: [] })).toMatchObject({
      asOf: "2022-08-17",
      lines: [],
      platforms: [],
      findings: [],
    });
  });

  test("the rule set's first day is within it", () => {
    expect(assessSubsidies({ ruleset: "pilot-2022", asOf: "2022-08-17", lines: [] }).asOf).toBe("2022-08-17");
  });
});

function refusalOf(input: unknown): SubsidyInputError {
  try {
    assessSubsidies(input as SubsidyInput);
  } catch (error) {
    if (error instanceof SubsidyInputError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
