import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { describe, expect, it } from "vitest";
import {
  type DocumentReading,
  readDocument,
  writeFu1,
  writeIndustryPlan,
  writeMainPlan,
} from "../src/index.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";

async function written(lines: readonly (string | readonly (readonly string[])[])[]): Promise<Uint8Array> {
  const children = lines.map((line) =>
    typeof line === "string"
      ? new Paragraph(line)
      : new Table({
          rows: line.map(
            (cells) =>
              new TableRow({ children: cells.map((c) => new TableCell({ children: [new Paragraph(c)] })) }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const textsOf = ({ forms }: DocumentReading) =>
  Object.assign({}, ...forms.flatMap(({ clauses }) => clauses.map(({ texts }) => texts))) as Record<
    string,
    string
  >;

describe("a plan written in Word is read back", () => {
  it("by clause, as people number and end their headings", async () => {
    const reading = await readDocument(
      await written([
        "浙江省经济和信息化厅文件",
        "2022年浙江省中小企业数字化转型试点实施方案",
        "一、工作基础和思路",
        "（一）我省中小企业数字化转型的总体情况",
        "全省规上企业数字化率居全国前列。",
        "（二）浙江省中小企业数字化转型工作的总体考虑。坚持试点先行。",
        "二、实施保障",
        "（一）加强组织领导：成立专班。",
        [
          ["姓名", "职务"],
          ["张三", "组长"],
        ],
        "其他",
        "补充说明。",
        "附1",
        "汇总表",
      ]),
    );
    expect(reading.forms).toHaveLength(1);
    expect(textsOf(reading)).toEqual({
      "main.1.1.situation": "全省规上企业数字化率居全国前列。",
      "main.1.2.approach": "坚持试点先行。",
      "main.2.1.mechanism": "成立专班。",
      "main.2.other.text": "补充说明。",
    });
    expect(reading.forms[0]?.clauses.find(({ sectionId }) => sectionId === "main.2.1")?.tables).toEqual([
      [
        ["姓名", "职务"],
        ["张三", "组长"],
      ],
    ]);
    expect(reading.unmatched).toEqual([{ kind: "paragraph", text: "浙江省经济和信息化厅文件" }]);
    expect(reading.annexes).toEqual([{ label: "附1", blocks: [{ kind: "paragraph", text: "汇总表" }] }]);
  });

  it("without loss where we wrote it ourselves", async () => {
    const plan = samplePlan();
    const main = await readDocument(await writeMainPlan(plan));
    expect(textsOf(main)).toEqual(plan.texts);
    expect(main.unmatched).toEqual([]);
    const fu2 = await readDocument(await writeIndustryPlan(plan, "i1"));
    expect(fu2.forms).toMatchObject([{ formId: "fu2", industry: "定制家具" }]);
    const texts = textsOf(fu2);
    for (const [id, text] of Object.entries(plan.industries[0]?.texts ?? {}))
      expect(texts[id], id).toContain(text);
    expect(fu2.annexes.map(({ label }) => label)).toEqual(["附3", "附4", "附5", "附5"]);
    expect(fu2.unmatched).toEqual([]);
  });

  it("and what is no DOCX is refused by name", async () => {
    const code = (bytes: Uint8Array) => readDocument(bytes).catch((error: { code: string }) => error.code);
    expect(await code(new Uint8Array())).toBe("WORKBOOK_EMPTY");
    expect(await code(new TextEncoder().encode("text"))).toBe("WORKBOOK_FORMAT_UNSUPPORTED");
    expect(await code(await writeFu1(samplePlan()))).toBe("WORKBOOK_FORMAT_UNSUPPORTED");
    expect(await code(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe("WORKBOOK_UNREADABLE");
  });
});
