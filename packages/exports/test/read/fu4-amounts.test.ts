import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, type CraftedSheet, xlsxOf } from "../xlsx-of.ts";
import { costOf, fu4, HEADER } from "./fu4-tables.ts";

describe("an amount in 附4", () => {
  it.each<[CraftedCell, string | null]>([
    [85.5, "85.50"],
    ["８５．５０", "85.50"],
    ["1,200.00", "1200.00"],
    ["￥85.5万", "85.50"],
    ["855000元", "85.50"],
    ["/", null],
    ["—", null],
    ["-", null],
    ["无", null],
    ["待定", "NOT_A_NUMBER"],
    [-1, "NEGATIVE_AMOUNT"],
    ["（85.50）", "NEGATIVE_AMOUNT"],
    [2_000_000, "AMOUNT_TOO_LARGE"],
    ["0.0000001", "AMOUNT_BELOW_FEN"],
    [{ xml: "<c><v>25.650000000000002</v></c>" }, "25.65"],
    [{ xml: "<c><v>8.55E1</v></c>" }, "85.50"],
    [{ xml: "<c><v>1E-17</v></c>" }, "0.00"],
    [{ xml: '<c t="str"><f>A1&amp;""</f><v>85.5</v></c>' }, "85.50"],
    [{ xml: '<c t="str"><f>""</f><v></v></c>' }, null],
    [{ xml: "<c><f>D1*0.3</f><v>85.5</v></c>" }, "85.50"],
    [{ xml: "<c><f>D1*0.3</f><v></v></c>" }, "NOT_A_NUMBER"],
    [{ xml: '<c><f t="shared" si="0"/></c>' }, "NOT_A_NUMBER"],
    [{ xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, "NOT_A_NUMBER"],
    [{ xml: '<c t="e"><v>#REF!</v></c>' }, "NOT_A_NUMBER"],
    [{ xml: '<c t="b"><v>1</v></c>' }, "NOT_A_NUMBER"],
    [{ value: 85.503, format: "0.00" }, "85.503"],
    [{ value: 28.516666666666666, format: "#,##0.00" }, "28.52"],
    [28.516666666666666, "AMOUNT_BELOW_FEN"],
    [{ value: 855000, format: '#,##0"元"' }, "85.50"],
    [{ value: 855000, format: '0!.0,"万"' }, "85.50"],
    [{ value: 85.5, format: 'G/通用格式"万元"' }, "85.50"],
    [{ value: -85.5, format: "#,##0.00_);(#,##0.00)" }, "NEGATIVE_AMOUNT"],
    [{ value: 0, format: '_ * #,##0.00_ ;_ * "-"??_ ;_ @_ ' }, "0.00"],
    [{ value: 44805, format: "yyyy-m-d" }, "NOT_A_NUMBER"],
    [{ value: 0.3, format: "0%" }, "NOT_A_NUMBER"],
  ])("%j reads %s", async (cell, expected) => {
    expect(await costOf(cell)).toBe(expected);
  });

  it.each([
    ["单位：元", HEADER, "85.50"],
    ["（金额单位：人民币元）", HEADER, "85.50"],
    ["单位：万元", [...HEADER.slice(0, 3), "实际改造成本（元）", "奖补资金额（万元）"], "85.50"],
    ["单位：元", [...HEADER.slice(0, 3), "实际改造成本（万元）", "奖补资金额"], "855000.00"],
    ["填报单位：浙江省", HEADER, "855000.00"],
  ])("under %s is read in the unit declared", async (heading, header, expected) => {
    expect(await costOf(855000, heading, header)).toBe(expected);
  });

  it("is read in 元 where the heading says so in two cells", async () => {
    const table = await fu4([
      [null, null, null, "单位：", "元"],
      HEADER,
      [1, "甲", "一公司", 855000, "25.65万元"],
    ]);
    expect(table.rows[0]).toMatchObject({ cost: "85.50", requested: "25.65" });
  });

  it("without an enterprise is reported, unless it is a sum", async () => {
    const rows = [
      HEADER,
      [1, "甲", "一公司", 1, 1],
      [null, null, "二公司", 2, 2],
      [null, null, null, 3, 3],
      [null, null, null, 7, 1],
    ];
    expect((await fu4(rows)).issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "ENTERPRISE_INCOMPLETE C5",
    ]);
  });
});

describe("issues of 附4", () => {
  it("come in sheet order, with the sheet, the cell, and what to do", async () => {
    const rows = [HEADER, [1, "甲", "一公司", "待定", -1], [2, "甲", " 一公司", "?", 1]];
    const table = await fu4(rows);
    expect(table.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "NOT_A_NUMBER D2",
      "NEGATIVE_AMOUNT E2",
      "DUPLICATE_ENTERPRISE C3",
      "NOT_A_NUMBER D3",
    ]);
    expect(table.issues[0]).toMatchObject({ sheet: "Sheet1", severity: "error" });
    expect(table.issues[0]?.message).toBe(
      "附4 工作表“Sheet1”第2行 实际改造成本（D2）：“待定”不是数字，请按万元填写，例如 85.50",
    );
  });

  it("name an enterprise listed again, however it is spelt, at every later place", async () => {
    const names = ["ABC(集团)公司", "abc（集团） 公司", "别的公司", "ＡＢＣ（集团）公司"];
    const table = await fu4([HEADER, ...names.map((name, i) => [i, "甲", name, 1, 1])]);
    expect(table.issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "DUPLICATE_ENTERPRISE C3",
      "DUPLICATE_ENTERPRISE C5",
    ]);
    expect(table.rows).toHaveLength(4);
  });
});

describe("several tables", () => {
  const block = (name: string) => [HEADER, [1, "甲", name, 1, 1]];

  it("in one sheet are told apart, each with its own title and unit", async () => {
    const title = (industry: string) => [`2022年浙江省${industry}行业试点企业数字化转型成本测算表`];
    const rows = [
      title("定制家具"),
      ["单位：元"],
      HEADER,
      [1, "甲", "一公司", 10000],
      ["注：无"],
      [],
      title("模具"),
      ["单位：万元"],
      HEADER,
      [1, "乙", "一公司", 2],
    ];
    const { tables } = await readWorkbook(xlsxOf([{ rows }]));
    expect(tables.map(({ titleIndustry, headerRow }) => [titleIndustry, headerRow])).toEqual([
      ["定制家具", 3],
      ["模具", 9],
    ]);
    expect(tables.map(({ rows: [row] }) => row)).toMatchObject([{ cost: "1.00" }, { cost: "2.00" }]);
    expect(tables.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it("come in the order of the sheets, hidden ones last", async () => {
    const sheets: CraftedSheet[] = [
      { name: "去年", hidden: true, rows: block("旧公司") },
      { name: "说明", rows: [["填表说明"]] },
      { name: "今年", rows: block("新公司") },
    ];
    const reading = await readWorkbook(xlsxOf(sheets));
    expect(reading.tables.map(({ sheet, hidden }) => ({ sheet, hidden }))).toEqual([
      { sheet: "今年", hidden: false },
      { sheet: "去年", hidden: true },
    ]);
    expect(reading.rows).toMatchObject([{ enterprise: "新公司" }]);
  });
});
