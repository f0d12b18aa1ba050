import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomainError } from "@dengta/domain";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { readWorkbook, WORKBOOK_LIMITS } from "../../src/index.ts";
import { xlsxOf } from "../xlsx-of.ts";

const CASES = join(import.meta.dirname, "../cases");
const office = (name: string) => new Uint8Array(readFileSync(join(CASES, "offices", name)));

async function refusal(bytes: Uint8Array): Promise<DomainError> {
  const error = await readWorkbook(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DomainError) return error;
  throw new Error("was read, or failed in another way", { cause: error });
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  return (await refusal(bytes)).code;
}

function withSheet(xml: string): Uint8Array {
  return xlsxOf([{ rows: [] }], { parts: { "xl/worksheets/sheet1.xml": xml } });
}

describe("what is no workbook", () => {
  it.each([
    ["PDF", strToU8("%PDF-1.7 …"), "PDF"],
    ["PNG", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "图片"],
    ["HTML saved as .xls", strToU8("\ufeff<html><table><tr><td>序号</td></tr></table>"), "网页"],
    ["a web archive", strToU8("MIME-Version: 1.0\nContent-Type: multipart/related"), "网页"],
    ["a bare HTML table", strToU8("<table><tr><td>序号</td></tr></table>"), "网页"],
    ["XML of Excel 2003", strToU8('<?xml version="1.0"?><Workbook><Table/></Workbook>'), "XML"],
    ["a text without columns", strToU8("试点企业名称\n某某公司"), "纯文本"],
    ["Excel 4", Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), "过早版本"],
    ["any zip", zipSync({ "a.txt": strToU8("a") }), "压缩包"],
    [
      "xlsb",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": strToU8("x") }),
      "xlsb",
    ],
    ["ODF text", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text") }), "文稿"],
    ["binary rubbish", Uint8Array.from({ length: 1000 }, (_, i) => (i * 7919) % 251), "无法识别"],
  ])("%s is named, with the way out", async (_, bytes, named) => {
    const error = await refusal(bytes);
    expect(error.code).toBe("WORKBOOK_FORMAT_UNSUPPORTED");
    expect(error.message).toContain(named);
    expect(error.message).toContain("xlsx");
  });

  it("nothing at all is said to be empty", async () => {
    expect(await codeOf(new Uint8Array())).toBe("WORKBOOK_EMPTY");
  });
});

describe("a workbook with a password", () => {
  it.each(["locked.xls", "locked.ods"])("%s asks to take it off", async (name) => {
    expect(await codeOf(readFileSync(join(CASES, "locked", name)))).toBe("WORKBOOK_ENCRYPTED");
  });

  it("xlsx asks to take it off", async () => {
    const encrypted = await writeXlsx({
      sheets: [{ name: "S", rows: [["序号"]] }],
      encryption: { password: "secret", spinCount: 1_000 },
    });
    expect(await codeOf(encrypted)).toBe("WORKBOOK_ENCRYPTED");
  });
});

describe("a damaged workbook", () => {
  it.each(["fu4-yuan.xlsx", "fu4-yuan.xls", "fu4-yuan.ods"])(
    "%s is refused wherever it was cut off",
    async (name) => {
      const whole = office(name);
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe("WORKBOOK_UNREADABLE");
      }
    },
  );

  it.each(["fu4-yuan.xlsx", "fu4-yuan.xls", "fu4-yuan.ods", "fu5-platforms.xls"])(
    "%s with flipped bytes is read or refused, never more",
    async (name) => {
      let seed = 1;
      const random = (below: number) => {
        seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
        return seed % below;
      };
      for (let round = 0; round < 150; round += 1) {
        const bytes = office(name);
        for (let i = 0; i < 8; i += 1) bytes[random(bytes.length)] = random(256);
        const failure = await readWorkbook(bytes).catch((error: unknown) => error);
        if (failure instanceof Error) expect(failure).toBeInstanceOf(DomainError);
      }
    },
  );

  it("whose sectors bite their tail comes to an end", async () => {
    const bytes = office("fu4-yuan.xls");
    const view = new DataView(bytes.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) {
      const next = view.getUint32(fat + sector * 4, true);
      if (next < 0xfffffffa) view.setUint32(fat + sector * 4, sector, true);
    }
    expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
  });

  it.each([
    ["a sheet that is no XML", withSheet("no xml")],
    ["an element left open", withSheet("<worksheet><sheetData>")],
    ["a million nested elements", withSheet("<a>".repeat(1_000_000))],
    [
      "a cell beyond the sheet",
      withSheet('<worksheet><sheetData><row><c r="A9999999"><v>1</v></c></row></sheetData></worksheet>'),
    ],
    ["no workbook part", zipSync({ "[Content_Types].xml": strToU8("<Types/>") })],
  ])("%s is refused", async (_, bytes) => {
    expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
  });

  it("with an entity bomb is refused before anything unfolds", async () => {
    const lol = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};">`,
    ).join("");
    const xml = `<!DOCTYPE w [<!ENTITY l0 "lol">${lol}]><worksheet><sheetData><row><c t="str"><v>&l30;</v></c></row></sheetData></worksheet>`;
    expect(await codeOf(withSheet(xml))).toBe("WORKBOOK_UNREADABLE");
  });
});

