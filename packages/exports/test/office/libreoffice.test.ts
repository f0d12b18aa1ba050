import { describe, expect, it } from "vitest";
import { readWorkbook, writeFu4, writeFu5, writeIndustryPlan, writeTablesWorkbook } from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { convert, SOFFICE_MISSING } from "../support/soffice.ts";

const PLAN = samplePlan();

function only(files: Record<string, Buffer>): Buffer {
  const [first, ...others] = Object.values(files);
  if (first === undefined || others.length > 0) throw new Error(`converted ${Object.keys(files)}`);
  return first;
}

describe("LibreOffice", () => {
  it("shows the amounts of 附4 to the fen and the units of 附5", async (context) => {
    context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
    const files = convert(
      { "fu4.xlsx": await writeFu4(PLAN, "i1"), "fu5.xlsx": await writeFu5(PLAN, "i1", "a") },
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true",
    );
    const fu4 = files["fu4.csv"]?.toString("utf8") ?? "";
    expect(fu4).toContain("1,甲云智造平台,杭州木易家具有限公司,85.50,25.65");
    expect(fu4).toContain("2,乙联工业互联网平台,德清顶固门业有限公司,66.666667,9.99999");
    const fu5 = files["fu5.csv"]?.toString("utf8") ?? "";
    expect(fu5).toContain(",设备设施数字化率,35%,70%");
    expect(fu5).toContain(",设备设施上云率,,40%");
    expect(fu5).toContain("订单交付,订单交付平均时间,15天,9天");
  }, 180_000);

  it.for(["xlsx", "xls", "ods"])(
    "saves all tables as %s, and they read back the same",
    { timeout: 180_000 },
    async (format, context) => {
      context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
      const bytes = await writeTablesWorkbook(PLAN);
      const saved = await readWorkbook(new Uint8Array(only(convert({ "all.xlsx": bytes }, format))));
      const written = await readWorkbook(bytes);
      const facts = (reading: typeof saved) =>
        reading.tables.map(({ table, rows, issues }) => ({ table, rows, issues }));
      expect(facts(saved)).toEqual(facts(written));
    },
  );

  it("reads the whole of an industry plan as text", async (context) => {
    context.skip(SOFFICE_MISSING !== null, SOFFICE_MISSING ?? "");
    const bytes = await writeIndustryPlan(PLAN, "i1");
    const text = only(convert({ "plan.docx": bytes }, "txt:Text (encoded):UTF8")).toString("utf8");
    const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
    for (const line of [
      "附2",
      "2022年浙江省定制家具行业中小企业数字化转型试点实施方案",
      "（一）试点行业中小企业数字化转型的总体情况",
      "1.企业分布",
      "附4",
      "2022年浙江省定制家具行业试点企业数字化转型成本测算表",
      "服务平台名称：甲云智造平台（盖章）",
      "9.99999",
      "试点企业数字化水平的平均等级",
      "2.8级",
    ]) {
      expect(lines.map((item) => item.trim())).toContain(line);
    }
  }, 180_000);
});
