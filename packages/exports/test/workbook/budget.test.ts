import { DomainError } from "@dengta/domain";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { xlsxOf } from "../xlsx-of.ts";

async function codeOf(bytes: Uint8Array, timeMs?: number): Promise<string> {
  const error = await readWorkbook(bytes, { budget: { timeMs } }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError) return error.code;
  throw new Error("was read, or failed in another way", { cause: error });
}

const ROWS = [
  ["序号", "试点行业名称"],
  [1, "家具"],
];

describe("a reading ends within its budget", () => {
  it.each(["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])(
    "when %s is full of <",
    async (path) => {
      const bytes = xlsxOf([{ rows: ROWS }], { parts: { [path]: `<x>${"<".repeat(60_000)}` } });
      const started = performance.now();
      expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );

  it("when the XML has more slips than anybody makes", async () => {
    const cells = '<c t="str"><v>&nbsp;&bad;</v></c>';
    const xml = `<worksheet><sheetData><row>${cells.repeat(600)}</row></sheetData></worksheet>`;
    const bytes = xlsxOf([{ rows: [] }], { parts: { "xl/worksheets/sheet1.xml": xml } });
    expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
    const patient = await readWorkbook(bytes, { budget: { xmlErrors: 2_000 } });
    expect(patient.table).toBeNull();
  });

  it.each([
    ["xlsx", xlsxOf([{ rows: Array.from({ length: 20_000 }, () => [1, "甲", "乙", 1, 1]) }])],
    ["csv", strToU8("1,甲,乙,1,1\n".repeat(50_000))],
  ])("when the time is up, in %s", async (_, bytes) => {
    expect(await codeOf(bytes, 1)).toBe("WORKBOOK_TOO_COSTLY");
  });
});

describe("the checksum of a part", () => {
  it("catches one changed digit in a part that is stored as it is", async () => {
    const xml = (cost: string) =>
      `<worksheet><sheetData><row><c t="str"><v>序号</v></c><c t="str"><v>试点行业名称</v></c></row><row><c><v>1</v></c><c t="str"><v>${cost}</v></c></row></sheetData></worksheet>`;
    const files = {
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/workbook.xml": strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": strToU8(xml("家具1")),
    };
    const bytes = zipSync(files, { level: 0 });
    expect((await readWorkbook(bytes)).rows).toEqual([{ industry: "家具1" }]);
    const at = Buffer.from(bytes).indexOf("家具1") + Buffer.byteLength("家具");
    bytes[at] = 0x32;
    expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
  });
});

describe("a sheet formatted down to Excel's last row", () => {
  it("with all the attributes that Excel writes is read", { timeout: 60_000 }, async () => {
    const row = (r: number) =>
      `<row r="${r}" spans="1:5" s="1" customFormat="1" ht="26.1" customHeight="1" x14ac:dyDescent="0.3">${["A", "B", "C", "D", "E"].map((c) => `<c r="${c}${r}" s="1"/>`).join("")}</row>`;
    const head = `<row r="1"><c t="str"><v>序号</v></c><c t="str"><v>试点行业名称</v></c></row><row r="2"><c><v>1</v></c><c t="str"><v>家具</v></c></row>`;
    const blank = Array.from({ length: 1_048_574 }, (_, i) => row(i + 3)).join("");
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="x"><sheetData>${head}${blank}</sheetData></worksheet>`;
    const bytes = xlsxOf([{ rows: [] }], { parts: { "xl/worksheets/sheet1.xml": xml } });
    const { rows, issues } = await readWorkbook(bytes, { budget: { timeMs: 60_000 } });
    expect({ rows, issues }).toEqual({ rows: [{ industry: "家具" }], issues: [] });
  });
});
