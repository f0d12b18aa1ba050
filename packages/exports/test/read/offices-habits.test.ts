import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedSheet, xlsxOf } from "../xlsx-of.ts";
import { column, fu4, HEADER } from "./fu4-tables.ts";

async function tablesOf(sheet: CraftedSheet) {
  return (await readWorkbook(xlsxOf([sheet]))).tables;
}

describe("a header repeated on the next page", () => {
  const page1 = [["附4 成本测算表"], HEADER, [1, "甲平台", "一公司", 10, 3], [null, null, "二公司", 20, 6]];

  it("goes on with the table above, and a blank platform goes on from above", async () => {
    const tables = await tablesOf({
      rows: [...page1, ["续表"], HEADER, [null, null, "三公司", 30, 9], [2, "乙平台", "四公司", 1, 0.3]],
    });
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table?.rows.map((row) => Object.values(row).join(" "))).toEqual([
      "甲平台 一公司 10.00 3.00",
      "甲平台 二公司 20.00 6.00",
      "甲平台 三公司 30.00 9.00",
      "乙平台 四公司 1.00 0.30",
    ]);
    expect(table?.notes.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["TABLE_CONTINUED A6"]);
  });

  it("goes on over the sum of a page", async () => {
    const tables = await tablesOf({
      rows: [...page1, ["本页小计", null, null, 30, 9], HEADER, [null, null, "三公司", 30, 9]],
    });
    expect(tables[0]?.rows.map((row) => Object.values(row)[0])).toEqual(["甲平台", "甲平台", "甲平台"]);
  });

  it("is another table where a title of its own stands above it", async () => {
    const title = "2022年浙江省五金行业试点企业数字化转型成本测算表";
    const tables = await tablesOf({ rows: [...page1, [title], HEADER, [1, "丙", "三公司", 1, 0.3]] });
    expect(tables.map(({ rows, titleIndustry }) => [rows.length, titleIndustry])).toEqual([
      [2, null],
      [1, "五金"],
    ]);
  });
});

describe("what is hidden", () => {
  it("a hidden column gives way to a visible one of the same name", async () => {
    const header = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "实际改造成本", "奖补资金额"];
    const [table] = await tablesOf({
      rows: [header, [1, "甲", "一公司", 99, 85.5, 25.65]],
      columns: '<col min="4" max="4" width="9" hidden="1"/>',
    });
    expect(table?.rows).toEqual([
      { platform: "甲", enterprise: "一公司", cost: "85.50", requested: "25.65" },
    ]);
    expect(table?.notes).toEqual([]);
  });

  it("a hidden column that stands alone is read, and said so", async () => {
    const [table] = await tablesOf({
      rows: [HEADER, [1, "甲", "一公司", 85.5, 25.65]],
      columns: '<col min="5" max="5" width="0"/>',
    });
    expect(table?.rows[0]).toMatchObject({ requested: "25.65" });
    expect(table?.notes).toMatchObject([{ code: "HIDDEN_COLUMN_READ", cell: "E1" }]);
  });

  it("hidden rows are read, and said so", async () => {
    const [table] = await tablesOf({
      rows: [HEADER, [1, "甲", "一公司", 1, 0.3], [2, "甲", "二公司", 1, 0.3]],
      hiddenRows: [3],
    });
    expect(table?.rows).toHaveLength(2);
    expect(table?.extras).toEqual([{}, { hiddenRow: true }]);
    expect(table?.notes).toMatchObject([{ code: "HIDDEN_ROWS_READ", cell: "A3" }]);
  });
});

describe("tables side by side", () => {
  it("of one form are both read, each under its own title", async () => {
    const tables = await tablesOf({
      rows: [
        [
          "2022年浙江省家具行业试点企业名单汇总表",
          ...Array(4).fill(null),
          "2022年浙江省五金行业试点企业名单汇总表",
        ],
        [
          "序号",
          "试点企业名称",
          "对应行业",
          "对应服务平台",
          null,
          "序号",
          "试点企业名称",
          "对应行业",
          "对应服务平台",
        ],
        [1, "一公司", "家具", "甲", null, 1, "三公司", "五金", "丙"],
        [2, "二公司", "家具", "甲", null, null, null, null, null],
      ],
    });
    expect(
      tables.map(({ titleIndustry, rows }) => [titleIndustry, rows.map((row) => Object.values(row)[0])]),
    ).toEqual([
      ["家具", ["一公司", "二公司"]],
      ["五金", ["三公司"]],
    ]);
  });

  it("of two forms are both read", async () => {
    const tables = await tablesOf({
      rows: [
        ["序号", "试点行业名称", null, ...HEADER],
        [1, "家具", null, 1, "甲", "一公司", 85.5, 25.65],
      ],
    });
    expect(tables.map(({ table, rows }) => [table, rows.length])).toEqual([
      ["fu4", 1],
      ["fu1", 1],
    ]);
  });
});

describe("lines that only look like firms", () => {
  it("甲 乙 丙 1 2 below the header numbers the columns", async () => {
    const table = await fu4([HEADER, ["甲", "乙", "丙", "1", "2"], [1, null, "一公司", 10, 3]]);
    expect(table.rows).toEqual([{ platform: null, enterprise: "一公司", cost: "10.00", requested: "3.00" }]);
    expect(table.issues).toEqual([]);
  });

  it.each(["总额", "总 额", "项目总额"])("%s is a sum", async (label) => {
    const table = await fu4([HEADER, [1, "甲", "一公司", 10, 3], [null, null, label, 10, 3]]);
    expect(column(table, "enterprise")).toEqual(["一公司"]);
  });

  it("but firms named by such words stay firms", async () => {
    const names = ["合计机械有限公司", "总额科技有限公司", "泵", "=1+1公司"];
    const table = await fu4([HEADER, ...names.map((name, i) => [i + 1, "甲", name, 10, 3])]);
    expect(column(table, "enterprise")).toEqual(names);
  });
});

