import { describe, expect, it } from "vitest";
import { sheetNames } from "../../src/xlsx/sheet-name.ts";

describe("sheet names", () => {
  it("are at most 31 UTF-16 units, without half characters", () => {
    const [name = ""] = sheetNames([`附5 ${"😀".repeat(20)}`]);
    expect(name.length).toBeLessThanOrEqual(31);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });

  it("stay different after cutting, without regard to case", () => {
    const long = `附5 ${"很长的行业名称".repeat(5)}`;
    const names = sheetNames([`${long}甲`, `${long}乙`, "附1 ABC", "附1 abc"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31);
    expect(names[3]).toBe("附1 abc 2");
  });

  it.each([
    ["附4 汽车/零部件:[一]?", "附4 汽车 零部件 一"],
    ["'附1'", "附1"],
    ["\u0001\n", "表"],
  ])("hold nothing Excel refuses: %j", (wanted, name) => {
    expect(sheetNames([wanted])).toEqual([name]);
  });
});
