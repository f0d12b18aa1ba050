import { TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import {
  writeBlankMainPlan,
  writeFu4,
  writeIndustryPlan,
  writeMainPlan,
  writeWholePlan,
} from "../../src/index.ts";
import { enterprise, samplePlan } from "../fixtures/sample-plan.ts";
import { elements, paragraphsOf, part, partsOf } from "../support/package-parts.ts";

const headersOf = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes)).flatMap(([name, xml]) => (/word\/header\d+\.xml$/.test(name) ? [xml] : []));
const footersOf = (bytes: Uint8Array) =>
  Object.entries(partsOf(bytes)).flatMap(([name, xml]) => (/word\/footer\d+\.xml$/.test(name) ? [xml] : []));

describe("a draft", () => {
  it("says so on every page of Word, in a line and across the page", async () => {
    const bytes = await writeMainPlan(samplePlan());
    const headers = headersOf(bytes);
    expect(headers).toHaveLength(2);
    for (const header of headers) {
      expect(header).toContain("草稿 未提交，仅供核对");
      expect(header).toContain(
        '<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="草稿"/>',
      );
    }
    const references = [...part(bytes, "word/document.xml").matchAll(/<w:headerReference w:type="(\w+)"/g)];
    expect(references.map(([, type]) => type).sort()).toEqual(["default", "even"]);
  });

  it("says so on every page of Excel", async () => {
    const sheet = part(await writeFu4(samplePlan(), "i1"), "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<oddHeader>.*草稿 未提交，仅供核对<\/oddHeader>/);
  });
});

describe("a submitted version", () => {
  const options = { versionCode: "ZJ-2022-v1" };
  it("carries its code and 第x页 共y页 at the foot, and is no draft", async () => {
    const bytes = await writeMainPlan(samplePlan(), options);
    expect(headersOf(bytes)).toEqual([]);
    for (const footer of footersOf(bytes)) {
      expect(footer).toContain(">版本 ZJ-2022-v1<");
      expect(footer).toMatch(/第<.*PAGE.*页 共<.*NUMPAGES.*>页</s);
    }
    const sheet = part(await writeFu4(samplePlan(), "i1", options), "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("oddHeader");
    expect(sheet).toContain("第&amp;P页 共&amp;N页  版本 ZJ-2022-v1</oddFooter>");
  });
});

describe("a blank form", () => {
  it("is exactly the form: no mark at all", async () => {
    const bytes = await writeBlankMainPlan({ template: TEMPLATE_2022 });
    expect(headersOf(bytes)).toEqual([]);
    expect(footersOf(bytes).join("")).not.toMatch(/版本|共/);
  });
});

describe("Word's own means", () => {
  it("are used for headings, languages, fonts and places", async () => {
    const bytes = await writeIndustryPlan(samplePlan(), "i1");
    const styles = part(bytes, "word/styles.xml");
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
    for (const level of [1, 2, 3, 4]) {
      expect(styles).toContain(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>`);
      expect(styles).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
    expect(part(bytes, "word/fontTable.xml")).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
    const document = part(bytes, "word/document.xml");
    const heading = elements(document, "w:p").find((xml) => xml.includes("一、试点选取情况")) ?? "";
    expect(heading).toContain('<w:pStyle w:val="Heading2"/>');
    expect(heading).toContain('w:name="h1_fu2_1"');
  });

  it("a contents whose every line leads to a place in the file", async () => {
    const document = part(await writeWholePlan(samplePlan()), "word/document.xml");
    const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, name]) => name);
    const places = [...document.matchAll(/<w:bookmarkStart w:name="(\w+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(15);
    expect(anchors.filter((name) => !places.includes(name))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect([...document.matchAll(/PAGEREF (\w+) /g)].map(([, name]) => name)).toEqual(anchors);
  });
});

describe("a long 附4 in Word", () => {
  it("says the platform again on every page and keeps the note beside the last row", async () => {
    const plan = samplePlan();
    const [industry] = plan.industries;
    industry?.enterprises.push(
      ...Array.from({ length: 80 }, (_, i) =>
        enterprise(`m${i}`, `第${i}号家居公司`, { platformId: "a", cost: "1.00" }),
      ),
    );
    const document = part(await writeIndustryPlan(plan, "i1"), "word/document.xml");
    const pages = elements(document, "w:tbl").filter((table) => paragraphsOf(table).includes("奖补资金额"));
    expect(pages.length).toBeGreaterThan(2);
    const firstRows = pages
      .map((table) => elements(table, "w:tr")[1] ?? "")
      .map((row) => paragraphsOf(row).slice(0, 2));
    expect(firstRows.slice(0, -1)).toEqual(pages.slice(0, -1).map(() => ["1", "甲云智造平台"]));
    expect(elements(pages.at(-1) ?? "", "w:tr").at(-1)).toContain("<w:keepNext/>");
  });
});
