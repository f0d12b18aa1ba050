import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { markErrors, readWorkbook, writeFillingWorkbook } from "../src/index.ts";
import { zipEntries } from "../src/workbook/zip-directory.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";
import { convert, SOFFICE_MISSING } from "./support/soffice.ts";

const CASES = join(import.meta.dirname, "cases");
const office = (path: string) => new Uint8Array(readFileSync(join(CASES, path)));

async function issuesOf(bytes: Uint8Array) {
  return (await readWorkbook(bytes)).tables.flatMap(({ issues }) => issues);
}

const packedParts = (bytes: Uint8Array) =>
  new Map(
    [...zipEntries(bytes)].map((e) => [
      e.name,
      Buffer.from(bytes.subarray(e.dataAt, e.dataAt + e.packedBytes)),
    ]),
  );

describe("a workbook handed back", () => {
  it.each(["workbooks/fu4-messy.xlsx", "offices/stacked.xlsx", "offices/stacked.ods"])(
    "%s reads as before and shows its mistakes in a sheet of their own",
    async (path) => {
      const bytes = office(path);
      const issues = await issuesOf(bytes);
      expect(issues.length).toBeGreaterThan(0);
      const marked = await markErrors(bytes, issues);
      const again = await readWorkbook(marked.bytes);
      const facts = ({ tables }: typeof again) =>
        tables.map(({ rows, cells, issues: own }) => ({ rows, cells, own }));
      expect(facts(again)).toEqual(facts(await readWorkbook(bytes)));
      expect(marked.format).toBe(path.endsWith("ods") ? "ods" : "xlsx");
    },
  );

  it("keeps every part that needs no change byte for byte, packed as it was", async () => {
    const bytes = await writeFillingWorkbook(samplePlan(), { planId: "p" });
    const issue = { severity: "error", sheet: "附4 定制家具", cell: "D5", message: "说明" } as const;
    const { bytes: marked } = await markErrors(bytes, [issue]);
    const [before, after] = [packedParts(bytes), packedParts(marked)];
    const changed = [...before.keys()].filter(
      (name) => before.get(name)?.equals(after.get(name) ?? Buffer.of()) !== true,
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet4.xml",
    ]);
  });

  it("colours a copy of the cell's own style, and says what is wrong in a comment", async () => {
    const bytes = office("workbooks/fu4-messy.xlsx");
    const issues = await issuesOf(bytes);
    const parts = unzipSync((await markErrors(bytes, issues)).bytes);
    const text = (name: string) => Buffer.from(parts[name] ?? []).toString();
    const comments = text("xl/comments-dengta1.xml");
    for (const { cell, message } of issues) {
      expect(comments).toContain(`ref="${cell ?? ""}"`);
      expect(comments).toContain(message.replaceAll('"', "&quot;"));
    }
    expect(text("xl/styles.xml")).toContain('<fgColor rgb="FFFFC7CE"/>');
    expect(text("xl/worksheets/sheet-dengta.xml")).toContain(`location="'`);
  });

  it("marks blank cells and rows that the file does not write", async () => {
    const bytes = await writeFillingWorkbook(samplePlan(), { planId: "p" });
    const mark = (cell: string) => ({ severity: "warning", sheet: "附1", cell, message: "说明" }) as const;
    const { bytes: marked } = await markErrors(bytes, [mark("H2"), mark("B900")]);
    expect((await readWorkbook(marked)).tables[0]?.rows).toHaveLength(2);
  });

  it("takes a second marking", async () => {
    const bytes = office("workbooks/fu4-messy.xlsx");
    const issues = await issuesOf(bytes);
    const once = (await markErrors(bytes, issues)).bytes;
    const twice = (await markErrors(once, issues)).bytes;
    expect(await issuesOf(twice)).toEqual(issues);
  });

  it.each(["offices/stacked.xls"])("%s comes back as xlsx with the same contents", async (path) => {
    const bytes = office(path);
    const issues = await issuesOf(bytes);
    const marked = await markErrors(bytes, issues);
    expect(marked.format).toBe("xlsx");
    const rows = async (data: Uint8Array) => (await readWorkbook(data)).tables.map((table) => table.rows);
    expect(await rows(marked.bytes)).toEqual(await rows(bytes));
  });
});

describe("an ods handed back", () => {
  it("carries a comment in the very cell of every mistake", async () => {
    const bytes = office("offices/stacked.ods");
    const issues = await issuesOf(bytes);
    const content = Buffer.from(
      unzipSync((await markErrors(bytes, issues)).bytes)["content.xml"] ?? [],
    ).toString();
    const notes = content.match(/<table:table-cell [^>]*><office:annotation.*?<\/office:annotation>/gs) ?? [];
    expect(notes).toHaveLength(issues.length);
    for (const [index, note] of notes.entries()) expect(note).toContain(issues[index]?.cell);
  });
});

describe("LibreOffice", () => {
  it.for(["workbooks/fu4-messy.xlsx", "offices/stacked.ods"])(
    "opens %s marked, with colours, comments and the list, and what it saves reads the same",
    { timeout: 180_000 },
    async (path, context) => {
      context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
      const bytes = office(path);
      const issues = await issuesOf(bytes);
      const marked = await markErrors(bytes, issues);
      const [saved] = Object.values(convert({ [`marked.${marked.format}`]: marked.bytes }, "fods"));
      const xml = saved?.toString("utf8") ?? "";
      expect(xml).toContain('table:name="导入问题"');
      // Headless, this program drops the comments of any ods on opening, its own too: there they are looked for below.
      if (marked.format === "xlsx")
        expect((xml.match(/<office:annotation /g) ?? []).length).toBe(
          new Set(issues.map(({ cell }) => cell)).size,
        );
      expect(xml).toContain('fo:background-color="#ffc7ce"');
    },
  );

  it("lets a mistake be put right in the marked workbook, which is then imported without an issue", {
    timeout: 180_000,
  }, async (context) => {
    context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
    const header = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"];
    const rows = [header, [1, "甲", "一公司", "约九十", 25.65]];
    const bytes = await writeXlsx({ sheets: [{ name: "附4", rows }] });
    const { bytes: marked } = await markErrors(bytes, await issuesOf(bytes));
    const [flat] = Object.values(convert({ "marked.xlsx": marked }, "fods"));
    const xml = flat?.toString("utf8") ?? "";
    const text = xml.indexOf("<text:p>约九十</text:p>");
    const cell = xml.lastIndexOf("<table:table-cell", text);
    const fixed = `${xml.slice(0, cell)}${xml
      .slice(cell, text)
      .replace(
        /office:value-type="string"/,
        'office:value-type="float" office:value="90"',
      )}${xml.slice(text).replace("约九十", "90")}`;
    const [saved] = Object.values(convert({ "fixed.fods": new Uint8Array(Buffer.from(fixed)) }, "xlsx"));
    const { rows: read, issues } = await readWorkbook(new Uint8Array(saved ?? []));
    expect({ rows: read, issues }).toEqual({
      rows: [{ platform: "甲", enterprise: "一公司", cost: "90.00", requested: "25.65" }],
      issues: [],
    });
  });
});
