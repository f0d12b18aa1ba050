import { describe, expect, it } from "vitest";
import { roundDecimal } from "../../src/workbook/decimal.ts";
import { numberContent, reconcile } from "../../src/workbook/number-text.ts";

describe("a number in a cell", () => {
  it.each<[number, string, string]>([
    [25.650000000000002, "General", "25.65"],
    [1285.5 - 1259.85, "General", "25.65"],
    [0.1 + 0.2 - 0.3, "General", "0"],
    [1e21, "General", "1000000000000000000000"],
    [1e-7, "General", "0.0000001"],
    [85.503, "0.00", "85.503"],
    [28.516666666666666, "0.00_ ", "28.52"],
    [-85.5, "0.00_ ;[Red]\\-0.00\\ ", "-85.5"],
    [-85.5, "#,##0.00_);(#,##0.00)", "-85.5"],
    [85.5, '_ "￥"* #,##0.00_ ;_ "￥"* \\-#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ', "85.5"],
    [85.5, "[DBNum2][$-804]General", "85.5"],
    [85.5, "0.00E+00", "85.5"],
    [85.5, "# ?/?", "85.5"],
    [85.5, ";;;", "85.5"],
    [12345, '[>=10000]0!.0000"万元";0"元"', "1.2345万元"],
    [999, '[>=10000]0!.0000"万元";0"元"', "999元"],
    [855000, "0!.0,", "85.5"],
    [855000, '#,##0,"千元"', "855千元"],
    [85.5, "0.00\\万\\元", "85.5万元"],
    [85.5, '[红色]General"万元"', "85.5万元"],
    [15, '0"天"', "15天"],
    [0.35, "0%", "35%"],
    [0.3567, "0%", "36%"],
    [0.285, "0%", "29%"],
    [0.965, "0.0#%", "96.5%"],
    [-0.05, "0%;[Red]-0%", "-5%"],
    [35, '0.0"%"', "35%"],
    [35, "0\\%", "35%"],
  ])("%d under %s reads %s", (value, format, text) => {
    expect(numberContent(value, format)).toEqual({ kind: "number", text });
  });

  it.each<[string, string]>([
    ["yyyy-m-d", "2022-9-1"],
    ['yyyy"年"m"月"d"日"', "2022年9月1日"],
    ["[$-804]yyyy/m/d;@", "2022/9/1"],
  ])("is a date under %s", (format, text) => {
    expect(numberContent(44805, format)).toEqual({ kind: "date", text });
  });

  it("that is none, is an error", () => {
    expect(numberContent(Number.NaN, "General").kind).toBe("error");
  });

  it.each<[number, string, string]>([
    [0.3567, "36%", "36%"],
    [85.503, "85.50", "85.503"],
    [855000, "855,000元", "855000元"],
    [855000, "85.5万", "85.5万"],
    [-85.5, "(85.50)", "-85.5"],
    [1234.5, "1.234,50", "1234.5"],
    [0, "-", "0"],
  ])("%d shown as %s reads %s", (value, shown, text) => {
    expect(reconcile(value, shown)).toBe(text);
  });

  it.each<[string, number, string]>([
    ["28.5", 0, "29"],
    ["-28.5", 0, "-29"],
    ["0.285", 2, "0.29"],
    ["9.995", 2, "10"],
    ["-0.001", 2, "0"],
    ["7", 3, "7"],
  ])("%s rounds to %i decimals as %s", (text, decimals, rounded) => {
    expect(roundDecimal(text, decimals)).toBe(rounded);
  });
});
