import { FORM_INDICATORS } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import type { Fu5Row, Fu5Table } from "../../src/index.ts";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, xlsxOf } from "../xlsx-of.ts";

const HEADER = ["一级指标", "二级指标", "三级指标", "期初值", "目标值"];

async function fu5(
  rows: readonly (readonly CraftedCell[])[],
  merges: readonly string[] = [],
): Promise<Fu5Table> {
  const [table] = (await readWorkbook(xlsxOf([{ rows, merges }]))).tables;
  if (table?.table !== "fu5") throw new Error("no 附5 found");
  return table;
}

function valuesOf(table: Fu5Table, id: string): Fu5Row | undefined {
  return table.rows[FORM_INDICATORS.findIndex((indicator) => indicator.id === id)];
}

function line(id: string, baseline: CraftedCell, target: CraftedCell): CraftedCell[] {
  const indicator = FORM_INDICATORS.find((i) => i.id === id);
  return [null, null, indicator?.name ?? "", baseline, target];
}

describe("the platform of 附5", () => {
  it.each<[readonly CraftedCell[], string | null]>([
    [["服务平台名称：甲云智造平台（盖章）"], "甲云智造平台"],
    [["服务平台名称:甲云智造平台          (盖章)"], "甲云智造平台"],
    [["服务平台名称（盖章）：甲云智造平台"], "甲云智造平台"],
    [["服务平台名称：__甲云智造平台__（ 盖 章 ）"], "甲云智造平台"],
    [["服务平台名称：甲云(浙江)平台（盖章）2022年9月1日"], "甲云（浙江）平台"],
    [["服务平台名称：", "甲云智造平台", null, "（盖章）"], "甲云智造平台"],
    [["服务平台名称：（盖章）", "甲云智造平台"], "甲云智造平台"],
    [["平台名称：甲云智造平台"], "甲云智造平台"],
    [["服务平台名称：（盖章）甲云智造平台"], "甲云智造平台"],
    [["服务平台名称：甲云智造平台  盖章"], "甲云智造平台"],
    [["服务平台名称：甲云智造平台【盖章】"], "甲云智造平台"],
    [["服务平台名称", "甲云智造平台", "（盖章）"], "甲云智造平台"],
    [["服务平台名称；甲云智造平台（盖章）"], "甲云智造平台"],
    [["服务平台名称：盖章科技平台（盖章）"], "盖章科技平台"],
    [["服务平台应分别填报"], null],
    [["服 务 平 台 名 称 ： 甲云智造平台"], "甲云智造平台"],
    [["服务平台名称：                        （盖章）"], null],
    [["服务平台名称：________（盖章）"], null],
    [["服务平台名称：／"], null],
    [["（组织服务平台分别填报）"], null],
  ])("%j is %s", async (cells, platform) => {
    const reading = await readWorkbook(xlsxOf([{ rows: [["附5"], cells, HEADER, line("warranty", 1, 3)] }]));
    expect(reading.platform).toBe(platform);
    expect(valuesOf(await fu5([cells, HEADER, line("warranty", 1, 3)]), "warranty")).toEqual({
      baseline: "1",
      target: "3",
    });
  });
});

