import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";

const LINES = [
  "2022年浙江省家具行业试点企业数字化转型成本测算表",
  "序号,对应服务平台,试点企业名称,实际改造成本,奖补资金额",
  '1,甲平台,"杭州""木易""家具有限公司","1,085.50",30',
  ',,="00123公司",66.666667,20.000001',
  "",
];
const ROWS = [
  { platform: "甲平台", enterprise: '杭州"木易"家具有限公司', cost: "1085.50", requested: "30.00" },
  { platform: "甲平台", enterprise: "00123公司", cost: "66.666667", requested: "20.000001" },
];

/** The same text in GB 18030, made by walking the decoder's own table: Node only decodes it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((c) => (c.charCodeAt(0) < 0x80 ? [c.charCodeAt(0)] : (table.get(c) ?? []))),
  );
}

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe("a table in plain text is read", () => {
  const comma = LINES.join("\r\n");
  const tab = LINES.join("\n").replace(/,(?=[^"]*(?:"[^"]*"[^"]*)*$)/gm, "\t");
  it.each([
    ["UTF-8", new Uint8Array(Buffer.from(comma))],
    ["UTF-8 with a mark", new Uint8Array(Buffer.from(`\ufeff${comma}`))],
    ["GB 18030", gb18030(comma)],
    ["UTF-16 little-endian", utf16(comma, false)],
    ["UTF-16 big-endian", utf16(comma, true)],
    ["UTF-16 with tabs, Excel's Unicode text", utf16(tab, false)],
  ])("in %s", async (_, bytes) => {
    const reading = await readWorkbook(bytes);
    expect(reading).toMatchObject({ format: "csv", table: "fu4", issues: [] });
    expect(reading.rows).toEqual(ROWS);
    expect(reading.tables[0]?.titleIndustry).toBe("家具");
  });
});
