import { fen, formatWan, normaliseName, type PlanDocument, TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import {
  readWorkbook,
  writeBlankTable,
  writeFu1,
  writeFu3,
  writeFu4,
  writeFu5,
  writeTablesWorkbook,
} from "../../src/index.ts";
import { enterprise, samplePlan } from "../fixtures/sample-plan.ts";

const PLAN = samplePlan();

/** Deterministic numbers that look like chance (Park and Miller). */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** Firms with amounts of every magnitude, down to one fen, spread over platforms and none. */
function manyFirms(count: number): PlanDocument {
  const plan = samplePlan();
  const numbers = chance(7);
  const next = () => numbers.next().value;
  const [industry] = plan.industries;
  if (industry === undefined) throw new Error("no industry");
  industry.enterprises = Array.from({ length: count }, (_, index) =>
    enterprise(`z${index}`, `企业${index}（集团）有限公司`, {
      platformId: [null, "a", "b"][next() % 3] ?? null,
      cost: next() % 5 === 0 ? null : formatWan(fen((next() * 467) % 10 ** (1 + (next() % 12)))),
      requested: next() % 4 === 0 ? null : formatWan(fen(next() % 30_000_001)),
    }),
  );
  return plan;
}

/** The rows of 附4 in the order it prints them: by platform, the undecided last. */
function expectedFu4(plan: PlanDocument) {
  const [industry] = plan.industries;
  const names = new Map(industry?.platforms.map((p) => [p.id, p.name]) ?? []);
  return [...names.keys(), null].flatMap((id) =>
    (industry?.enterprises ?? [])
      .filter((e) => e.platformId === id)
      .map((e) => ({
        platform: id === null ? null : (names.get(id) ?? null),
        enterprise: e.name,
        cost: e.cost,
        requested: e.requested,
      })),
  );
}

describe("what is written is read back unchanged", () => {
  it("附1", async () => {
    const reading = await readWorkbook(await writeFu1(PLAN));
    expect(reading).toMatchObject({ table: "fu1", issues: [] });
    expect(reading.rows).toEqual([{ industry: "定制家具" }, { industry: "五金" }]);
  });

  it("附3, with a firm that has no platform yet", async () => {
    const reading = await readWorkbook(await writeFu3(PLAN, "i1"));
    expect(reading).toMatchObject({ table: "fu3", issues: [] });
    expect(reading.rows.map((row) => Object.values(row).join("|"))).toEqual([
      "杭州木易家具有限公司|定制家具|甲云智造平台",
      "德清顶固门业有限公司|定制家具|乙联工业互联网平台",
      "宁海林间家居有限公司|定制家具|甲云智造平台",
      "安吉竹境家居（集团）有限公司|定制家具|",
    ]);
  });

  it.each([PLAN, manyFirms(300)])("附4 to the fen (%#)", async (plan) => {
    const reading = await readWorkbook(await writeFu4(plan, "i1"));
    expect(reading).toMatchObject({ table: "fu4", issues: [] });
    expect(reading.rows).toEqual(expectedFu4(plan));
  });

  it("附5, units shown and all", async () => {
    const reading = await readWorkbook(await writeFu5(PLAN, "i1", "a"));
    expect(reading).toMatchObject({ table: "fu5", platform: "甲云智造平台", issues: [] });
    const [platform] = PLAN.industries[0]?.platforms ?? [];
    expect(reading.rows).toEqual(platform?.kpiValues.map(({ baseline, target }) => ({ baseline, target })));
  });

  it("附5 with values no binary number holds", async () => {
    const plan = samplePlan();
    const [value] = plan.industries[0]?.platforms[0]?.kpiValues ?? [];
    if (value === undefined) throw new Error("no value");
    value.baseline = "12.345678901234567891";
    value.target = "0.1";
    const reading = await readWorkbook(await writeFu5(plan, "i1", "a"));
    expect(reading.rows[0]).toEqual({ baseline: "12.345678901234567891", target: "0.1" });
  });

  it("all tables of a workbook, each from its sheet", async () => {
    const { tables } = await readWorkbook(await writeTablesWorkbook(PLAN));
    expect(tables.map((table) => table.table)).toEqual(["fu1", "fu3", "fu4", "fu5", "fu5", "fu3", "fu4"]);
    expect(tables.flatMap((table) => table.issues)).toEqual([]);
  });

  it("names of every shape, as the domain stores them", async () => {
    const names = ["=1+1公司", "_x000D_有限公司", "2022-09-01科技", "甲\u0001乙公司", "A & B <C> “厂”"];
    const plan = samplePlan();
    const [industry] = plan.industries;
    if (industry === undefined) throw new Error("no industry");
    industry.enterprises = names.map((name, index) => enterprise(`n${index}`, name));
    const reading = await readWorkbook(await writeFu4(plan, "i1"));
    expect(reading.rows.map((row) => ("enterprise" in row ? row.enterprise : ""))).toEqual(
      names.map((name) => normaliseName(name.replace("\u0001", ""))),
    );
  });

  it.each(["fu1", "fu3", "fu4", "fu5"] as const)("a blank %s: no rows, no issues", async (formId) => {
    const reading = await readWorkbook(await writeBlankTable(formId, { template: TEMPLATE_2022 }));
    expect(reading).toMatchObject({ table: formId, issues: [] });
    const filled = reading.rows.filter((row) => Object.values(row).some((value) => value !== null));
    expect(filled).toEqual([]);
  });
});
