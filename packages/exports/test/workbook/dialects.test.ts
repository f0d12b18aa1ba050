import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/workbook/index.ts";
import { xlsxOf } from "../xlsx-of.ts";

function texts(bytes: Uint8Array): string[] {
  return openWorkbook(bytes).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
}

function repack(
  bytes: Uint8Array,
  change: (path: string, xml: string) => readonly [path: string, xml: string],
): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([path, data]) =>
    change(path, new TextDecoder().decode(data)),
  );
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])));
}

const PLAIN = xlsxOf([{ rows: [["序号", 1]] }]);

describe("an xlsx may be written in any dialect", () => {
  it("with phonetic guides, which are no text", () => {
    const sharedStrings =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const rows = [[{ xml: '<c t="s"><v>0</v></c>' }, { xml: '<c t="s"><v>1</v></c>' }]];
    expect(texts(xlsxOf([{ rows }], { sharedStrings }))).toEqual(["東京", "甲 乙"]);
  });

  it("with escaped characters, entities, CDATA and control characters", () => {
    const rows = [
      [
        { xml: '<c t="inlineStr"><is><t>甲_x000D_&#10;乙</t></is></c>' },
        { xml: "<c t='str'><v><![CDATA[A&B]]></v></c>" },
        { xml: '<c t="inlineStr"><is><t>甲\u000b乙</t></is></c>' },
      ],
    ];
    expect(texts(xlsxOf([{ rows }]))).toEqual(["甲\r\n乙", "A&B", "甲\u000b乙"]);
  });

  it("without addresses of rows and cells", () => {
    const xml =
      '<worksheet><sheetData><row><c t="str"><v>a</v></c><c/><c t="str"><v>b</v></c></row><row r="4"><c r="B4" t="str"><v>c</v></c><c t="str"><v>d</v></c></row></sheetData></worksheet>';
    const [sheet] = openWorkbook(
      xlsxOf([{ rows: [] }], { parts: { "xl/worksheets/sheet1.xml": xml } }),
    ).sheets;
    expect(sheet?.rows.flatMap(({ cells }) => cells.map((c) => [c.text, c.row, c.column]))).toEqual([
      ["a", 1, 1],
      ["b", 1, 3],
      ["c", 4, 2],
      ["d", 4, 3],
    ]);
  });

  it("with a prefix on every element", () => {
    const prefixed = repack(PLAIN, (path, xml) =>
      path.startsWith("xl/") && !path.endsWith(".rels")
        ? [path, xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=")]
        : [path, xml],
    );
    expect(texts(prefixed)).toEqual(["序号", "1"]);
  });

  it("in the strict variant", () => {
    const strict = repack(PLAIN, (path, xml) => [
      path,
      xml.replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006",
        "http://purl.oclc.org/ooxml/officeDocument",
      ),
    ]);
    expect(texts(strict)).toEqual(["序号", "1"]);
  });

  it("with backslashes, capitals and absolute targets in the package", () => {
    const odd = repack(PLAIN, (path, xml) => [
      path.replace("xl/worksheets/sheet1.xml", "xl\\Worksheets\\Sheet1.xml"),
      xml.replace('Target="worksheets/', 'Target="/xl/worksheets/'),
    ]);
    expect(texts(odd)).toEqual(["序号", "1"]);
  });

  it("in UTF-16", () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const files = unzipSync(PLAIN);
    const path = "xl/worksheets/sheet1.xml";
    const sheet = utf16(new TextDecoder().decode(files[path]));
    expect(texts(zipSync({ ...files, [path]: sheet }))).toEqual(["序号", "1"]);
  });

  it("without styles and shared strings, with chart sheets, with damaged pictures", () => {
    const bare = unzipSync(PLAIN);
    delete bare["xl/styles.xml"];
    delete bare["xl/sharedStrings.xml"];
    bare["xl/media/image1.png"] = strToU8("no picture");
    bare["xl/drawings/drawing1.xml"] = strToU8("<broken");
    expect(texts(zipSync(bare))).toEqual(["序号", "1"]);
    const charts = repack(PLAIN, (path, xml) => [
      path,
      xml
        .replace("<sheets>", '<sheets><sheet name="图" sheetId="9" r:id="c"/>')
        .replace(
          "</Relationships>",
          '<Relationship Id="c" Type="x/chartsheet" Target="chartsheets/1.xml"/></Relationships>',
        ),
    ]);
    expect(openWorkbook(charts).sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("with a cell at the far corner and a used range declared to match", () => {
    const xml =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>序号</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const [sheet] = openWorkbook(
      xlsxOf([{ rows: [] }], { parts: { "xl/worksheets/sheet1.xml": xml } }),
    ).sheets;
    expect(sheet?.rows.at(-1)?.cells).toEqual([{ row: 1048576, column: 16384, kind: "number", text: "1" }]);
  });
});
