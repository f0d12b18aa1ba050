import { describe, expect, it } from "vitest";
import type { Fu4Row, Fu4Table } from "../../src/index.ts";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, type CraftedSheet, xlsxOf } from "../xlsx-of.ts";

const HEADER = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"];

async function fu4(
  rows: readonly (readonly CraftedCell[])[],
  merges: readonly string[] = [],
): Promise<Fu4Table> {
  const [table] = (await readWorkbook(xlsxOf([{ rows, merges }]))).tables;
  if (table?.table !== "fu4") throw new Error("no 附4 found");
  return table;
}

/** A table with one enterprise; its cost is the cell given. */
async function costOf(cell: CraftedCell, heading = "单位：万元", header = HEADER): Promise<string | null> {
  const table = await fu4([[heading], header, [1, "甲平台", "某某有限公司", cell, null]]);
  const [issue] = table.issues;
  return issue?.code ?? table.rows[0]?.cost ?? null;
}

function column<K extends keyof Fu4Row>(table: Fu4Table, key: K): Fu4Row[K][] {
  return table.rows.map((row) => row[key]);
}

describe("the header of 附4", () => {
  it.each([
    [
      "spaces, line breaks and units",
      ["序 号", "对应\n服务平台", "试点企业名称 ", "实际改造成本（万元）", "奖补资金额(万元)"],
    ],
    [
      "a unit on a line of its own",
      ["序号", "对应服务平台", "试点企业名称", "实际改造成本\n（单位：万元）", "奖补资金额/万元"],
    ],
    ["marks of required fields", ["序号", "*对应服务平台", "试点企业名称*", "实际改造成本：", "奖补资金额"]],
    ["no-break spaces", ["序\u00a0号", "对应服务平台", "试点企业名称\u200b", "实际改造成本", "奖补资金额"]],
  ])("is found in spite of %s", async (_, header) => {
    const table = await fu4([[], ["标题"], [], header, [1, "甲", "某某公司", 85.5, 25.65]]);
    expect(table.headerRow).toBe(4);
    expect(table.rows).toEqual([
      { platform: "甲", enterprise: "某某公司", cost: "85.50", requested: "25.65" },
    ]);
  });

  it("may have its columns in any order, among others", async () => {
    const header = ["备注", "奖补资金额", "信用代码", "试点企业名称", "序号", "实际改造成本", "对应服务平台"];
    const table = await fu4([header, ["合计见附页", 25.65, "91330", "某某公司", 1, 85.5, "甲"]]);
    expect(table.rows).toEqual([
      { platform: "甲", enterprise: "某某公司", cost: "85.50", requested: "25.65" },
    ]);
    expect(table.cells).toEqual([{ platform: "G2", enterprise: "D2", cost: "F2", requested: "B2" }]);
  });

  it("may be two rows deep", async () => {
    const rows = [
      ["序号", "对应服务平台", "试点企业名称", "资金（万元）", null],
      [null, null, null, "实际改造成本", "奖补资金额"],
      [1, "甲", "某某公司", 85.5, 25.65],
    ];
    expect((await fu4(rows, ["A1:A2", "B1:B2", "C1:C2", "D1:E1"])).rows).toHaveLength(1);
  });

  it("may be merged downwards", async () => {
    const rows = [HEADER, [], [1, "甲", "某某公司", 85.5, 25.65]];
    const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2"];
    expect((await fu4(rows, merges)).rows).toHaveLength(1);
  });

  it.each(HEADER)("does not count without %s", async (missing) => {
    const rows = [HEADER.filter((label) => label !== missing), [1, "甲", "某某公司", 85.5, 25.65]];
    const reading = await readWorkbook(xlsxOf([{ rows }]));
    expect(reading).toMatchObject({ table: null, rows: [], tables: [] });
    expect(reading.issues.map(({ code, cell }) => ({ code, cell }))).toEqual([
      { code: "HEADER_NOT_FOUND", cell: null },
    ]);
    expect(reading.issues[0]?.message).toContain(`“${missing}”`);
  });
});

