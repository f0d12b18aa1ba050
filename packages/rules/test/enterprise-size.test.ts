import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  classifyEnterpriseSize,
  type EnterpriseSize,
  type EnterpriseSizeInput,
  explainEnterpriseSize,
  SIZE_STANDARD,
} from "../src/index.ts";

interface SizeCase {
  readonly input: EnterpriseSizeInput;
  readonly expected: EnterpriseSize | null;
}
const CASES = JSON.parse(
  readFileSync(new URL("cases/enterprise-size.json", import.meta.url), "utf8"),
) as SizeCase[];
const SECTORS = Object.entries(SIZE_STANDARD) as [
  EnterpriseSizeInput["sector"],
  (typeof SIZE_STANDARD)["other"],
][];

describe("classifyEnterpriseSize", () => {
  test.each(CASES)("$input is $expected", ({ input, expected }) => {
    expect(classifyEnterpriseSize(input)).toBe(expected);
    expect(explainEnterpriseSize(input).size).toBe(expected);
  });

  test("knows sixteen sectors, each bound below the next", () => {
    expect(SECTORS).toHaveLength(16);
    for (const [, { bounds }] of SECTORS) {
      for (const { large, medium, small } of bounds)
        expect([large > medium, medium > small]).toEqual([true, true]);
    }
  });

  test.each(SECTORS)(
    "%s: at every bound the higher size begins, one below it the lower",
    (sector, { bounds }) => {
      const at = (band: "large" | "medium" | "small", less = 0) =>
        classifyEnterpriseSize({
          sector,
          ...Object.fromEntries(bounds.map((b) => [b.metric, b[band] - less])),
        });
      expect([at("large"), at("medium"), at("small")]).toEqual(["large", "medium", "small"]);
      expect([at("large", 1), at("medium", 1), at("small", 1)]).toEqual(["medium", "small", "micro"]);
    },
  );

  test.each(SECTORS)(
    "%s: any metric it uses being absent means it cannot be judged",
    (sector, { bounds }) => {
      const full = Object.fromEntries(bounds.map((b) => [b.metric, 1_000_000]));
      for (const { metric } of bounds) {
        const { missing, size, sentence } = explainEnterpriseSize({ sector, ...full, [metric]: null });
        expect([size, missing]).toEqual([null, [metric]]);
        expect(sentence).toContain("无法判定");
      }
    },
  );

  test("a metric the sector does not use is not asked for", () => {
    expect(classifyEnterpriseSize({ sector: "agriculture", revenue: 500 })).toBe("medium");
  });

  test.each([
    [{ sector: "mining", employees: 1, revenue: 1 }, "UNKNOWN_SECTOR"],
    [{ sector: "toString", employees: 1 }, "UNKNOWN_SECTOR"],
    [{ sector: "other", employees: "12" }, "NOT_A_NUMBER"],
    [{ sector: "other", employees: Number.NaN }, "NOT_A_NUMBER"],
    [{ sector: "other", employees: -1 }, "NEGATIVE_AMOUNT"],
    [null, "INPUT_INVALID"],
  ])("%j is refused with %s", (input, code) => {
    expect(() => classifyEnterpriseSize(input as EnterpriseSizeInput)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test("the sentence names the sector, the figures and the bounds", () => {
    expect(explainEnterpriseSize({ sector: "industrial", employees: 300, revenue: 1999 }).sentence).toBe(
      "工业：从业人员 300人，达到 300、未到 1000；营业收入 1999万元，达到 300、未到 2000 → 小型企业",
    );
  });
});
