import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../src/data/index.ts";
import { newRowId } from "../src/kernel/ids.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, type StoredPlan, storePlan } from "./support/plans.ts";
import { type RowInput, write } from "./support/write.ts";

let app: TestApp;
let editor: Client;
let colleague: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
  colleague = await app.as("provincialEditor", { regionCode: "330000" });
});
afterAll(() => app.close());

const stored = () => storePlan(app, completePlan("330000"));
const industryOf = ({ document }: StoredPlan) => first(document.industries);
const firm = (id: string, cells: object, expectedRevision: number | null = 1): RowInput => ({
  enterprise: { id, expectedRevision, cells },
});
const newFirm = (parentId: string, cells: object, id = newRowId("enterprise")): RowInput => ({
  enterprise: { id, parentId, expectedRevision: 0, cells },
});
const cellsOf = async (id: string) => {
  const { values, unread, revision } = await app.db.planRow.findUniqueOrThrow({ where: { id } });
  return { values: values as Record<string, unknown>, unread: unread as Record<string, string>, revision };
};

describe("texts", () => {
  it("are read as people type them, whoever sends them", async () => {
    const plan = await stored();
    const industry = industryOf(plan);
    const id = newRowId("enterprise");
    const cells = {
      name: "  杭州(临平)家具厂 ",
      uscc: "９１330100 ma27w1x2x3",
      platformId: first(industry.platforms).name,
      cost: "855，000元",
      requested: "￥25.65万",
      levelScore: "45分",
      targetLevel: "三级",
    };
    const { rows } = await write(editor, plan.planId, [newFirm(industry.id, cells, id)]);
    expect(rows).toMatchObject([{ status: "saved", revision: 1, refusals: [] }]);
    expect((await cellsOf(id)).values).toEqual({
      name: "杭州（临平）家具厂",
      uscc: "91330100MA27W1X2X3",
      platformId: first(industry.platforms).id,
      cost: "85.50",
      requested: "25.65",
      levelScore: "45",
      level: 2,
      levelRubricId: "工信厅企业〔2022〕32号",
      targetLevel: 3,
    });
  });

  it("that cannot be read stay with their row, in place of the value, for everybody to see", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(editor, plan.planId, [firm(id, { cost: "面议", employees: "很多" })]);
    const read = "query ($id: ID!) { node(id: $id) { ... on Enterprise { cost unread { field text } } } }";
    expect((await colleague.graphql(read, { id })).data.node).toEqual({
      cost: null,
      unread: expect.arrayContaining([
        { field: "cost", text: "面议" },
        { field: "employees", text: "很多" },
      ]),
    });
    const document = await loadPlanDocument(app.db, plan.planId);
    expect(document.industries[0]?.enterprises[0]).toMatchObject({ cost: null, unread: { cost: "面议" } });
    await write(editor, plan.planId, [firm(id, { cost: "90" }, 2)]);
    expect(await cellsOf(id)).toMatchObject({ values: { cost: "90.00" }, unread: { employees: "很多" } });
  });

  it("that name a platform nobody declared yet are found again once it is declared", async () => {
    const plan = await stored();
    const { id: parentId } = industryOf(plan);
    const ids = [newRowId("enterprise"), newRowId("enterprise")];
    await write(
      editor,
      plan.planId,
      ids.map((id) => newFirm(parentId, { name: id, platformId: "ＡＢＣ云(杭州)" }, id)),
    );
    const platform = newRowId("platform");
    const { others } = await write(editor, plan.planId, [
      { platform: { id: platform, parentId, expectedRevision: 0, cells: { name: "abc云（杭州）" } } },
    ]);
    expect(others.map(({ id, platformId, unread }) => [id, platformId, unread])).toEqual(
      ids.map((id) => [id, platform, []]),
    );
  });

  it("too long for any cell are refused with their cell; the rest is written", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    const { rows } = await write(editor, plan.planId, [firm(id, { goal: "长".repeat(50_001), cost: "70" })]);
    expect(rows[0]).toMatchObject({ status: "saved", refusals: [{ field: "goal", code: "TEXT_TOO_LONG" }] });
    expect((await cellsOf(id)).values).toMatchObject({ cost: "70.00", goal: "达到二级。" });
  });
});

