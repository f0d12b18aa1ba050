import { describe, expect, test } from "vitest";
import type { Allocation } from "../rulesets/index.ts";
import { assessSubsidies } from "./index.ts";

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
