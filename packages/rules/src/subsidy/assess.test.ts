import { describe, expect, test } from "vitest";
import { type Allocation, assessSubsidies, type SubsidyInput, SubsidyInputError } from "./index.ts";

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

describe("allocation in order", () => {
  test("pays the last line it reaches in part, to the fen, and passes lines without a cost", () => {
    const result = assess(
      [...repeat(19, ["100", "30"]), ["1", "0.123456"], [null], ["100"], ["100"]],
      "inOrder",
    );
    expect(result.lines.slice(18).map(({ payable }) => payable)).toEqual([
      "30.00",
      "0.123456",
      null,
      "29.876544",
      "0.00",
    ]);
    expect(result.platforms[0]?.unallocated).toBe("0.00");
  });
});

describe("proportional allocation", () => {
  const payable = (rows: readonly Row[]) => assess(rows, "proportional").lines.map((line) => line.payable);

  test("hands leftover hundredths to equal remainders in the given order", () => {
    // 21 × 30 = 630: each share is 28.571…, rounded down 28.57, leaving 3 hundredths.
    expect(payable(repeat(21, ["100"]))).toEqual([...Array(3).fill("28.58"), ...Array(18).fill("28.57")]);
  });

  test("never gives a line more than it is eligible for, and hands the hundredth on", () => {
    const rows = [["1", "0.009"] as const, ...repeat(21, ["100"])];
    const paid = payable(rows);
    expect(paid[0]).toBe("0.00");
    expect(paid.slice(1, 5)).toEqual(["28.58", "28.58", "28.58", "28.57"]);
    expect(assess(rows, "proportional").platforms[0]?.unallocated).toBe("0.00");
  });

  test("leaves unallocated what nobody can take in one pass", () => {
    const result = assess(repeat(150_001, ["1", "0.004"]), "proportional");
    expect(result.lines.every((line) => line.payable === "0.00")).toBe(true);
    expect(result.platforms[0]).toMatchObject({ payable: "600.00", unallocated: "600.00" });
  });

  test("a line that is eligible for nothing is paid nothing", () => {
    expect(payable([["0"], ...repeat(21, ["100"])])[0]).toBe("0.00");
  });

  test("does not touch a platform within its cap", () => {
    expect(payable([["33.3333", "9.99999"]])).toEqual(["9.99999"]);
  });

  test.each([1, 2, 3, 4, 5])("agrees with a slow and plain reckoning (seed %i)", (seed) => {
    const rows = randomRows(seed);
    const { lines, platforms } = assess(rows, "proportional");
    const eligible = lines.map((line) => toFen(line.eligible ?? "0.00"));
    expect(lines.map((line) => toFen(line.payable ?? "0.00"))).toEqual(
      plainAllocation(eligible, 600_000_000n),
    );
    const paid = lines.reduce((sum, line) => sum + toFen(line.payable ?? "0.00"), 0n);
    expect(paid + toFen(platforms[0]?.unallocated ?? "0.00")).toBe(600_000_000n);
  });
});

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
    expect(assess([[cost]]).lines[0]?.outcome).toBe("resolved");
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
    expect(assess([])).toMatchObject({ asOf: "2022-08-17", lines: [], platforms: [], findings: [] });
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

function toFen(text: string): bigint {
  const [whole = "", decimals = ""] = text.split(".");
  return BigInt(`${whole}${decimals.padEnd(6, "0")}`);
}

/** The README's words, one after another, without an eye to speed. */
function plainAllocation(eligible: readonly bigint[], cap: bigint): bigint[] {
  const sum = eligible.reduce((a, b) => a + b, 0n);
  const paid = eligible.map((amount) => ((amount * cap) / sum / 10_000n) * 10_000n);
  const rest = eligible.map((amount, i) => amount * cap - (paid[i] ?? 0n) * sum);
  let left = (cap - paid.reduce((a, b) => a + b, 0n)) / 10_000n;
  const open = new Set(eligible.keys());
  while (open.size > 0 && left > 0n) {
    const best = [...open].reduce((a, b) => ((rest[b] ?? 0n) > (rest[a] ?? 0n) ? b : a));
    open.delete(best);
    const raised = (paid[best] ?? 0n) + 10_000n;
    if (raised > (eligible[best] ?? 0n)) continue;
    paid[best] = raised;
    left -= 1n;
  }
  return paid;
}

function randomRows(seed: number): Row[] {
  let state = seed;
  const next = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const tiny = (): Row => ["1", `0.${String(next(20_000)).padStart(6, "0")}`];
  const usual = (): Row => [`${60 + next(80)}.${String(next(1_000_000)).padStart(6, "0")}`];
  return [...Array.from({ length: 40 }, usual), ...Array.from({ length: 20 }, tiny)].sort(() => next(3) - 1);
}
