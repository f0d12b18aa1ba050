import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessKpis, assessSubsidies, isIsoDate, type SubsidyLineInput } from "../src/index.ts";

const fenText = (fen: number) => `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, "0")}`;
const amount = fc.integer({ min: 0, max: 300_000_000 });
const fenOf = (text: string | null) => Math.round(Number(text ?? 0) * 1_000_000);

const line: fc.Arbitrary<SubsidyLineInput> = fc.record({
  platform: fc.constantFrom("甲", "乙", "丙", null),
  enterprise: fc.string({ maxLength: 5 }),
  cost: fc.option(amount.map(fenText)),
  requested: fc.option(amount.map(fenText)),
});
const lines = fc.array(line, { maxLength: 60 });
const allocation = fc.constantFrom("none", "proportional", "inOrder");

const assess = (given: readonly SubsidyLineInput[], how: "none" | "proportional" | "inOrder" = "none") =>
  assessSubsidies({ ruleset: "pilot-2022", allocation: how, lines: given });

describe("an assessment, whatever the lines", () => {
  test("never exceeds 30 % of a cost, 30 per firm, 600 per platform, or a request", () => {
    fc.assert(
      fc.property(lines, allocation, (given, how) => {
        const { lines: out, platforms } = assess(given, how);
        for (const item of out) {
          if (item.outcome === "missing") continue;
          expect(fenOf(item.ceiling) * 10).toBeLessThanOrEqual(fenOf(item.cost) * 3);
          expect(fenOf(item.ceiling)).toBeLessThanOrEqual(30_000_000);
          expect(fenOf(item.eligible)).toBeLessThanOrEqual(fenOf(item.requested ?? item.ceiling));
          expect(fenOf(item.payable)).toBeLessThanOrEqual(fenOf(item.eligible));
        }
        for (const { payable } of platforms) expect(fenOf(payable)).toBeLessThanOrEqual(600_000_000);
      }),
    );
  });

  test("pays out of a platform exactly what it may pay, less what nobody can take", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("proportional", "inOrder"), (given, how) => {
        const { lines: out, platforms } = assess(given, how);
        for (const { platform, payable, unallocated } of platforms) {
          const paid = out.reduce(
            (sum, item) => sum + (item.platform === platform ? fenOf(item.payable) : 0),
            0,
          );
          expect(paid + fenOf(unallocated)).toBe(fenOf(payable));
        }
      }),
    );
  });

  test("does not depend on the order of the lines while no cap on a platform is exceeded", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const amounts = (all: readonly SubsidyLineInput[]) =>
          assess(all).lines.map(({ ceiling, eligible }) => `${ceiling} ${eligible}`);
        expect(amounts([...given].reverse()).reverse()).toEqual(amounts(given));
      }),
    );
  });

  test("grows or stays with the cost", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const ceiling = (fen: number) =>
          fenOf(
            assess([{ platform: null, enterprise: "", cost: fenText(fen), requested: null }]).lines[0]
              ?.ceiling ?? null,
          );
        expect(Math.sign(ceiling(a) - ceiling(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("survives JSON and has one hash for one input", () => {
    fc.assert(
      fc.property(lines, allocation, (given, how) => {
        const result = assess(given, how);
        expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result });
        expect(assess(given, how).inputHash).toBe(result.inputHash);
      }),
      { numRuns: 30 },
    );
  });
});

test("an indicator is met exactly when its attainment with a baseline reaches 100", () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(value, value, value, fc.constantFrom("up", "down"), (baseline, target, actual, direction) => {
      fc.pre(direction === "up" ? target > baseline : target < baseline);
      const [kpi] = assessKpis({
        indicators: [
          { id: "a", direction, baseline: `${baseline}`, target: `${target}`, actual: `${actual}` },
        ],
      }).indicators;
      expect(Number(kpi?.attainment) >= 100).toBe(kpi?.met);
    }),
  );
});

test("a day is a day exactly when the calendar has it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
      (date) => {
        expect(isIsoDate(date.toISOString().slice(0, 10))).toBe(true);
      },
    ),
  );
});
