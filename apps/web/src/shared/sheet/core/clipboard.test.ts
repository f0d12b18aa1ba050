import { describe, expect, it } from "vitest";
import { parseBlock, printBlock } from "./clipboard.ts";

describe("a block from a spreadsheet", () => {
  it.each([
    ["one cell", "85.5", [["85.5"]]],
    [
      "cells and rows, with the line break that Excel adds",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "blank cells keep their place",
      "甲\t\t30\n\t\t\n",
      [
        ["甲", "", "30"],
        ["", "", ""],
      ],
    ],
    ["a line break inside a quoted cell is no new row", '"第一行\r\n第二行"\tb', [["第一行\n第二行", "b"]]],
    ["doubled quotes stand for one", '"他说""好"""\tb', [['他说"好"', "b"]]],
    ["a tab inside a quoted cell is no new cell", '"a\tb"\tc', [["a\tb", "c"]]],
    [
      "an inch mark is no opening quote",
      '5" 管\tb\n"未闭合\tc',
      [
        ['5" 管', "b"],
        ['"未闭合', "c"],
      ],
    ],
    ["a blank line in the middle stays a row", "a\n\nb\n", [["a"], [""], ["b"]]],
    ["nothing", "", [[""]]],
  ])("%s", (_name, text, expected) => {
    expect(parseBlock(text)).toEqual(expected);
  });

  it("comes back as it went out", () => {
    const block = [
      ["a\tb", 'say "x"', "多行\n文本"],
      ["", "1,234.50", ""],
    ];
    expect(parseBlock(printBlock(block))).toEqual(block);
  });
});
