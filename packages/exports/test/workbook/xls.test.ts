import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/workbook/index.ts";
import { readSharedStringTable } from "../../src/workbook/xls/strings.ts";

function u16(value: number): number[] {
  return [value & 0xff, value >> 8];
}

function wide(text: string): number[] {
  return [...text].flatMap((c) => u16(c.charCodeAt(0)));
}

function narrow(text: string): number[] {
  return [...text].map((c) => c.charCodeAt(0));
}

const COUNTS = (unique: number) => [0, 0, 0, 0, unique, 0, 0, 0];

describe("the shared strings of an xls", () => {
  it("come without their formatting and phonetic guides", () => {
    const rich = [...u16(2), 0x01 | 0x08, ...u16(1), ...wide("甲乙"), 0, 0, 5, 0];
    const phonetic = [...u16(2), 0x01 | 0x04, 4, 0, 0, 0, ...wide("丙丁"), 9, 9, 9, 9];
    const plain = [...u16(3), 0x00, ...narrow("abc")];
    const block = Uint8Array.from([...COUNTS(3), ...rich, ...phonetic, ...plain]);
    expect(readSharedStringTable([block])).toEqual(["甲乙", "丙丁", "abc"]);
  });

  it("go on in the next record, each part as wide as it says", () => {
    const first = Uint8Array.from([...COUNTS(2), ...u16(5), 0x00, ...narrow("abc")]);
    const second = Uint8Array.from([0x01, ...wide("甲乙"), ...u16(2), 0x01, ...wide("丙")]);
    const third = Uint8Array.from([0x00, ...narrow("d")]);
    expect(readSharedStringTable([first, second, third])).toEqual(["abc甲乙", "丙d"]);
  });

  it("that end too early are damaged", () => {
    const block = Uint8Array.from([...COUNTS(1), ...u16(500), 0x00, ...narrow("abc")]);
    expect(() => readSharedStringTable([block])).toThrow(RangeError);
  });

  it("are no more than there are, whatever number is declared", () => {
    const block = Uint8Array.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, ...u16(1), 0x00, ...narrow("a")]);
    expect(readSharedStringTable([block])).toEqual(["a"]);
  });
});

describe("an xls of another program", () => {
  it("keeps formats, formulas, merges and hidden sheets", () => {
    const path = join(import.meta.dirname, "../cases/offices/fu5-platforms.xls");
    const { format, sheets } = openWorkbook(readFileSync(path));
    expect(format).toBe("xls");
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["旧", true],
      ["甲", false],
      ["乙", false],
    ]);
    const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(texts).toEqual(expect.arrayContaining(["35%", "36%", "96.5%", "15天"]));
    expect(sheets[1]?.merges).toContainEqual({ firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 5 });
  });
});
