import type { Enterprise, PlanDocument } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { compareImport, readWorkbook, writeFillingWorkbook, writeTablesWorkbook } from "../src/index.ts";
import { enterprise, samplePlan } from "./fixtures/sample-plan.ts";
import { xlsxOf } from "./xlsx-of.ts";

/** The sample with one change made to it. */
function planWith(change: (plan: PlanDocument, firms: Enterprise[]) => void): PlanDocument {
  const plan = samplePlan();
  change(plan, plan.industries[0]?.enterprises ?? []);
  return plan;
}

const firm = (firms: Enterprise[], id: string): Enterprise => {
  const found = firms.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** What the file (written from `filled`) would change in `current`. */
async function compared(current: PlanDocument, filled: PlanDocument, base?: PlanDocument) {
  const reading = await readWorkbook(await writeFillingWorkbook(filled, { planId: "p" }));
  const result = compareImport(current, reading, { base });
  const touched = result.rows.filter(({ kind }) => kind !== "unchanged");
  return {
    ...result,
    said: touched.map(
      ({ kind, name, fields }) =>
        `${kind} ${name}${fields.map(({ field, before, after, conflict }) => ` ${field}:${before ?? ""}→${after ?? ""}${conflict ? "!" : ""}`).join("")}`,
    ),
  };
}

describe("a file against the plan it came from", () => {
  it("names what is new, changed and missing, field by field", async () => {
    const filled = planWith((_, firms) => {
      firm(firms, "e1").cost = "90.00";
      firm(firms, "e4").platformId = "b";
      firms.splice(1, 1);
      firms.push(enterprise("x", "湖州新家具有限公司", { platformId: "a", cost: "10.00" }));
    });
    expect((await compared(samplePlan(), filled, samplePlan())).said.sort()).toEqual([
      "changed 安吉竹境家居（集团）有限公司 platformId:→乙联工业互联网平台",
      "changed 杭州木易家具有限公司 cost:85.50→90.00",
      "missing 德清顶固门业有限公司",
      "new 湖州新家具有限公司 name:→湖州新家具有限公司 platformId:→甲云智造平台 cost:→10.00",
    ]);
  });

  it("tells a renamed firm from a new one by its hidden id", async () => {
    const filled = planWith((_, firms) => {
      firm(firms, "e1").name = "杭州木易智能家具有限公司";
    });
    expect((await compared(samplePlan(), filled)).said).toEqual([
      "changed 杭州木易智能家具有限公司 name:杭州木易家具有限公司→杭州木易智能家具有限公司",
    ]);
  });

  it("keeps what others changed meanwhile, and calls it a conflict only where both changed it", async () => {
    const current = planWith((_, firms) => {
      firm(firms, "e1").cost = "100.00";
      firm(firms, "e2").requested = "8.00";
      firms.push(enterprise("later", "后来新增有限公司"));
    });
    const filled = planWith((_, firms) => {
      firm(firms, "e1").cost = "90.00";
      firm(firms, "e3").requested = "20.00";
    });
    expect((await compared(current, filled, samplePlan())).said.sort()).toEqual([
      "changed 宁海林间家居有限公司 requested:→20.00",
      "conflicting 杭州木易家具有限公司 cost:100.00→90.00!",
    ]);
  });

  it("finds a firm that stands under another industry", async () => {
    const current = planWith((plan, firms) => {
      const [moved] = firms.splice(2, 1);
      if (moved !== undefined) plan.industries[1]?.enterprises.push({ ...moved, platformId: null });
    });
    const { rows } = await compared(current, samplePlan());
    expect(rows.find(({ kind }) => kind === "moved")).toMatchObject({
      id: "e3",
      parentId: "i1",
      fromParentId: "i2",
    });
  });

  it("carries the values of 附5 by platform and indicator", async () => {
    const filled = planWith((plan) => {
      const [value] = plan.industries[0]?.platforms[0]?.kpiValues ?? [];
      if (value !== undefined) value.target = "75";
    });
    const { rows } = await compared(samplePlan(), filled);
    expect(rows.filter(({ kind }) => kind === "changed")).toMatchObject([
      {
        rowKind: "kpiValue",
        id: "equipmentDigitised",
        parentId: "a",
        fields: [{ field: "target", before: "70", after: "75" }],
      },
    ]);
  });

  it("carries a text that could not be read as it was typed", async () => {
    const rows = [
      ["2022年浙江省定制家具行业试点企业数字化转型成本测算表"],
      ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"],
      [1, "甲云智造平台", "杭州木易家具有限公司", "约九十", 25.65],
    ];
    const { rows: result, issues } = compareImport(samplePlan(), await readWorkbook(xlsxOf([{ rows }])));
    expect(result[0]?.fields).toMatchObject([
      { field: "cost", before: "85.50", after: "约九十", cell: "D3" },
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["NOT_A_NUMBER"]);
  });
});

describe("an official workbook without ids", () => {
  it("is matched by code, then by name", async () => {
    const plan = planWith((_, firms) => {
      firm(firms, "e2").uscc = "91330521MA2B3C4D5E";
    });
    const header = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额", "统一社会信用代码"];
    const rows = [
      header,
      [1, "甲云智造平台", "德清顶固智能门业有限公司", 66.666667, 9.99999, "91330521MA2B3C4D5E"],
      [2, "甲云智造平台", "安吉竹境家居(集团)有限公司", 1, 0.3, null],
    ];
    const sheets = [{ name: "附4 定制家具", rows }];
    const { rows: found } = compareImport(plan, await readWorkbook(xlsxOf(sheets)));
    expect(found.filter(({ sheet }) => sheet !== null).map(({ id }) => id)).toEqual(["e2", "e4"]);
  });

  it("is one comparison for all tables of all sheets, without a difference to its own plan", async () => {
    const reading = await readWorkbook(await writeTablesWorkbook(samplePlan()));
    const { counts, tables } = compareImport(samplePlan(), reading);
    expect(tables.map(({ industryId, platformId }) => platformId ?? industryId)).toEqual([
      null,
      "i1",
      "i1",
      "a",
      "b",
      "i2",
      "i2",
    ]);
    expect(counts).toMatchObject({ new: 0, changed: 0, missing: 0, conflicting: 0 });
  });

  it("says where two of its tables contradict one another, and what it does not know", async () => {
    const rows = (platform: string) => [
      ["序号", "试点企业名称", "对应行业", "对应服务平台"],
      [1, "杭州木易家具有限公司", "定制家具", platform],
    ];
    const sheets = [
      { name: "附3", rows: rows("丙平台") },
      { name: "附3（二）", rows: rows("甲云智造平台") },
    ];
    const { issues, counts } = compareImport(samplePlan(), await readWorkbook(xlsxOf(sheets)));
    expect(issues.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`)).toEqual([
      "DUPLICATE_ENTERPRISE 附3（二） D2",
      "PLATFORM_UNKNOWN 附3 D2",
    ]);
    expect(counts.conflicting).toBe(1);
  });

  it("puts the firms of an industry that its own 附1 adds under that name", async () => {
    const sheets = [
      {
        name: "附1",
        rows: [
          ["序号", "试点行业名称"],
          [1, "定制家具"],
          [2, "五金"],
          [3, "模具"],
        ],
      },
      {
        name: "附3",
        rows: [
          ["2022年浙江省模具行业试点企业名单汇总表"],
          ["序号", "试点企业名称", "对应行业", "对应服务平台"],
          [1, "余姚模具有限公司", "模具", null],
        ],
      },
    ];
    const { rows } = compareImport(samplePlan(), await readWorkbook(xlsxOf(sheets)));
    expect(rows.filter(({ kind }) => kind === "new")).toMatchObject([
      { rowKind: "industry", name: "模具" },
      { rowKind: "enterprise", name: "余姚模具有限公司", parentId: null, parentName: "模具" },
    ]);
  });

  it("leaves hidden sheets out unless a person takes them in", async () => {
    const rows = [
      ["序号", "试点行业名称"],
      [1, "模具"],
    ];
    const reading = await readWorkbook(xlsxOf([{ name: "去年", rows, hidden: true }]));
    expect(compareImport(samplePlan(), reading).rows).toEqual([]);
    const choices = [{ index: 0, include: true }];
    expect(compareImport(samplePlan(), reading, { choices }).counts).toMatchObject({ new: 1, missing: 2 });
  });
});
