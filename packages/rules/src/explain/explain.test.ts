import { describe, expect, test } from "vitest";
import type { Allocation } from "../rulesets/index.ts";
import { assessSubsidies, type SubsidyResult } from "../subsidy/index.ts";
import { explain, explainLine, explainPlatform } from "./index.ts";

type Row = readonly [cost: string | null, requested?: string | null, platform?: string | null];

function assess(rows: readonly Row[], allocation: Allocation = "none"): SubsidyResult {
  const lines = rows.map(([cost, requested = null, platform = "甲"], index) => ({
    platform,
    enterprise: `企业${index}`,
    cost,
    requested,
  }));
  return assessSubsidies({ ruleset: "pilot-2022", allocation, lines });
}

function sentence(result: SubsidyResult, index = 0): string | undefined {
  return explainLine(result, index)?.sentence;
}

/** Makes the platform's sum what a test needs: 20 firms at the cap give 600.00. */
const atCap = (count: number): Row[] => Array.from({ length: count }, () => ["100", "30.00"]);

describe("the sentence of a line", () => {
  test("is the form's own arithmetic when nothing else happened", () => {
    const others: Row[] = [...atCap(18), ["60", "16.65"]];
    expect(sentence(assess([["85.5"], ...others]))).toBe(
      "min(85.50×30% = 25.65, 30.00) = 25.65；平台合计 582.30 ≤ 600.00",
    );
  });

  test.each<[Row, string]>([
    [["85.50", "30"], "申请 30.00 大于上限，按 25.65 计"],
    [["85.50", "20.5"], "申请 20.50 低于上限，按申请计"],
    [["99.99", null], "未填申请，建议 29.99（向下舍至 0.01）"],
  ])("%j says what became of the request", (row, words) => {
    expect(sentence(assess([row]))).toMatch(new RegExp(`；${words}$`));
  });

  test("names the rounding where the product is no whole fen", () => {
    expect(sentence(assess([["99.999999"]]))).toContain(
      "min(99.999999×30% = 29.9999997，向下舍至分 29.999999, 30.00) = 29.999999",
    );
  });

  test("of a line without a cost says that nothing can be said", () => {
    const result = assess([[null, "12"]]);
    expect(sentence(result)).toBe("实际改造成本未填，无法测算，申请 12.00 暂不核对");
    expect(explainLine(result, 0)?.steps).toEqual([]);
  });

  test("of a line without a platform leaves the cap open", () => {
    expect(sentence(assess([["50", "15", null]]))).toBe(
      "min(50.00×30% = 15.00, 30.00) = 15.00；尚未对应服务平台，应付待定",
    );
  });

  test.each<[Allocation, number, string]>([
    ["none", 0, "平台合计 646.65 > 600.00，超出 46.65；如何核减尚未决定，应付待定"],
    ["inOrder", 20, "按填报顺序支付，轮到本行余 0.00，应付 0.00"],
    ["inOrder", 0, "按填报顺序支付，轮到本行余 600.00，应付 30.00"],
    ["proportional", 0, "按比例 30.00×600.00÷646.65 舍至 27.83，余数分得 0.01，应付 27.84"],
    ["proportional", 20, "按比例 30.00×600.00÷646.65 舍至 27.83，应付 27.83"],
    ["proportional", 21, "按比例 16.65×600.00÷646.65 舍至 15.44，余数分得 0.01，应付 15.45"],
  ])("over the cap, allocation %s, line %i", (allocation, line, words) => {
    const result = assess([...atCap(21), ["55.5"]], allocation);
    expect(sentence(result, line)).toContain(words);
  });
});

describe("an explanation", () => {
  test("lists each parameter it read once, with dates, citation and document", () => {
    const { parameters = [] } = explainLine(assess([["99.99"]]), 0) ?? {};
    expect(parameters.map(({ id, value, unit }) => `${id} ${value}${unit}`)).toEqual([
      "enterprise.rate 30%",
      "enterprise.limit 30.00万元",
      "proposalStep 0.01万元",
      "platform.limit 600.00万元",
    ]);
    expect(parameters[0]).toMatchObject({
      from: "2022-08-17",
      to: null,
      citation: { documentId: "template-2022", clause: "附4 注", confidence: "S" },
      document: { grade: "S" },
    });
  });

  test("has the steps in the order they are made, each with its value", () => {
    const { steps = [] } = explainLine(assess([["85.50", "30"]]), 0) ?? {};
    expect(steps.map(({ id, expression, value }) => [id, expression, value])).toEqual([
      ["cost", null, "85.50"],
      ["rate", "85.50×30%", "25.65"],
      ["ceiling", "min(25.65, 30.00)", "25.65"],
      ["request", "min(30.00, 25.65)", "25.65"],
      ["platformSum", "min(25.65, 600.00)", "25.65"],
    ]);
  });

  test("needs nothing but the result, even after a journey through JSON", () => {
    const result = assess([...atCap(21), [null], ["55.5", "20"]], "inOrder");
    const all = explain(JSON.parse(JSON.stringify(result)) as SubsidyResult);
    expect(all).toEqual(explain(result));
    expect(all.lines).toEqual(result.lines.map((_, index) => explainLine(result, index)));
  });

  test("ends at the last line and at unknown platforms", () => {
    expect([explainLine(assess([]), 0), explainPlatform(assess([]), "甲")]).toEqual([null, null]);
  });
});

describe("the sentence of a platform", () => {
  test("sets its sum against the cap and counts its firms", () => {
    const result = assess([["50"], [null]]);
    expect(explainPlatform(result, "甲")?.sentence).toBe(
      "平台合计 15.00 ≤ 600.00；试点企业 2 家（1 家成本未填，不计入），少于 10 家",
    );
  });

  test("shows the excess as a line of its own, and what no line could take", () => {
    const rows: Row[] = Array.from({ length: 150_001 }, () => ["1", "0.004"]);
    expect(explainPlatform(assess(rows, "proportional"), "甲")?.sentence).toBe(
      "平台合计 600.004 > 600.00，超出 0.004；平台封顶核减 0.004，另有 600.00 无法分配；试点企业 150001 家",
    );
  });
});

test("findings get a message with where, what and how to put it right", () => {
  const result = assess([["85.50", "30"], ["200", "31"], [null], ...atCap(20)]);
  expect(explain(result).findings.map(({ message }) => message)).toEqual([
    "第1行 奖补资金额：30.00 大于上限 25.65（85.50×30%）→ 改为 25.65",
    "第2行 奖补资金额：31.00 大于上限 30.00（每家封顶 30.00）→ 改为 30.00",
    "第3行 实际改造成本：未填，无法测算 → 请填写",
    "服务平台“甲” 奖补合计：655.65 大于封顶 600.00 → 核减 55.65",
  ]);
});