describe("a workbook too large", () => {
  it("is refused by its size alone", async () => {
    expect(await codeOf(new Uint8Array(WORKBOOK_LIMITS.fileBytes + 1))).toBe("WORKBOOK_TOO_LARGE");
    const error = await refusal(new Uint8Array(200 * 1024 * 1024));
    expect(error.message).toContain("200 MB");
  });

  it("when unpacked is refused before it is unpacked", async () => {
    const bytes = withSheet("<x/>");
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      view.setUint32(at + 24, WORKBOOK_LIMITS.inflatedBytes + 1, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await codeOf(bytes)).toBe("WORKBOOK_TOO_LARGE");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  it("that lies about the size of a part never gets more than it declared", async () => {
    const bytes = xlsxOf([{ rows: [["序号".repeat(5_000)]] }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(await codeOf(bytes)).toBe("WORKBOOK_UNREADABLE");
  });

  const tail = "</sheetData></worksheet>";
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  it.each([
    ["sheets", xlsxOf(Array.from({ length: WORKBOOK_LIMITS.sheets + 1 }, () => ({ rows: [] })))],
    ["cells", withSheet(`<worksheet><sheetData>${row.replaceAll(' t="s"', "").repeat(4_001)}${tail}`)],
    [
      "characters, one text shared by many cells",
      xlsxOf([{ rows: [] }], {
        sharedStrings: `<si><t>${"注".repeat(30_000)}</t></si>`,
        parts: { "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${row.repeat(10)}${tail}` },
      }),
    ],
    [
      "merged ranges",
      withSheet(
        `<worksheet><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_001)}</mergeCells></worksheet>`,
      ),
    ],
    [
      "cells repeated in an ods",
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8(
          '<d><table><table-row number-rows-repeated="1048576"><table-cell number-columns-repeated="16384" value-type="float" value="1"/></table-row></table></d>',
        ),
      }),
    ],
  ])("by its %s is refused", async (_, bytes) => {
    expect(await codeOf(bytes)).toBe("WORKBOOK_TOO_LARGE");
  });
});

describe("a workbook that only looks large", () => {
  it("by 50,000 formatted blank rows is read at once", async () => {
    const blank = Array.from(
      { length: 50_000 },
      (_, i) => `<row r="${i + 3}">${'<c s="0"/>'.repeat(8)}</row>`,
    ).join("");
    const cells = (texts: readonly string[]) => texts.map((t) => `<c t="str"><v>${t}</v></c>`).join("");
    const data = `<row r="1">${cells(["序号", "试点行业名称"])}</row><row r="2">${cells(["1", "家具"])}</row>${blank}`;
    const started = performance.now();
    const reading = await readWorkbook(withSheet(`<worksheet><sheetData>${data}</sheetData></worksheet>`));
    expect(reading.rows).toEqual([{ industry: "家具" }]);
    expect(reading.issues).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it("by a million blank rows and columns of an ods is read at once", async () => {
    const text = (t: string) => `<table-cell value-type="string"><p>${t}</p></table-cell>`;
    const xml = `<d><table name="S"><table-row number-rows-repeated="1000000"><table-cell style-name="c" number-columns-repeated="16384"/></table-row><table-header-rows><table-row>${text("序号")}${text("试点行业名称")}</table-row></table-header-rows><table-row-group><table-row>${text("1")}${text("家具")}</table-row></table-row-group><table-row number-rows-repeated="48000"><table-cell style-name="c" number-columns-repeated="16384"/></table-row></table></d>`;
    const reading = await readWorkbook(
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8(xml),
      }),
    );
    expect(reading.rows).toEqual([{ industry: "家具" }]);
    expect(reading.tables[0]?.headerRow).toBe(1_000_001);
  });
});
