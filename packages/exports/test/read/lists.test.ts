import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, xlsxOf } from "../xlsx-of.ts";

async function read(rows: readonly (readonly CraftedCell[])[], merges: readonly string[] = []) {
  return readWorkbook(xlsxOf([{ rows, merges }]));
}

describe("附1", () => {
  it("gives the industries, without blanks, sums, notes and left-over lines of the form", async () => {
    const rows = [
      ["附1"],
      ["2022年浙江省中小企业数字化转型试点情况汇总表"],
      ["省级中小企业主管部门：（盖章）"],
      ["序 号", "试点行业名称"],
      [1, " 定制家具 "],
      [2, "模具(含压铸)"],
      [3, null],
      [4, "/"],
      ["合计", "2个行业"],
      ["注：最多五个行业"],
      [null, "负责人签字"],
    ];
    const reading = await read(rows, ["A1:B1", "A2:B2"]);
    expect(reading).toMatchObject({ table: "fu1", issues: [] });
    expect(reading.rows).toEqual([{ industry: "定制家具" }, { industry: "模具（含压铸）" }]);
    expect(reading.tables[0]).toMatchObject({ year: 2022, titleIndustry: null });
  });
});

describe("a name", () => {
  it("may be a letter with a digit or a lone character, but no mark for a blank and no number of a column", async () => {
    const names = ["5G", "泵", "3D打印", "以下空白", "无", "甲", "3家", "A", "12"];
    const { rows } = await read([["序号", "试点行业名称"], ...names.map((name, i) => [i + 1, name])]);
    expect(rows).toEqual([{ industry: "5G" }, { industry: "泵" }, { industry: "3D打印" }]);
  });
});

describe("附3", () => {
  const HEADER = ["序号", "试点企业名称", "对应行业", "对应服务平台"];

  it("gives enterprise, industry and platform, merged or not", async () => {
    const rows = [
      HEADER,
      [1, "一公司", "家具", "甲"],
      [2, "二公司", null, null],
      ["……"],
      [3, "三公司", "家具", null],
      [4, "四公司", null, "乙"],
    ];
    const reading = await read(rows, ["C2:C3", "D2:D3"]);
    expect(reading.table).toBe("fu3");
    expect(reading.rows).toEqual([
      { enterprise: "一公司", industry: "家具", platform: "甲" },
      { enterprise: "二公司", industry: "家具", platform: "甲" },
      { enterprise: "三公司", industry: "家具", platform: null },
      { enterprise: "四公司", industry: null, platform: "乙" },
    ]);
  });

  it("names an enterprise listed again and a name that a formula failed to give", async () => {
    const rows = [
      HEADER,
      [1, "一公司", "家具", "甲"],
      [2, { xml: '<c t="e"><v>#REF!</v></c>' }, "家具", "甲"],
      [3, "一公司", "家具", "乙"],
    ];
    const { issues } = await read(rows);
    expect(issues.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "ENTERPRISE_INCOMPLETE B3",
      "DUPLICATE_ENTERPRISE B4",
    ]);
  });

  it.each([
    ["2022年浙江省定制家具行业试点企业名单汇总表", 2022, "定制家具"],
    ["２０２２年新疆生产建设兵团棉纺行业试点企业名单汇总表", 2022, "棉纺"],
    ["2022年广西壮族自治区模具行业试点企业名单汇总表", 2022, "模具"],
    ["2022年大连市轴承行业试点企业名单汇总表", 2022, "轴承"],
    ["附3：2022年某某省轴承行业试点企业名单汇总表", 2022, "轴承"],
    ["202X年XX省XX行业试点企业名单汇总表", null, null],
    ["名单", null, null],
  ])("takes year and industry from its title %s", async (title, year, titleIndustry) => {
    const { tables } = await read([[title], HEADER, [1, "一公司", "家具", "甲"]]);
    expect(tables[0]).toMatchObject({ year, titleIndustry });
  });
});

describe("a workbook without an official table", () => {
  it.each<[string, readonly (readonly CraftedCell[])[]]>([
    ["that is blank", []],
    [
      "with other tables",
      [
        ["姓名", "电话"],
        ["张三", "138"],
      ],
    ],
    [
      "with labels spread over rows",
      [
        ["序号", "试点企业名称"],
        ["对应行业", "对应服务平台"],
      ],
    ],
  ])("%s is no error of the program", async (_, rows) => {
    const reading = await read(rows);
    expect(reading).toMatchObject({ table: null, rows: [], tables: [] });
    expect(reading.issues.map(({ code }) => code)).toEqual(["HEADER_NOT_FOUND"]);
  });
});
