import { TEMPLATE_2022 } from "@dengta/domain";
import { type Cell, readXlsx, type Sheet } from "hucre";
import { describe, expect, it } from "vitest";
import {
  writeBlankTable,
  writeFu1,
  writeFu3,
  writeFu4,
  writeFu5,
  writeTablesWorkbook,
} from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { part } from "../support/package-parts.ts";

const PLAN = samplePlan();

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function cellAt(sheet: Sheet, row: number, column: number): Partial<Cell> {
  return sheet.cells?.get(`${row},${column}`) ?? {};
}

const mergesOf = (sheet: Sheet) =>
  (sheet.merges ?? []).map((m) => `${m.startRow},${m.startCol}:${m.endRow},${m.endCol}`);

describe("附4", () => {
  it("stands as the form prints it, with amounts as exact numbers and blanks left blank", async () => {
    const { rows } = await sheetOf(await writeFu4(PLAN, "i1"));
    expect(rows.map((row) => row.map((value) => value ?? ""))).toEqual([
      ["附4", "", "", "", ""],
      ["2022年浙江省定制家具行业试点企业数字化转型成本测算表", "", "", "", ""],
      ["省级中小企业主管部门：（盖章）", "", "", "单位：万元", ""],
      ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"],
      [1, "甲云智造平台", "杭州木易家具有限公司", 85.5, 25.65],
      ["", "", "宁海林间家居有限公司", 120, ""],
      [2, "乙联工业互联网平台", "德清顶固门业有限公司", 66.666667, 9.99999],
      ["", "—", "安吉竹境家居（集团）有限公司", "", ""],
      [expect.stringMatching(/^注：评估每个服务平台.*标准进行测算。$/), "", "", "", ""],
    ]);
  });

  it("merges number and platform over the platform's firms, and title, seal line and note over the page", async () => {
    expect(mergesOf(await sheetOf(await writeFu4(PLAN, "i1"))).sort()).toEqual(
      ["0,0:0,4", "1,0:1,4", "2,0:2,2", "2,3:2,4", "4,0:5,0", "4,1:5,1", "8,0:8,4"].sort(),
    );
  });

  it("shows amounts with at least two decimals on the right, and keeps names text", async () => {
    const sheet = await sheetOf(await writeFu4(PLAN, "i1"));
    const amount = cellAt(sheet, 4, 3).style;
    expect([amount?.numFmt, amount?.alignment?.horizontal]).toEqual(["0.00####", "right"]);
    const name = cellAt(sheet, 4, 2);
    expect([name.type, name.style?.numFmt, name.style?.font?.name]).toEqual(["string", "@", "仿宋_GB2312"]);
    expect(name.style?.border?.left?.style).toBe("thin");
  });

  it("prints on A4, one page wide, with the header on every page and the version at the foot", async () => {
    const sheet = await sheetOf(await writeFu4(PLAN, "i1", { versionCode: "ZJ&1" }));
    expect(sheet.pageSetup).toMatchObject({ paperSize: "a4", orientation: "portrait", fitToWidth: 1 });
    expect(sheet.pageSetup?.printTitlesRow).toBe("$4:$4");
    expect(sheet.headerFooter?.oddFooter).toMatch(/— &P —.*版本 ZJ&&1$/);
  });

  it("quotes sheet names in print titles, whatever the industry is called", async () => {
    const plan = samplePlan();
    for (const industry of plan.industries) industry.name = "汽车 '零部件'";
    const bytes = await writeFu4(plan, "i1");
    expect(part(bytes, "xl/workbook.xml")).toContain("'附4 汽车 ''零部件'!$4:$4");
    expect((await sheetOf(bytes)).name).toBe("附4 汽车 '零部件");
  });

  it("keeps a name text that reads as an error value", async () => {
    const plan = samplePlan();
    for (const firm of plan.industries[0]?.enterprises ?? []) firm.name = "#N/A";
    const bytes = await writeFu4(plan, "i1");
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toContain('t="e"');
    expect((await sheetOf(bytes)).rows[4]?.[2]).toBe("#N/A");
  });

  it("holds no 合计 row: the form has none", async () => {
    const { rows } = await sheetOf(await writeFu4(PLAN, "i1"));
    expect(JSON.stringify(rows)).not.toMatch(/合计|小计/);
  });
});

describe("附1", () => {
  it("has five rows though the plan has two industries", async () => {
    const { rows } = await sheetOf(await writeFu1(PLAN));
    expect(rows.slice(4).map(([number, industry]) => [number, industry ?? ""])).toEqual([
      [1, "定制家具"],
      [2, "五金"],
      [3, ""],
      [4, ""],
      [5, ""],
    ]);
  });
});

describe("附3", () => {
  it("numbers the firms in the plan's order", async () => {
    const { rows } = await sheetOf(await writeFu3(PLAN, "i1"));
    expect(rows.slice(4).map((row) => row.map((value) => value ?? "").join("|"))).toEqual([
      "1|杭州木易家具有限公司|定制家具|甲云智造平台",
      "2|德清顶固门业有限公司|定制家具|乙联工业互联网平台",
      "3|宁海林间家居有限公司|定制家具|甲云智造平台",
      "4|安吉竹境家居（集团）有限公司|定制家具|",
    ]);
  });
});

describe("附5", () => {
  it("names its platform beside the seal and keeps the form's indicator names", async () => {
    const { rows } = await sheetOf(await writeFu5(PLAN, "i1", "a"));
    expect(rows.slice(2, 4).map(([first]) => first)).toEqual([
      "（组织服务平台分别填报）",
      "服务平台名称：甲云智造平台（盖章）",
    ]);
    expect(rows.slice(5, 19).map((row) => row[2])).toEqual(
      PLAN.industries[0]?.indicators.map((indicator) => indicator.name),
    );
  });

  it("shows units while the cells stay plain numbers, and leaves a missing baseline blank", async () => {
    const sheet = await sheetOf(await writeFu5(PLAN, "i1", "a"));
    const shown = (row: number, column: number) => {
      const { value, style } = cellAt(sheet, row, column);
      return [value ?? null, style?.numFmt ?? "General"];
    };
    expect(shown(5, 3)).toEqual([35, 'General"%"']);
    expect(shown(10, 4)).toEqual([9, 'General"天"']);
    expect(shown(7, 3)).toEqual([null, "General"]);
  });
});

describe("the workbook of all tables", () => {
  it("has a sheet for every table, in printed order", async () => {
    const { sheets } = await readXlsx(await writeTablesWorkbook(PLAN));
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      "附1",
      "附3 定制家具",
      "附4 定制家具",
      "附5 定制家具 甲云智造平台",
      "附5 定制家具 乙联工业互联网平台",
      "附3 五金",
      "附4 五金",
    ]);
  });
});

describe("a blank table", () => {
  it.each([
    ["fu1", "202X年XX省中小企业数字化转型试点情况汇总表", 9],
    ["fu3", "202X年XX省XX行业试点企业名单汇总表", 10],
    ["fu4", "202X年XX省XX行业试点企业数字化转型成本测算表", 14],
    ["fu5", "202X年XX省XX行业数字化转型绩效评价目标表", 20],
  ] as const)("%s is the form as issued", async (formId, title, length) => {
    const { rows } = await sheetOf(await writeBlankTable(formId, { template: TEMPLATE_2022 }));
    expect(rows[1]?.[0]).toBe(title);
    expect(rows).toHaveLength(length);
  });
});