describe("long names", () => {
  it("over 80 characters are kept in a row with a number", async () => {
    const name = `${"浙江".repeat(45)}有限公司`;
    expect(column(await fu4([HEADER, [1, "甲", name, 10, 3]]), "enterprise")).toEqual([name]);
  });

  it("that the plan cannot hold are said, not dropped", async () => {
    const table = await fu4([HEADER, [1, "甲", "长".repeat(501), 10, 3]]);
    expect(table.issues).toMatchObject([{ code: "ENTERPRISE_INCOMPLETE", cell: "C2" }]);
  });
});

describe("a platform in the middle row of its block", () => {
  it("holds for the rows above it too, and is said", async () => {
    const table = await fu4([
      HEADER,
      [null, null, "一公司", 1, 0.3],
      [1, "甲", "二公司", 1, 0.3],
      [null, null, "三公司", 1, 0.3],
      [null, null, "四公司", 1, 0.3],
      [null, null, "五公司", 1, 0.3],
      [2, "乙", "六公司", 1, 0.3],
      [null, null, "七公司", 1, 0.3],
      [null, null, "八公司", 1, 0.3],
    ]);
    expect(column(table, "platform")).toEqual(["甲", "甲", "甲", "乙", "乙", "乙", "乙", "乙"]);
    expect(table.notes).toMatchObject([{ code: "PLATFORM_FROM_MIDDLE_ROW", cell: "B3" }]);
  });

  it("holds for the whole block where sums part the blocks", async () => {
    const table = await fu4([
      HEADER,
      [null, null, "一公司", 1, 0.3],
      [1, "甲", "二公司", 1, 0.3],
      ["小计", null, null, 2, 0.6],
      [null, null, "三公司", 1, 0.3],
      [null, null, "四公司", 1, 0.3],
      [2, "乙", "五公司", 1, 0.3],
    ]);
    expect(column(table, "platform")).toEqual(["甲", "甲", "乙", "乙", "乙"]);
  });
});

describe("a line with the platform's name above its firms", () => {
  it("holds for the rows below it, and is said", async () => {
    const table = await fu4(
      [
        HEADER,
        ["一、甲云智造平台（2家）"],
        [1, null, "一公司", 1, 0.3],
        [2, null, "二公司", 1, 0.3],
        ["二、乙联科技有限公司"],
        [1, null, "三公司", 1, 0.3],
      ],
      ["A2:E2"],
    );
    expect(column(table, "platform")).toEqual(["甲云智造平台", "甲云智造平台", "乙联科技有限公司"]);
    expect(table.notes.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "PLATFORM_FROM_LINE_ABOVE A2",
      "PLATFORM_FROM_LINE_ABOVE A5",
    ]);
  });
});

describe("other words at the head of a column", () => {
  it("are taken for the form's, and every one is said", async () => {
    const [table] = await tablesOf({
      rows: [
        ["编号", "服务平台", "企业名称", "投入（万元）", "补助金额", "信用代码"],
        [1, "甲", "一公司", 85.5, 25.65, "９1330100ma27y5q03q"],
      ],
    });
    expect(table?.rows).toEqual([
      { platform: "甲", enterprise: "一公司", cost: "85.50", requested: "25.65" },
    ]);
    expect(table?.extras).toEqual([{ uscc: "91330100MA27Y5Q03Q" }]);
    expect(table?.notes.map(({ message }) => message)).toEqual([
      "附4 工作表“Sheet1”A1：“编号”按“序号”读取，请核对",
      "附4 工作表“Sheet1”B1：“服务平台”按“对应服务平台”读取，请核对",
      "附4 工作表“Sheet1”C1：“企业名称”按“试点企业名称”读取，请核对",
      "附4 工作表“Sheet1”D1：“投入（万元）”按“实际改造成本”读取，请核对",
      "附4 工作表“Sheet1”E1：“补助金额”按“奖补资金额”读取，请核对",
    ]);
    expect(table?.columns.cost).toEqual({ column: "D", assumedFor: "实际改造成本" });
  });

  it("can be corrected by a mapping", async () => {
    const bytes = xlsxOf([
      {
        name: "表",
        rows: [
          ["单位", "预算", "申请"],
          ["一公司", 85.5, 25.65],
        ],
      },
    ]);
    expect((await readWorkbook(bytes)).table).toBeNull();
    const columns = { enterprise: "A", cost: "B", requested: "C" };
    const mapping = { sheet: "表", table: "fu4" as const, headerRow: 1, columns };
    expect((await readWorkbook(bytes, { mappings: [mapping] })).rows).toEqual([
      { platform: null, enterprise: "一公司", cost: "85.50", requested: "25.65" },
    ]);
  });
});

describe("a cell that could not be read", () => {
  it("keeps the text that was typed", async () => {
    const table = await fu4([HEADER, [1, "甲", "一公司", "约九十", null]]);
    expect(table.extras).toEqual([{ unread: { cost: "约九十" } }]);
  });
});