describe("two people", () => {
  it("who change different fields of one row both keep what they wrote", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(colleague, plan.planId, [firm(id, { goal: "同事所写" })]);
    const { rows } = await write(editor, plan.planId, [firm(id, { cost: "70" })]);
    expect(rows[0]).toMatchObject({ status: "saved", revision: 3, conflicts: [], row: { cost: "70.00" } });
    expect((await cellsOf(id)).values).toMatchObject({ cost: "70.00", goal: "同事所写" });
  });

  it("who change one field: the second learns who wrote what and when, and the whole row", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(colleague, plan.planId, [firm(id, { cost: "90", goal: "同事所写" })]);
    const { rows } = await write(editor, plan.planId, [firm(id, { cost: "70", schedule: "明年" })]);
    expect(rows[0]).toMatchObject({
      status: "conflict",
      conflicts: [{ field: "cost", by: "user.2", at: expect.stringMatching(/^20\d\d-/) }],
      row: { cost: "90.00", revision: 3 },
    });
    expect((await cellsOf(id)).values).toMatchObject({ cost: "90.00", goal: "同事所写", schedule: "明年" });
    const mine = await write(editor, plan.planId, [firm(id, { cost: "70" }, 3)]);
    expect(mine.rows[0]).toMatchObject({ status: "saved", revision: 4 });
    expect((await cellsOf(id)).values).toMatchObject({ cost: "70.00", goal: "同事所写" });
  });

  it("who write the same are of one mind", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(colleague, plan.planId, [firm(id, { cost: "90" })]);
    const { rows } = await write(editor, plan.planId, [firm(id, { cost: "９０.0万元" })]);
    expect(rows[0]).toMatchObject({ status: "unchanged", revision: 2, conflicts: [] });
  });

  it("of whom one removes what the other changed: nothing is removed unseen", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(colleague, plan.planId, [firm(id, { cost: "90" })]);
    const removal = (expectedRevision: number): RowInput => ({
      enterprise: { id, expectedRevision, remove: true },
    });
    const stale = await write(editor, plan.planId, [removal(1)]);
    expect(stale.rows[0]).toMatchObject({ status: "conflict", conflicts: [{ field: "cost" }], row: { id } });
    expect((await write(editor, plan.planId, [removal(2)])).rows[0]).toMatchObject({ status: "removed" });
    const late = await write(colleague, plan.planId, [firm(id, { cost: "95" }, 2)]);
    expect(late.rows[0]).toMatchObject({ status: "refused", code: "ROW_REMOVED" });
  });

  it("ten clients on one row lose nothing", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    const fields = [
      "uscc",
      "cost",
      "requested",
      "schedule",
      "goal",
      "content",
      "assurance",
      "employees",
      "revenue",
      "assets",
    ];
    const text = (index: number) => String(index + 11);
    const answers = await Promise.all(
      fields.map((field, index) =>
        write(index % 2 === 0 ? editor : colleague, plan.planId, [firm(id, { [field]: text(index) })]),
      ),
    );
    expect(answers.map(({ rows }) => rows[0]?.status)).toEqual(fields.map(() => "saved"));
    const { values, revision } = await cellsOf(id);
    expect(revision).toBe(11);
    expect(fields.map((field) => Number.parseFloat(String(values[field])))).toEqual(
      fields.map((_, i) => i + 11),
    );
  });
});

describe("a write sent twice", () => {
  it("gets the same answer and changes nothing again", async () => {
    const plan = await stored();
    const industry = industryOf(plan);
    const { id } = first(industry.enterprises);
    const requestId = randomUUID();
    const rows = [firm(id, { cost: "70" }), newFirm(industry.id, { name: "新厂" })];
    const [once, twice] = [
      await write(editor, plan.planId, rows, requestId),
      await write(editor, plan.planId, rows, requestId),
    ];
    expect(twice).toEqual(once);
    expect((await loadPlanDocument(app.db, plan.planId)).industries[0]?.enterprises).toHaveLength(11);
    const other = await write(editor, plan.planId, [firm(id, { cost: "71" }, 2)], requestId);
    expect(other.code).toBe("REQUEST_ID_REUSED");
  });

  it("at the same moment is written once", async () => {
    const plan = await stored();
    const requestId = randomUUID();
    const rows = [newFirm(industryOf(plan).id, { name: "新厂" })];
    const answers = await Promise.all([1, 2, 3].map(() => write(editor, plan.planId, rows, requestId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await loadPlanDocument(app.db, plan.planId)).industries[0]?.enterprises).toHaveLength(11);
  });

  it("under another id makes no second row: whoever makes a row names it", async () => {
    const plan = await stored();
    const { id: parentId } = industryOf(plan);
    const row = newFirm(parentId, { name: "新厂", cost: "50" });
    await write(editor, plan.planId, [row]);
    expect((await write(editor, plan.planId, [row])).rows[0]).toMatchObject({
      status: "unchanged",
      revision: 1,
    });
  });
});

describe("one call", () => {
  it("may name a row twice: both changes are kept", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    const { rows } = await write(editor, plan.planId, [firm(id, { goal: "甲" }), firm(id, { cost: "70" })]);
    expect(rows).toMatchObject([{ status: "saved", revision: 2 }]);
    expect((await cellsOf(id)).values).toMatchObject({ goal: "甲", cost: "70.00" });
  });

  it("that changes and removes one row does neither, and says so", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    const { rows } = await write(editor, plan.planId, [
      firm(id, { cost: "70" }),
      { enterprise: { id, expectedRevision: 1, remove: true } },
    ]);
    expect(rows).toMatchObject([{ status: "refused", code: "ROW_NAMED_TWICE" }]);
    expect((await cellsOf(id)).revision).toBe(1);
  });

  it("takes the same number of statements for one row and three hundred, at 20 firms and at 5,000", async () => {
    const plan = await stored();
    const industry = industryOf(plan);
    const count = async (rows: readonly RowInput[]) =>
      (await app.countStatements(() => write(editor, plan.planId, rows))).statements;
    const fresh = (n: number) =>
      Array.from({ length: n }, (_, i) => newFirm(industry.id, { name: `新${n}-${i}`, cost: "50" }));
    const edit = (cost: string) => [firm(first(industry.enterprises).id, { cost }, null)];
    const few = [await count(fresh(1)), await count(edit("60"))];
    const many = fresh(300);
    expect(await count(many)).toBe(few[0]);
    for (let i = 0; i < 3; i += 1) await write(editor, plan.planId, fresh(1_600));
    expect(await count(edit("61"))).toBe(few[1]);
    expect(few[1]).toBeLessThanOrEqual(14);
  });
});
