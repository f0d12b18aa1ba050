import { type PlanDocument, TEMPLATE_2022, type Template } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import {
  compareImport,
  readWorkbook,
  writeFu4,
  writeIndustryPlan,
  writeTablesWorkbook,
} from "../src/index.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";
import { paragraphsOf, part } from "./support/package-parts.ts";

/** Another year's form: 附4 has two columns more, and there is no 附3. */
const NEXT: Template = {
  ...TEMPLATE_2022,
  id: "template-next",
  forms: TEMPLATE_2022.forms
    .filter(({ id }) => id !== "fu3")
    .map((form) =>
      form.id !== "fu4" || form.table === null
        ? form
        : {
            ...form,
            table: {
              ...form.table,
              columns: [
                ...form.table.columns,
                { key: "schedule", field: "schedule", label: "时间安排", merged: false },
                { key: "county", field: "more.county", label: "所在县（市、区）", merged: false },
              ],
            },
          },
    ),
};

function planWith(county: string): PlanDocument {
  const plan = samplePlan();
  const [firm] = plan.industries[0]?.enterprises ?? [];
  if (firm !== undefined) firm.more = { county };
  return plan;
}

describe("another year's form is another value", () => {
  it("whose added column is written, read and compared by its key", async () => {
    const bytes = await writeFu4(planWith("余杭区"), "i1", { template: NEXT });
    const reading = await readWorkbook(bytes, { templates: [NEXT] });
    expect(reading.tables[0]?.extras[0]).toEqual({
      more: { schedule: "2022年10月至12月", county: "余杭区" },
    });
    const { rows } = compareImport(planWith("临平区"), reading);
    expect(rows.filter(({ kind }) => kind === "changed").map(({ fields }) => fields)).toMatchObject([
      [{ field: "more.county", before: "临平区", after: "余杭区" }],
    ]);
  });

  it("whose missing table is nowhere, in Excel and in Word", async () => {
    const { tables } = await readWorkbook(await writeTablesWorkbook(samplePlan(), { template: NEXT }));
    expect(tables.map(({ table }) => table)).toEqual(["fu1", "fu4", "fu5", "fu5", "fu4"]);
    const document = part(
      await writeIndustryPlan(planWith("余杭区"), "i1", { template: NEXT }),
      "word/document.xml",
    );
    const lines = paragraphsOf(document);
    expect(lines).toContain("余杭区");
    expect(lines.filter((line) => /^附\d$/.test(line))).toEqual(["附2", "附4", "附5", "附5"]);
    expect(lines.join()).not.toContain("详见附3");
  });

  it("and a text that could not be read stands in its cell as it was typed", async () => {
    const plan = samplePlan();
    const [firm] = plan.industries[0]?.enterprises ?? [];
    if (firm !== undefined)
      Object.assign(firm, { platformId: null, cost: null, unread: { cost: "约九十", platformId: "丙平台" } });
    const { tables } = await readWorkbook(await writeFu4(plan, "i1"));
    const [table] = tables;
    const at = table?.table === "fu4" ? table.rows.findIndex(({ platform }) => platform === "丙平台") : -1;
    expect(table?.extras[at]).toEqual({ unread: { cost: "约九十" } });
  });
});
