import { describe, expect, it } from "vitest";
import {
  declaredMoneyUnit,
  formatWan,
  moneyUnitOf,
  nameKey,
  normaliseName,
  readMeasure,
  readNumber,
  readWan,
  shiftDecimalLeft,
  WAN,
  YUAN,
} from "../src/index.ts";

function wan(raw: string, unit: Parameters<typeof readWan>[1] = "wan"): string | null {
  const reading = readWan(raw, unit);
  if (reading.kind === "amount") return formatWan(reading.amount);
  return reading.kind === "refused" ? reading.code : null;
}

describe("an amount as an office types it", () => {
  it.each([
    ["85.5", "85.50"],
    ["８５．５０", "85.50"],
    [" 1,200.00 ", "1200.00"],
    ["1，200", "1200.00"],
    ["85.5万", "85.50"],
    ["85.5 万元", "85.50"],
    ["８５．５萬元", "85.50"],
    ["25.65万元整", "25.65"],
    ["855000元", "85.50"],
    ["855,000.00 元", "85.50"],
    ["￥855000元", "85.50"],
    ["人民币85.5万元", "85.50"],
    ["¥ 85.5", "85.50"],
    ["85.5W", "85.50"],
    ["855千元", "85.50"],
    ["0.0085亿元", "85.00"],
    ["'85.5", "85.50"],
    ["85。5", "85.50"],
    [".5", "0.50"],
    ["+3", "3.00"],
    ["0", "0.00"],
    ["-0.00", "0.00"],
    ["9.99999", "9.99999"],
    ["0.000001", "0.000001"],
    ["1000000", "1000000.00"],
  ])("%s is %s 万元", (raw, amount) => {
    expect(wan(raw)).toBe(amount);
  });

  it.each(["", "  ", "　", "/", "—", "——", "-", "－", "–", "―", "──", "无", "暂无", "N/A", "不适用"])(
    "“%s” is blank, not zero",
    (raw) => {
      expect(readWan(raw).kind).toBe("blank");
    },
  );

  it.each([
    ["待定", "NOT_A_NUMBER"],
    ["约85", "NOT_A_NUMBER"],
    ["85.5.5", "NOT_A_NUMBER"],
    ["1,20", "NOT_A_NUMBER"],
    ["85-90", "NOT_A_NUMBER"],
    ["30%", "NOT_A_NUMBER"],
    ["85.5美元", "NOT_A_NUMBER"],
    ["--5", "NOT_A_NUMBER"],
    ["-85.5", "NEGATIVE_AMOUNT"],
    ["－８５．５万元", "NEGATIVE_AMOUNT"],
    ["(85.50)", "NEGATIVE_AMOUNT"],
    ["（85.50）", "NEGATIVE_AMOUNT"],
    ["-￥85.5", "NEGATIVE_AMOUNT"],
    ["￥-85.5", "NEGATIVE_AMOUNT"],
    ["−1", "NEGATIVE_AMOUNT"],
    ["0.0000001", "AMOUNT_BELOW_FEN"],
    ["1000000.01", "AMOUNT_TOO_LARGE"],
    ["9".repeat(40), "AMOUNT_TOO_LARGE"],
    ["9".repeat(4000), "NOT_A_NUMBER"],
  ])("%s is refused as %s", (raw, code) => {
    expect(wan(raw)).toBe(code);
  });

  it("a bare number is in the unit of its table; a unit behind it wins", () => {
    expect(wan("855000", "yuan")).toBe("85.50");
    expect(wan("855000.01", YUAN)).toBe("85.500001");
    expect(wan("85.5万", "yuan")).toBe("85.50");
    expect(wan("855", 1)).toBe("85.50");
    expect(wan("855000元", WAN)).toBe("85.50");
  });

  it("a message quotes no more than a line of what was typed", () => {
    const reading = readWan("待".repeat(5000));
    expect(reading.kind === "refused" && reading.message.length).toBeLessThan(100);
  });
});

describe("a unit of money", () => {
  it.each([
    ["单位：元", YUAN],
    ["单位：万元", WAN],
    ["（单位:人民币万元）", WAN],
    ["金额单位： 元", YUAN],
    ["单 位：千元", 1],
    ["计量单位：亿元", -4],
    ["成本测算表（元）", YUAN],
    ["省级主管部门：（盖章）　　单位：元", YUAN],
    ["编制单位：元谋县经济和信息化局", null],
    ["每家不超过30万元", null],
    ["填报单位：浙江省经济和信息化厅", null],
    ["省级中小企业主管部门：（盖章）", null],
  ])("the heading %s declares %s", (heading, unit) => {
    expect(declaredMoneyUnit(heading)).toBe(unit);
  });

  it.each(["", "天", "美元", "%", "万家"])("“%s” is none", (suffix) => {
    expect(moneyUnitOf(suffix)).toBeNull();
  });
});

describe("a KPI value as an office types it", () => {
  it.each([
    ["35", "%", "35"],
    ["35%", "%", "35"],
    ["９６．５０％", "%", "96.5"],
    ["≥95%", "%", "95"],
    ["不低于95%", "%", "95"],
    ["95%以上", "%", "95"],
    ["35%（2021年底）", "%", "35"],
    ["15天", "天", "15"],
    ["15个工作日", "天", "15"],
    ["2小时", "小时", "2"],
    ["≤2h", "小时", "2"],
    ["3年", "年", "3"],
    ["120单/人时", "单/人时", "120"],
    ["2.80级", "级", "2.8"],
    ["-3", "%", "-3"],
  ])("%s (%s) is %s", (raw, unit, value) => {
    expect(readMeasure(raw, unit)).toEqual({ kind: "value", value });
  });

  it.each(["", "/", "—", "-", "无"])("“%s” is blank", (raw) => {
    expect(readMeasure(raw, "%").kind).toBe("blank");
  });

  it.each([
    ["待定", "%"],
    ["80-90%", "%"],
    ["30分钟", "小时"],
    ["36个月", "年"],
    ["5‰", "%"],
  ])("%s for %s is refused", (raw, unit) => {
    expect(readMeasure(raw, unit).kind).toBe("refused");
  });
});

describe("names and numbers", () => {
  it.each([
    [" 杭州木易家具(集团)有限公司 ", "杭州木易家具（集团）有限公司"],
    ["杭州木易家具 （集团） 有限公司", "杭州木易家具（集团）有限公司"],
    ["甲云\n智造平台", "甲云智造平台"],
    ["ABC  Cloud 平台", "ABC Cloud平台"],
    ["\ufeff甲云\u00a0智造平台\u200b", "甲云智造平台"],
  ])("%j is stored as %s", (raw, name) => {
    expect(normaliseName(raw)).toBe(name);
  });

  it("one name in two spellings has one key", () => {
    expect(nameKey("ＡＢＣ(集团) 公司")).toBe(nameKey("abc（集团）公司"));
  });

  it("a number keeps the unit that stood behind it", () => {
    expect(readNumber("1,234.50 单/人时")).toEqual({ kind: "number", value: "1234.5", suffix: "单/人时" });
  });

  it.each([
    ["855000", 4, "85.5"],
    ["1", 4, "0.0001"],
    ["-12", 1, "-1.2"],
    ["0.0085", -4, "85"],
    ["1.5", -4, "15000"],
    ["7", 0, "7"],
  ])("%s shifted by %i is %s", (value, places, shifted) => {
    expect(shiftDecimalLeft(value, places)).toBe(shifted);
  });
});
