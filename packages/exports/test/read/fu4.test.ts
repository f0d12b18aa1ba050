import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, xlsxOf } from "../xlsx-of.ts";
import { column, fu4, HEADER } from "./fu4-tables.ts";

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
