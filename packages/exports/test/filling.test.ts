import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { compareImport, readWorkbook, writeFillingWorkbook } from "../src/index.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";
import { part } from "./support/package-parts.ts";
import { convert, SOFFICE_MISSING } from "./support/soffice.ts";

const CONTEXT = { planId: "plan_1", versionCode: "ZJ-2022-v1" };
const bytes = await writeFillingWorkbook(samplePlan(), CONTEXT);

describe("the filling workbook", () => {
  it("has a sheet for every table, a guide first, lists and origin hidden", async () => {
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name, hidden }) => `${name}${hidden === true ? " (hidden)" : ""}`)).toEqual([
      "说明",
      "附1",
      "附3 定制家具",
      "附4 定制家具",
      "附5 定制家具 甲云智造平台",
      "附5 定制家具 乙联工业互联网平台",
      "附3 五金",
      "附4 五金",
      "灯塔_选项 (hidden)",
      "灯塔_文件信息 (hidden)",
    ]);
  });

  it("knows where it comes from, and every row of the plan by its id", async () => {
    const { origin, tables } = await readWorkbook(bytes);
    expect(origin).toEqual({ ...CONTEXT, templateId: "template-2022", rulesetId: "pilot-2022" });
    const fu4 = tables.find(({ table }) => table === "fu4");
    expect(fu4?.extras.map(({ id }) => id)).toEqual(["e1", "e3", "e2", "e4"]);
    expect(tables.flatMap(({ issues }) => issues)).toEqual([]);
  });

  it("comes back without a single difference when nothing was filled in", async () => {
    const { counts, issues } = compareImport(samplePlan(), await readWorkbook(bytes), { base: samplePlan() });
    expect(counts).toMatchObject({ new: 0, changed: 0, missing: 0, conflicting: 0, moved: 0 });
    expect(issues).toEqual([]);
  });

  it("offers platforms and industries from the hidden list, and limits amounts with a Chinese message", () => {
    const sheet = part(bytes, "xl/worksheets/sheet4.xml");
    expect(sheet).toContain("'灯塔_选项'!$B$2:$B$3");
    expect(sheet).toContain("实际改造成本须为 0 至 1000000 之间的数字，单位为万元。未定的请留空");
    expect(part(bytes, "xl/worksheets/sheet3.xml")).toContain("'灯塔_选项'!$A$2:$A$3");
    expect(part(bytes, "xl/worksheets/sheet5.xml")).toContain("设备设施数字化率应在 0 至 100 之间");
  });

  it("locks form and formulas without a password, and leaves what is typed open", async () => {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const fu4 = sheets[3];
    const locked = (row: number, column: number) =>
      fu4?.cells?.get(`${row},${column}`)?.style?.protection?.locked !== false;
    expect([locked(3, 2), locked(4, 0), locked(4, 2), locked(4, 3), locked(40, 4)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const protection = /<sheetProtection [^>]*>/.exec(part(bytes, "xl/worksheets/sheet4.xml"))?.[0] ?? "";
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hashValue/);
  });

  it("has print areas and frozen heads", () => {
    expect(part(bytes, "xl/workbook.xml")).toContain("'附4 定制家具'!$A$1:$E$");
    expect(part(bytes, "xl/worksheets/sheet4.xml")).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
  });

  it.for(["xlsx", "ods"])(
    "saved by LibreOffice as %s it still knows its rows",
    { timeout: 180_000 },
    async (format, context) => {
      context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
      const [saved] = Object.values(convert({ "filling.xlsx": bytes }, format));
      const reading = await readWorkbook(new Uint8Array(saved ?? []));
      expect(reading.origin).toMatchObject(CONTEXT);
      const { counts, issues } = compareImport(samplePlan(), reading, { base: samplePlan() });
      expect(counts).toMatchObject({ new: 0, changed: 0, missing: 0, conflicting: 0, moved: 0 });
      expect(issues).toEqual([]);
    },
  );
});
