import { strToU8, zipSync } from "fflate";
import { writeOds } from "hucre";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../src/workbook/index.ts";

const MIME = "application/vnd.oasis.opendocument.spreadsheet";

function odsOf(rows: string, styles = ""): Uint8Array {
  const xml = `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ mimetype: strToU8(MIME), "content.xml": strToU8(xml) });
}

function cellsOf(bytes: Uint8Array): (string | number)[][] {
  return openWorkbook(bytes).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ row, column, kind, text }) => [row, column, kind, text])),
  );
}

function cell(attributes: string, inner: string): string {
  return `<table:table-row><table:table-cell ${attributes}>${inner}</table:table-cell></table:table-row>`;
}

describe("an ods cell", () => {
  it.each([
    [
      'office:value-type="string"',
      '<text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p>',
      "text",
      "甲  乙\n丙",
    ],
    [
      'office:value-type="string"',
      "<office:annotation><text:p>批注</text:p></office:annotation><text:p>甲</text:p>",
      "text",
      "甲",
    ],
    [
      'office:value-type="string"',
      "<text:p><text:span>甲</text:span><text:a>乙</text:a></text:p>",
      "text",
      "甲乙",
    ],
    ['office:value-type="string" office:string-value="甲"', "", "text", "甲"],
    ['office:value-type="float" office:value="85.5"', "<text:p>85.50</text:p>", "number", "85.5"],
    ['office:value-type="float" office:value="25.650000000000002"', "", "number", "25.65"],
    ['office:value-type="currency" office:value="85.5"', "<text:p>￥85.50</text:p>", "number", "85.5"],
    ['office:value-type="percentage" office:value="0.3567"', "<text:p>36%</text:p>", "number", "36%"],
    ['office:value-type="percentage" office:value="0.965"', "", "number", "96.5%"],
    [
      'office:value-type="date" office:date-value="2022-09-01"',
      "<text:p>2022年9月1日</text:p>",
      "date",
      "2022年9月1日",
    ],
    ['office:value-type="boolean" office:boolean-value="true"', "<text:p>TRUE</text:p>", "text", "TRUE"],
    [
      'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
      "<text:p>#DIV/0!</text:p>",
      "error",
      "#DIV/0!",
    ],
    [
      'table:formula="of:=1/0" office:value-type="float" office:value="0"',
      "<text:p>Err:502</text:p>",
      "error",
      "Err:502",
    ],
  ])("%s %s is %s %j", (attributes, inner, kind, text) => {
    expect(cellsOf(odsOf(cell(attributes, inner)))).toEqual([[1, 1, kind, text]]);
  });

  it("is blank where a formula gives nothing", () => {
    expect(cellsOf(odsOf(cell('table:formula="of:=IF([.A1];1;&quot;&quot;)"', "")))).toEqual([]);
  });

  it("shows the percentage of its format where only the format tells", async () => {
    const styled = new Map([["0,0", { value: 0.965, type: "number" as const, style: { numFmt: "0.0%" } }]]);
    const bytes = await writeOds({ sheets: [{ name: "S", rows: [[0.965]], cells: styled }] });
    expect(cellsOf(bytes)).toEqual([[1, 1, "number", "96.5%"]]);
  });

  it("keeps its row and column behind repeated, grouped and covered ones", () => {
    const text = (t: string) =>
      `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`;
    const rows = `<table:table-header-rows><table:table-row>${text("a")}</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${text("b")}</table:table-row><table:table-row-group><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>${text("c")}</table:table-row></table:table-row-group>`;
    expect(cellsOf(odsOf(rows))).toEqual([
      [1, 1, "text", "a"],
      [2, 4, "text", "b"],
      [3, 4, "text", "b"],
      [4, 3, "text", "c"],
    ]);
  });

  it("does not mix with texts in drawings", () => {
    const drawing =
      "<table:shapes><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></table:shapes>";
    const rows =
      drawing +
      cell('office:value-type="string"', "<text:p>甲<draw:frame><text:p>x</text:p></draw:frame></text:p>");
    expect(cellsOf(odsOf(rows))).toEqual([[1, 1, "text", "甲"]]);
  });

  it("is known to be hidden with its sheet", () => {
    const styles =
      '<style:style style:name="t" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const xml = `<d><s>${styles}</s><table:table table:name="甲" table:style-name="t"/><table:table table:name="乙"/></d>`;
    const { sheets } = openWorkbook(zipSync({ mimetype: strToU8(MIME), "content.xml": strToU8(xml) }));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["甲", true],
      ["乙", false],
    ]);
  });
});