describe("the values of 附5", () => {
  it("come in the form's order wherever their rows stand, null where a row is missing", async () => {
    const table = await fu5([HEADER, line("warranty", 1, 3), line("equipmentOnCloud", 10, 20)]);
    expect(table.rows).toHaveLength(14);
    expect(table.rows[2]).toEqual({ baseline: "10", target: "20" });
    expect(table.rows[13]).toEqual({ baseline: "1", target: "3" });
    expect(table.rows[0]).toEqual({ baseline: null, target: null });
    expect(table.cells[2]).toEqual({ baseline: "D3", target: "E3" });
    expect(table.cells[0]).toBeNull();
    expect(table.issues).toEqual([]);
  });

  it.each([
    ["3.设备设施上云率", "equipmentOnCloud"],
    ["设备设施上云率（%）", "equipmentOnCloud"],
    ["设备设施\n上云率", "equipmentOnCloud"],
    ["梳理出的共性应用场景满足率", "commonScenariosMet"],
    ["企业拆单效率（单/人时）", "orderSplitting"],
  ])("are known by 三级指标 %j", async (name, id) => {
    expect(valuesOf(await fu5([HEADER, [null, null, name, 1, 2]]), id)).toEqual({
      baseline: "1",
      target: "2",
    });
  });

  it("are known by 二级指标 where it was merged into 三级指标", async () => {
    const table = await fu5([HEADER, ["服务质量", "质保期限", null, 1, 3]], ["B2:C2"]);
    expect(valuesOf(table, "warranty")).toEqual({ baseline: "1", target: "3" });
  });

  it("of another industry's own indicators are kept apart", async () => {
    const table = await fu5([HEADER, [null, null, "库存周转率", "5次", "8次"], ["注：无", null, "张三李四"]]);
    expect(table.otherIndicators).toEqual([
      { name: "库存周转率", baseline: "5", target: "8", cells: { baseline: "D2", target: "E2" }, extras: {} },
    ]);
  });

  it.each<[CraftedCell, string | null]>([
    [35, "35"],
    ["35%", "35"],
    ["３５．０％", "35"],
    [{ value: 0.35, format: "0%" }, "35"],
    [{ value: 0.965, format: "0.0%" }, "96.5"],
    [{ value: 0.965, format: "0.00%" }, "96.5"],
    [{ value: 0.3567, format: "0%" }, "36"],
    [{ value: 0.285, format: "0%" }, "29"],
    [{ value: 1, format: "0%" }, "100"],
    [{ value: 0.35, format: '0%;[Red]-0%;"-"' }, "35"],
    [{ value: 35, format: '0.0"%"' }, "35"],
    [0.35, "0.35"],
    ["≥95%", "95"],
    [{ xml: "<c><v>96.500000000000014</v></c>" }, "96.5"],
    ["/", null],
    ["无", null],
  ])("%j reads %s", async (cell, value) => {
    const table = await fu5([HEADER, line("equipmentOnCloud", cell, null)]);
    expect(valuesOf(table, "equipmentOnCloud")?.baseline).toBe(value);
    expect(table.issues).toEqual([]);
  });

  it.each<[string, CraftedCell, string]>([
    ["deliveryTime", "15天", "15"],
    ["deliveryTime", { value: 15, format: '0"天"' }, "15"],
    ["responseTime", "2小时", "2"],
    ["warranty", "3年", "3"],
    ["averageLevel", "2.80级", "2.8"],
    ["orderSplitting", "120单/人时", "120"],
  ])("of %s may carry a unit: %j", async (id, cell, value) => {
    expect(valuesOf(await fu5([HEADER, line(id, cell, null)]), id)?.baseline).toBe(value);
  });

  it.each<[string, CraftedCell]>([
    ["responseTime", "30分钟"],
    ["warranty", "待定"],
    ["warranty", { xml: '<c t="e"><v>#N/A</v></c>' }],
    ["warranty", { xml: "<c><f>D1</f><v></v></c>" }],
  ])("of %s are refused where they would mean something else: %j", async (id, cell) => {
    const table = await fu5([HEADER, line(id, 1, cell)]);
    expect(valuesOf(table, id)).toEqual({ baseline: "1", target: null });
    expect(table.issues.map(({ code, cell: at }) => `${code} ${at}`)).toEqual(["NOT_A_NUMBER E2"]);
  });
});

describe("several 附5", () => {
  it("in one sheet each carry their own platform", async () => {
    const block = (platform: string, target: number) => [
      [`服务平台名称：${platform}（盖章）`],
      HEADER,
      line("warranty", 1, target),
    ];
    const { tables, platform } = await readWorkbook(
      xlsxOf([{ rows: [...block("甲", 2), [], ...block("乙", 3)] }]),
    );
    expect(platform).toBe("甲");
    expect(tables.map((t) => (t.table === "fu5" ? [t.platform, t.rows[13]?.target] : []))).toEqual([
      ["甲", "2"],
      ["乙", "3"],
    ]);
  });
});
