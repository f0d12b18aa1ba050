import { describe, expect, test } from "vitest";
import type { Allocation } from "../rulesets/index.ts";
import { assessSubsidies, type SubsidyInput } from "./index.ts";

type Row = readonly [cost: string | null, requested?: string | null, platform?: string | null];

function assess(rows: readonly Row[], allocation: Allocation = "none") {
  const lines = rows.map(([cost, requested = null, platform = "甲"], index) => ({
    platform,
    enterprise: `企业${index}`,
    cost,
    requested,
  }));
  return assessSubsidies({ ruleset: "pilot-2022", allocation, lines });
}

const repeat = (count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const codes = (result: ReturnType<typeof assess>) => result.findings.map(({ code }) => code);

describe("a line", () => {
  test("of cost 0 is resolved, not missing", () => {
    expect(assess([["0", null]]).lines[0]).toMatchObject({
      outcome: "resolved",
      ceiling: "0.00",
      eligible: "0.00",
      binding: "rate",
      payable: "0.00",
    });
  });

  test("with a request of 0 gets 0, decided by the request", () => {
    expect(assess([["50", "0"]]).lines[0]).toMatchObject({ eligible: "0.00", binding: "requested" });
    expect(assess([["0", "0"]]).lines[0]).toMatchObject({ eligible: "0.00", binding: "rate" });
  });

  test("keeps a request to the fen, below or at the ceiling", () => {
    expect(assess([["50", "14.999999"]]).lines[0]).toMatchObject({
      eligible: "14.999999",
      binding: "requested",
    });
    expect(assess([["200", "30"]]).lines[0]).toMatchObject({ eligible: "30.00", binding: "enterpriseCap" });
  });

  test("above its ceiling gets the ceiling to the fen, not to 0.01", () => {
    const result = assess([["0.01", "1"]]);
    expect(result.lines[0]).toMatchObject({
      ceiling: "0.003",
      eligible: "0.003",
      binding: "rate",
      payable: "0.003",
    });
    expect(result.findings[0]).toMatchObject({ code: "REQUESTED_ABOVE_CEILING", line: 0, excess: "0.997" });
  });

  test("one fen above its ceiling is a finding of one fen", () => {
    expect(assess([["100", "30.000001"]]).findings[0]).toMatchObject({ excess: "0.000001" });
    expect(codes(assess([["100", "30"]]))).toEqual(["TOO_FEW_ENTERPRISES"]);
  });

  test("without a cost raises only that, whatever it requests", () => {
    expect(codes(assess([[null, "999999"]]))).toEqual(["COST_MISSING", "TOO_FEW_ENTERPRISES"]);
  });

  test("may leave cost and request out", () => {
    const lines = [{ platform: "甲", enterprise: "a" }] as unknown as SubsidyInput["lines"];
    expect(assessSubsidies({ ruleset: "pilot-2022", lines }).lines[0]).toMatchObject({ outcome: "missing" });
  });

  test("without a platform has its ceiling but counts against no cap", () => {
    const result = assess([["50", null, null]]);
    expect(result.lines[0]).toMatchObject({ ceiling: "15.00", eligible: "15.00", payable: null });
    expect([result.platforms, result.findings]).toEqual([[], []]);
  });
});

describe("a platform", () => {
  test("keeps its place by first appearance when lines interleave", () => {
    const result = assess([
      ["10", null, "乙"],
      ["20", null, "甲"],
      [null, null, "乙"],
      ["30", null, "甲"],
    ]);
    expect(
      result.platforms.map(({ platform, enterprises, missing, cost }) => [
        platform,
        enterprises,
        missing,
        cost,
      ]),
    ).toEqual([
      ["乙", 2, 1, "10.00"],
      ["甲", 2, 0, "50.00"],
    ]);
    expect(codes(result)).toEqual(["COST_MISSING", "TOO_FEW_ENTERPRISES", "TOO_FEW_ENTERPRISES"]);
  });

  test("all of whose costs are missing has sums of 0 and its whole cap left", () => {
    expect(assess([[null]]).platforms[0]).toMatchObject({
      cost: "0.00",
      eligible: "0.00",
      headroom: "600.00",
    });
  });

  test("may be named like a property of every object", () => {
    expect(
      assess([
        ["1", null, "__proto__"],
        ["1", null, "constructor"],
      ]).platforms,
    ).toHaveLength(2);
  });

  test("adds costs up exactly beyond what a number can hold", () => {
    const rows = [...repeat(10_000, ["1000000", "0"]), ["0.000001", "0"] as const];
    expect(assess(rows).platforms[0]?.cost).toBe("10000000000.000001");
  });

  test("ten firms are enough, nine are not, and those without a cost count", () => {
    expect(codes(assess(repeat(10, ["1"])))).toEqual([]);
    expect(codes(assess(repeat(9, ["1"])))).toEqual(["TOO_FEW_ENTERPRISES"]);
    expect(codes(assess([...repeat(9, ["1"] as const), [null]]))).toEqual(["COST_MISSING"]);
  });

  test("one fen over its cap is over", () => {
    const result = assess([...repeat(20, ["100", "30"]), ["1", "0.000001"]]);
    expect(result.findings).toMatchObject([{ code: "PLATFORM_CAP_EXCEEDED", excess: "0.000001" }]);
    expect(result.lines.map(({ payable }) => payable)).toEqual(Array(21).fill(null));
    expect(result.platforms[0]).toMatchObject({ payable: "600.00", headroom: "0.00", unallocated: null });
  });

  test("one over its cap does not hold another's lines back", () => {
    const result = assess([...repeat(21, ["100", null, "甲"]), ["10", null, "乙"]]);
    expect(result.lines.at(-1)?.payable).toBe("3.00");
  });
});
