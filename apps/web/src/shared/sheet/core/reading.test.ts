import { describe, expect, it } from "vitest";
import { findCells, nextFound, replacedText } from "./find.ts";
import { matchingOptions } from "./options.ts";
import { comparing } from "./order.ts";
import { totalsOf } from "./totals.ts";
import { viewFromSearch, viewToSearch } from "./view.ts";

describe("sums of the selection", () => {
  it("are exact where floating point is not", () => {
    expect(totalsOf(["0.1", "0.2", "", "甲"])).toEqual({
      filled: 3,
      numbers: 2,
      sum: "0.3",
      average: "0.15",
    });
    expect(totalsOf(["1,234.50", "-234.25"])).toMatchObject({ sum: "1,000.25", average: "500.13" });
    expect(totalsOf(["10", "10", "11"])).toMatchObject({ sum: "31", average: "10.33" });
  });

  it("stay exact beyond what a floating number holds", () => {
    expect(totalsOf(["9007199254740993", "9007199254740993", "0.01"]).sum).toBe("18,014,398,509,481,986.01");
  });

  it("blank is not zero", () => {
    expect(totalsOf(["", " "])).toEqual({ filled: 0, numbers: 0, sum: null, average: null });
  });
});

describe("options while typing", () => {
  const options = ["甲云智造科技", "木联网络", "重工数联"];
  const initials = (text: string, letters: string) => text === "甲云智造科技" && letters === "jyzz";

  it("are found by characters, and by pinyin initials however the input method parts them", () => {
    expect(matchingOptions(options, "联", null)).toEqual(["木联网络", "重工数联"]);
    expect(matchingOptions(options, "JYZZ", initials)).toEqual(["甲云智造科技"]);
    expect(matchingOptions(options, "j'y'z'z", initials)).toEqual(["甲云智造科技"]);
    expect(matchingOptions(options, "jyzz", null)).toEqual([]);
  });

  it("that begin with what was typed come first; nothing typed shows all", () => {
    expect(matchingOptions(["丙甲", "甲"], "甲", null)).toEqual(["甲", "丙甲"]);
    expect(matchingOptions(options, " ", null)).toEqual(options);
  });
});

describe("sorting", () => {
  const sorted = (texts: string[], descending = false) =>
    [...texts].sort(comparing((text: string) => text, null, descending));

  it("puts numbers by value, texts by pinyin, blanks last either way", () => {
    expect(sorted(["10.00", "9.5", "", "1,200.00"])).toEqual(["9.5", "10.00", "1,200.00", ""]);
    expect(sorted(["10.00", "9.5", "", "1,200.00"], true)).toEqual(["1,200.00", "10.00", "9.5", ""]);
    expect(sorted(["重庆", "安徽", "北京"])).toEqual(["安徽", "北京", "重庆"]);
  });
});

describe("find and replace", () => {
  const texts = [
    ["甲公司", "ABC"],
    ["", "abcabc"],
  ];
  const found = findCells({ rows: 2, columns: 2 }, (row, column) => texts[row]?.[column] ?? "", "abc");

  it("finds whatever the case, row by row, and goes round", () => {
    expect(found).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 1 },
    ]);
    expect(nextFound(found, { row: 1, column: 1 }, 1)).toBe(0);
    expect(nextFound(found, { row: 0, column: 1 }, -1)).toBe(1);
    expect(nextFound([], { row: 0, column: 0 }, 1)).toBe(-1);
  });

  it("replaces every occurrence and takes the replacement as it stands", () => {
    expect(replacedText("ABCxabc", "abc", "$&")).toBe("$&x$&");
    expect(replacedText("甲公司（甲）", "甲", "乙")).toBe("乙公司（乙）");
    expect(replacedText("甲", "", "乙")).toBe("甲");
  });
});

describe("a view in the URL", () => {
  it("comes back as it was", () => {
    const view = {
      sort: { key: "cost", descending: true },
      preset: "flagged",
      chosen: { platform: ["甲", ""] },
      text: "木",
      find: "有限",
    };
    expect(viewFromSearch({ ...viewToSearch(view) })).toEqual(view);
  });

  it("is empty for what somebody made up", () => {
    expect(viewToSearch(viewFromSearch({ sort: 1, show: [], pick: "x", text: {}, find: null }))).toEqual({});
    expect(viewFromSearch({ text: 855 }).text).toBe("855");
  });
});