describe("the rows of 附4", () => {
  it("take the platform that their merge carries, over sums too", async () => {
    const table = await fu4(
      [
        HEADER,
        [1, "甲", "一公司", 1, 1],
        [null, null, "二公司", 1, 1],
        [null, null, "小 计", 2, 2],
        [2, "乙", "三公司", 1, 1],
      ],
      ["A2:A4", "B2:B4"],
    );
    expect(column(table, "platform")).toEqual(["甲", "甲", "乙"]);
    expect(table.cells.map(({ platform }) => platform)).toEqual(["B2", "B2", "B5"]);
  });

  it("take the platform above where a merge was broken, but not across a sum", async () => {
    const rows = [
      HEADER,
      [1, "甲", "一公司"],
      [null, null, "二公司"],
      [null, "同上", "三公司"],
      ["小计"],
      [2, null, "四公司"],
    ];
    expect(column(await fu4(rows), "platform")).toEqual(["甲", "甲", "甲", null]);
  });

  it("have no platform where a merged cell is blank", async () => {
    const rows = [HEADER, [1, "甲", "一公司"], [2, null, "二公司"], [null, null, "三公司"]];
    expect(column(await fu4(rows, ["B3:B4"]), "platform")).toEqual(["甲", null, null]);
  });

  it("do not take the header for a platform where a merge reaches into it", async () => {
    const rows = [HEADER, [1, null, "一公司"], [2, "乙", "二公司"]];
    expect(column(await fu4(rows, ["B1:B2"]), "platform")).toEqual([null, "乙"]);
  });

  it("do not show what lies under a merged cell", async () => {
    const rows = [HEADER, [1, "甲", "一公司", 85.5, 25.65], [2, "乙", "二公司", 1, 1]];
    const table = await fu4(rows, ["B2:B3", "D2:E2"]);
    expect(table.rows[0]?.requested).toBeNull();
    expect(table.rows[1]?.platform).toBe("甲");
  });

  it.each([
    "小计",
    "小 计",
    "合　计",
    "合计：",
    "总计",
    "共计",
    "甲平台小计",
    "合计（2家）",
    "合计2家企业",
    "平均",
    "平均值",
    "平均成本",
    "企业平均",
    "汇总",
    "Total",
    "总计金额",
    "全省合计",
  ])("are not sums: %s", async (label) => {
    const inNumber = await fu4([HEADER, [1, "甲", "一公司", 1, 1], [label, null, null, "待定", -1]]);
    const inName = await fu4([HEADER, [1, "甲", "一公司", 1, 1], [null, null, label, 1, 1]]);
    for (const table of [inNumber, inName]) {
      expect(column(table, "enterprise")).toEqual(["一公司"]);
      expect(table.issues).toEqual([]);
    }
  });

  it.each([
    "合计科技有限公司",
    "平均律乐器有限公司",
    "注塑科技有限公司",
    "说明书印刷厂",
    "单位集团有限公司",
    "日期食品（南通）有限公司",
  ])("are enterprises though the name looks like something else: %s", async (name) => {
    expect(column(await fu4([HEADER, [1, "甲", name, 1, 1]]), "enterprise")).toEqual([name]);
  });

  it.each([
    ["注：评估每个服务平台……单位：元"],
    ["备注：", null, "以上均为含税金额"],
    ["填表说明", null, "请逐家填写"],
    ["填报人：", null, "张三", "联系电话：", "13800000000"],
    ["填报人（签字）：李四", null, "王五", null, "日期：2022年9月1日"],
    ["单位负责人：张三", null, "审核人：李四"],
    [null, null, "年   月   日"],
    [null, null, "2022年9月1日"],
    ["省级中小企业主管部门：（盖章）", null, "浙江省经济和信息化厅"],
    [null, null, "（盖章）"],
    ["制表单位：", null, "浙江省经济和信息化厅"],
    ["……", "……", "……", "……", "……"],
    [null, null, "......"],
    ["1", "2", "3", "4", "5"],
    [2, "乙", "/", 0, 0],
    [2, "乙", "无"],
    ["  ", "　", "\u00a0"],
    [null, null, null, null, 0],
    [null, "丙"],
  ])("are not what belongs to the paper: %j %j %j", async (...cells) => {
    const table = await fu4([HEADER, [1, "甲", "一公司", 1, 1], [], cells as CraftedCell[]]);
    expect(column(table, "enterprise")).toEqual(["一公司"]);
    expect(table.issues).toEqual([]);
  });

  it("are not lines of text that spread over several columns", async () => {
    const header = ["试点企业名称", "序号", "对应服务平台", "实际改造成本", "奖补资金额"];
    const rows = [header, ["一公司", 1, "甲", 1, 1], ["本表一式两份，由服务平台填写"], ["以下空白"]];
    expect(column(await fu4(rows, ["A3:E3", "A4:B4"]), "enterprise")).toEqual(["一公司"]);
  });

  it("go on below a note in the middle, where they are complete", async () => {
    const rows = [
      HEADER,
      [1, "甲", "一公司", 1, 1],
      ["注：以下为第二批"],
      [2, "甲", "二公司", 1, 1],
      [null, null, "张三李四"],
    ];
    expect(column(await fu4(rows), "enterprise")).toEqual(["一公司", "二公司"]);
  });

  it("are not dropped for what a remark in another column says", async () => {
    const rows = [
      [...HEADER, "备注"],
      [1, "甲", "一公司", 1, 1, "软硬件合计"],
      [2, "甲", "二公司", 1, 1, "联系人：张三"],
    ];
    expect(column(await fu4(rows), "enterprise")).toEqual(["一公司", "二公司"]);
  });

  it("carry names trimmed, on one line, with full-width brackets", async () => {
    const rows = [HEADER, [1, " 甲云(智造) 平台\n", "  杭州木易家具(集团)\n有限公司 ", 1, 1]];
    expect((await fu4(rows)).rows[0]).toMatchObject({
      platform: "甲云（智造）平台",
      enterprise: "杭州木易家具（集团）有限公司",
    });
  });
});

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
