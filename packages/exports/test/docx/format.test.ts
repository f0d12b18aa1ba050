import { TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import {
  writeBlankIndustryPlan,
  writeBlankMainPlan,
  writeIndustryPlan,
  writeMainPlan,
  writeWholePlan,
} from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { elements, part, partsOf } from "../support/package-parts.ts";

const FORM = { template: TEMPLATE_2022 };

const PLAN = samplePlan();
const FILES: [string, Uint8Array][] = [
  ["the main plan", await writeMainPlan(PLAN, { versionCode: "ZJ-2022-v1" })],
  ["an industry plan", await writeIndustryPlan(PLAN, "i1")],
  ["the whole plan", await writeWholePlan(PLAN, { versionCode: "ZJ-2022-v1" })],
  ["the blank main plan", await writeBlankMainPlan(FORM)],
  ["the blank industry plan", await writeBlankIndustryPlan(FORM)],
];

const TEXT_WIDTH = 8845;

describe.each(FILES)("%s", (_, bytes) => {
  const document = part(bytes, "word/document.xml");
  const tables = elements(document, "w:tbl");

  it("has the page of GB/T 9704", () => {
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(document).toMatch(/<w:docGrid [^>]*w:linePitch="579"/);
  });

  it("names the fonts of every run for every script, and no theme font", () => {
    const runs = Object.entries(partsOf(bytes))
      .filter(([name]) => /word\/(document|footer\d+)\.xml$/.test(name))
      .flatMap(([, xml]) => elements(xml, "w:r"));
    expect(runs.length).toBeGreaterThan(20);
    const unnamed = runs.filter(
      (run) =>
        !/<w:rFonts(?=[^>]* w:eastAsia="[^"]+")(?=[^>]* w:ascii="[^"]+")(?=[^>]* w:hAnsi="[^"]+")/.test(run),
    );
    expect(unnamed).toEqual([]);
    expect(document + part(bytes, "word/styles.xml")).not.toMatch(/[aA]sciiTheme|eastAsiaTheme|hAnsiTheme/);
  });

  it("gives every table grid widths that fill the page, and fixed layout", () => {
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((a, b) => a + b, 0)).toBe(TEXT_WIDTH);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      for (const row of elements(table, "w:tr")) expect(elements(row, "w:tc")).toHaveLength(widths.length);
    }
  });

  it("repeats the header row of every table and splits no row", () => {
    for (const table of tables) {
      const rows = elements(table, "w:tr");
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows.map((_, index) => index === 0));
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    }
  });

  it("numbers odd pages on the right and even ones on the left", () => {
    expect(part(bytes, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const sides = ["default", "even"].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(document)?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
        part(bytes, "word/_rels/document.xml.rels"),
      );
      const footer = part(bytes, `word/${target?.[1] ?? target?.[2]}`);
      expect(footer).toMatch(/>— <.*PAGE.*> —</s);
      expect(footer).toMatch(/<w:sz w:val="28"\/>/);
      return /<w:jc w:val="(\w+)"/.exec(footer)?.[1];
    });
    expect(sides).toEqual(["right", "left"]);
  });

  it("puts each form's label in 黑体 16 pt flush left and its title on line 3 in 小标宋 22 pt", () => {
    const paragraphs = elements(document, "w:p");
    const labels = paragraphs.flatMap((paragraph, index) =>
      />附(件)?[1-5]<\/w:t>/.test(paragraph) ? [index] : [],
    );
    const isWhole = _ === "the whole plan";
    expect(labels[0] === 0).toBe(!isWhole);
    for (const index of labels) {
      expect(paragraphs[index]).toMatch(/w:eastAsia="黑体".*<w:sz w:val="32"\/>/s);
      expect(paragraphs[index]?.includes("<w:pageBreakBefore/>")).toBe(isWhole || index > 0);
      expect(paragraphs[index + 1]).not.toMatch(/<w:t [^>]*>[^<]/);
      expect(paragraphs[index + 2]).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/s);
      expect(paragraphs[index + 2]).toContain('<w:jc w:val="center"/>');
    }
  });

  it("does not end in a table, nor lets two tables touch", () => {
    expect(document).not.toMatch(/<\/w:tbl><w:(tbl|sectPr)/);
  });
});

describe("headings and text", () => {
  const document = part(FILES[1]?.[1] ?? new Uint8Array(), "word/document.xml");
  const paragraph = (start: string) =>
    elements(document, "w:p").find((xml) => xml.includes(`preserve">${start}`)) ?? "";

  it.each([
    ["一、试点选取情况", "黑体"],
    ["（一）试点行业中小企业数字化转型的总体情况", "楷体_GB2312"],
    ["1.企业分布", "仿宋_GB2312"],
    ["全省定制家具企业主要分布在杭州", "仿宋_GB2312"],
    ["工作考虑和工作计划", "黑体"],
  ])("%s is set in %s, 16 pt, two characters in", (start, font) => {
    expect(paragraph(start)).toContain(`w:eastAsia="${font}"`);
    expect(paragraph(start)).toMatch(/<w:ind w:firstLine="640" w:firstLineChars="200"\/>/);
    expect(paragraph(start)).toMatch(/<w:sz w:val="32"\/>/);
  });

  it("sets amounts on the right", () => {
    expect(elements(document, "w:tc").find((cell) => cell.includes(">85.50<"))).toContain(
      '<w:jc w:val="right"/>',
    );
  });
});

describe("the version mark", () => {
  it("stands small in every footer where one is given, and nowhere else", () => {
    const footers = (bytes: Uint8Array) =>
      Object.entries(partsOf(bytes))
        .filter(([name]) => /word\/footer\d+\.xml$/.test(name))
        .map(([, xml]) => xml.includes(">版本 ZJ-2022-v1<"));
    expect(footers(FILES[0]?.[1] ?? new Uint8Array())).toEqual([true, true]);
    expect(footers(FILES[1]?.[1] ?? new Uint8Array())).toEqual([false, false]);
  });
});
