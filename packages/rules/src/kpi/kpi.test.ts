import { describe, expect, test } from "vitest";
import { assessKpis, explainKpi, type KpiIndicatorInput, type KpiInput } from "./index.ts";

function assess(parts: Partial<KpiIndicatorInput>) {
  const indicator = {
    id: "a",
    direction: "up",
    baseline: null,
    target: null,
    actual: null,
    ...parts,
  } as const;
  const [result] = assessKpis({ indicators: [indicator] }).indicators;
  if (result === undefined) throw new Error("no result");
  return result;
}

describe("assessKpis", () => {
  test("nothing known gives nothing, not zeros", () => {
    const nothing = { change: null, improvement: null, attainment: null, met: null };
    expect(assess({})).toMatchObject({ ...nothing, targetWorseThanBaseline: false });
  });

  test("a baseline of 0 is a baseline: only the improvement is undefined", () => {
    const result = assess({ baseline: "0.0", target: "50", actual: "20" });
    expect(result).toMatchObject({ change: "50.00", improvement: null, attainment: "40.00" });
  });

  test("improvement is over the size of a negative baseline", () => {
    expect(assess({ baseline: "-10", target: "-5" })).toMatchObject({ improvement: "50.00" });
    expect(assess({ baseline: "-10", target: "5", direction: "down" })).toMatchObject({
      improvement: "-150.00",
      targetWorseThanBaseline: true,
    });
  });

  test("equality is exact, however the number is written and however small the difference", () => {
    expect(assess({ baseline: "3.0", target: "3", actual: "2.999" })).toMatchObject({
      attainment: "0.00",
      met: false,
    });
    expect(assess({ baseline: "3", target: "3.0001", actual: "3.0001" })).toMatchObject({
      change: "0.00",
      attainment: "100.00",
      met: true,
    });
  });

  test("a difference that rounds to zero carries no sign", () => {
    expect(assess({ baseline: "3", target: "2.999" })).toMatchObject({
      change: "0.00",
      targetWorseThanBaseline: true,
    });
    expect(assess({ baseline: "100000", target: "99999.999" }).improvement).toBe("0.00");
    expect(assess({ direction: "down", baseline: "3", target: "3" }).improvement).toBe("0.00");
  });

  test("halves round away from zero on both sides", () => {
    expect(assess({ baseline: "0", target: "0.005" }).change).toBe("0.01");
    expect(assess({ baseline: "0", target: "-0.005" }).change).toBe("-0.01");
    expect(assess({ baseline: "0", target: "1.005" }).change).toBe("1.01");
    expect(assess({ baseline: "800", target: "801" }).improvement).toBe("0.13");
  });

  test("attainment passes 100 and falls below 0", () => {
    expect(assess({ baseline: "40", target: "60", actual: "70" })).toMatchObject({
      attainment: "150.00",
      met: true,
    });
    expect(assess({ baseline: "40", target: "60", actual: "30" })).toMatchObject({
      attainment: "-50.00",
      met: false,
    });
    expect(assess({ direction: "down", baseline: "15", target: "9", actual: "8" })).toMatchObject({
      attainment: "116.67",
      met: true,
    });
  });

  test("without a baseline a divisor of 0 leaves attainment undefined but not whether it is met", () => {
    expect(assess({ target: "0", actual: "5" })).toMatchObject({ attainment: null, met: true });
    expect(assess({ direction: "down", target: "2", actual: "0" })).toMatchObject({
      attainment: null,
      met: true,
    });
    expect(assess({ direction: "down", target: "0", actual: "2" })).toMatchObject({
      attainment: "0.00",
      met: false,
    });
  });

  test("numbers of any length stay exact", () => {
    const result = assess({ baseline: "0.1", target: "9007199254740993.3", actual: "0.3" });
    expect(result.change).toBe("9007199254740993.20");
  });

  test.each([
    [{ baseline: "4%" }, "NOT_A_NUMBER"],
    [{ target: "1e3" }, "NOT_A_NUMBER"],
    [{ actual: 5 }, "NOT_A_NUMBER"],
    [{ direction: "sideways" }, "DIRECTION_INVALID"],
    [{ id: 7 }, "INDICATOR_INVALID"],
  ])("%j is refused with %s, naming the indicator", (parts, code) => {
    const good = { id: "a", direction: "up", baseline: null, target: null, actual: null };
    const input = { indicators: [good, { ...good, ...parts }] } as unknown as KpiInput;
    expect(() => assessKpis(input)).toThrow(expect.objectContaining({ code, indicator: 1 }));
  });

  test.each([[null], [{}], [{ indicators: "x" }]])("%j is refused as a whole", (input) => {
    expect(() => assessKpis(input as KpiInput)).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });
});

describe("explainKpi", () => {
  test.each([
    [
      { direction: "down", baseline: "15", target: "9", actual: "10" },
      "目标 9 − 期初 15 = -6.00；改善幅度（越低越好）(15 − 9)÷|15| = 40.00%；完成率 (10 − 15)÷(9 − 15) = 83.33%；未达到目标",
    ],
    [{ target: "80", actual: "72" }, "无期初值，不计变化；完成率 72÷80 = 90.00%；未达到目标"],
    [
      { baseline: "3", target: "3.0", actual: "3" },
      "目标 3.0 − 期初 3 = 0.00；改善幅度（越高越好）(3.0 − 3)÷|3| = 0.00%；目标等于期初，完成率按是否达到计 = 100.00%；已达到目标",
    ],
    [
      { baseline: "0", target: "5" },
      "目标 5 − 期初 0 = 5.00；期初值为 0，不计改善幅度；实际值未填，不计完成率",
    ],
    [
      { baseline: "-2", target: "-3", actual: null },
      "目标 -3 − 期初 (-2) = -1.00；改善幅度（越高越好）(-3 − (-2))÷|-2| = -50.00%；目标值劣于期初值；实际值未填，不计完成率",
    ],
    [{ target: "0", actual: "5" }, "无期初值，不计变化；除数为 0，不计完成率；已达到目标"],
    [{ baseline: "1" }, "目标值未填"],
  ] as const)("%j", (parts, sentence) => {
    expect(explainKpi(assess(parts)).sentence).toBe(sentence);
  });
});
