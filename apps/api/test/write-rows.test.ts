import { randomUUID } from "node:crypto";
import { STANDARD_CATALOGUE } from "@dengta/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../src/data/index.ts";
import { newRowId } from "../src/kernel/ids.ts";
import { recountProgress } from "../src/write/index.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, type StoredPlan, storePlan } from "./support/plans.ts";
import { change, RETURN_PLAN } from "./support/queries.ts";
import { type RowInput, sectionOf, write } from "./support/write.ts";

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

describe("a removed platform", () => {
  it("leaves its name with its firms, while others write them; declared again it is theirs again", async () => {
    const plan = await stored();
    const industry = industryOf(plan);
    const platform = first(industry.platforms);
    const { id } = first(industry.enterprises);
    const [removal] = await Promise.all([
      write(editor, plan.planId, [{ platform: { id: platform.id, expectedRevision: 1, remove: true } }]),
      ...industry.enterprises
        .slice(1, 6)
        .map(({ id: other }) =>
          write(colleague, plan.planId, [firm(other, { platformId: platform.name, cost: "66" }, null)]),
        ),
    ]);
    expect(removal.rows[0]).toMatchObject({ status: "removed" });
    expect(removal.removed.length).toBeGreaterThan(14);
    expect((await cellsOf(id)).unread).toEqual({ platformId: platform.name });
    const again = newRowId("platform");
    const healed = await write(editor, plan.planId, [
      { platform: { id: again, parentId: industry.id, expectedRevision: 0, cells: { name: platform.name } } },
    ]);
    expect(healed.others).toHaveLength(10);
    expect((await cellsOf(id)).values.platformId).toBe(again);
  });
});

describe("order", () => {
  const namesOf = async (planId: string) =>
    (await loadPlanDocument(app.db, planId)).industries[0]?.enterprises.map(({ name }) => name);

  it("is part of the write: rows come in first, in the middle and last, and move", async () => {
    const plan = await stored();
    const industry = industryOf(plan);
    const [a, b] = industry.enterprises;
    if (a === undefined || b === undefined) throw new Error("two firms expected");
    const [x, y, z] = [newRowId("enterprise"), newRowId("enterprise"), newRowId("enterprise")];
    const row = (id: string, name: string, place: object): RowInput => ({
      enterprise: { id, parentId: industry.id, expectedRevision: 0, cells: { name }, ...place },
    });
    await write(editor, plan.planId, [
      row(x, "甲", { after: a.id }),
      row(y, "乙", { after: x }),
      row(z, "丙", { first: true }),
    ]);
    expect((await namesOf(plan.planId))?.slice(0, 5)).toEqual(["丙", a.name, "甲", "乙", b.name]);
    const moved = await write(editor, plan.planId, [
      { enterprise: { id: z, expectedRevision: 1, after: y } },
    ]);
    expect(moved.rows[0]).toMatchObject({ status: "saved", revision: 2 });
    expect((await namesOf(plan.planId))?.slice(0, 5)).toEqual([a.name, "甲", "乙", "丙", b.name]);
  });
});

describe("a returned plan", () => {
  it("opens exactly the fields of the returned node", async () => {
    const plan = await stored();
    const { planId } = plan;
    const industry = industryOf(plan);
    const reviewer = await app.as("nationalReviewer");
    await editor.graphql(change("submitPlan"), { input: { planId } });
    await reviewer.graphql(change("acceptPlan"), { input: { planId } });
    const nodes = [{ nodeKey: `${industry.id}/fu4`, comment: "核实成本" }];
    await reviewer.graphql(RETURN_PLAN, { input: { planId, reason: "成本", dueOn: "2026-12-31", nodes } });
    const { id } = first(industry.enterprises);
    const { rows } = await write(editor, planId, [
      firm(id, {
        name: "改名",
        uscc: "91330100MA27W1X2X3",
        cost: "80",
        costBasis: "第三方机构",
        goal: "改目标",
      }),
      newFirm(industry.id, { name: "新厂" }),
      sectionOf(planId, "main.1.1", { "main.1.1.situation": "改" }),
    ]);
    const byKind = new Map(rows.map((row) => [row.kind, row]));
    const own = rows.find(({ rowId }) => rowId === id);
    expect(own?.refusals.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      "goal PLAN_LOCKED",
      "name PLAN_LOCKED",
      "uscc PLAN_LOCKED",
    ]);
    expect((await cellsOf(id)).values).toMatchObject({ cost: "80.00", costBasis: "thirdParty" });
    expect(rows.find(({ rowId, kind }) => kind === "enterprise" && rowId !== id)).toMatchObject({
      code: "PLAN_LOCKED",
    });
    expect(byKind.get("section")?.refusals).toMatchObject([{ code: "PLAN_LOCKED" }]);
  });

  it("is not written at all once it is submitted", async () => {
    const plan = await stored();
    await editor.graphql(change("submitPlan"), { input: { planId: plan.planId } });
    const answer = await write(editor, plan.planId, [
      firm(first(industryOf(plan).enterprises).id, { cost: "1" }),
    ]);
    expect(answer).toMatchObject({ __typename: "PlanLockedError", code: "PLAN_LOCKED" });
  });
});

describe("ids", () => {
  it("of another plan's rows cannot be taken, nor ids that are none", async () => {
    const [own, other] = [await stored(), await stored()];
    const { id: parentId } = industryOf(own);
    const foreign = first(industryOf(other).enterprises);
    expect((await write(editor, own.planId, [newFirm(parentId, { name: "甲" }, foreign.id)])).code).toBe(
      "ROW_ID_TAKEN",
    );
    expect(await cellsOf(foreign.id)).toMatchObject({ values: { name: foreign.name } });
    const { rows } = await write(editor, own.planId, [
      newFirm(parentId, { name: "甲" }, "ent_1"),
      newFirm(industryOf(other).id, { name: "甲" }),
    ]);
    expect(rows.map(({ code }) => code)).toEqual(["ROW_ID_INVALID", "PARENT_MISSING"]);
  });
});

describe("the change log", () => {
  const HISTORY = /* GraphQL */ `
    query ($id: ID!, $rowId: ID) {
      plan(id: $id) {
        changes(first: 20, rowId: $rowId) {
          edges { node { rowId kindLabel deed actor source revision fields { field label before after } } }
        }
      }
    }
  `;

  it("tells who changed a firm's subsidy from 20 to 30", async () => {
    const plan = await stored();
    const { id } = first(industryOf(plan).enterprises);
    await write(editor, plan.planId, [firm(id, { requested: "20" })]);
    await write(colleague, plan.planId, [firm(id, { requested: "30", goal: "面谈" }, 2)]);
    const { data } = await editor.graphql(HISTORY, { id: plan.planId, rowId: id });
    const [last, before] = data.plan.changes.edges.map(({ node }: { node: object }) => node);
    expect(last).toMatchObject({
      ...{ rowId: id, kindLabel: "试点企业", deed: "changed", actor: "user.2", source: "api", revision: 3 },
      fields: expect.arrayContaining([
        { field: "requested", label: "奖补资金额", before: "20.00", after: "30.00" },
      ]),
    });
    expect(before).toMatchObject({ actor: "user.1", fields: [{ before: "25.65", after: "20.00" }] });
  });

  it("keeps a removed row whole, and is not shown to the ministry while the unit writes", async () => {
    const plan = await stored();
    const gone = first(industryOf(plan).enterprises);
    await write(editor, plan.planId, [{ enterprise: { id: gone.id, expectedRevision: 1, remove: true } }]);
    const { data } = await editor.graphql(HISTORY, { id: plan.planId, rowId: gone.id });
    const [{ node }] = data.plan.changes.edges;
    expect(node.deed).toBe("removed");
    expect(node.fields).toContainEqual({
      field: "name",
      label: "试点企业名称",
      before: gone.name,
      after: null,
    });
    const reviewer = await app.as("nationalReviewer");
    expect((await reviewer.graphql(HISTORY, { id: plan.planId })).data.plan.changes).toBeNull();
  });
});

it("a plan's progress after any writes is what a count of the whole plan gives", async () => {
  const plan = await stored();
  const { planId } = plan;
  const industry = industryOf(plan);
  const platform = first(industry.platforms);
  const scenario = first(industry.scenarios);
  const id = newRowId("enterprise");
  const added = newRowId("industry");
  const steps: RowInput[][] = [
    [firm(first(industry.enterprises).id, { cost: "", goal: "" }, null)],
    [newFirm(industry.id, { name: "新厂" }, id)],
    [firm(id, { cost: "10", platformId: platform.name }, null)],
    [{ industry: { id: added, parentId: planId, expectedRevision: 0, cells: { name: "轴承" } } }],
    [{ kpiValue: { id: `${platform.id}/warranty`, expectedRevision: null, cells: { target: "" } } }],
    [{ scenario: { id: scenario.id, expectedRevision: null, remove: true } }],
    [sectionOf(industry.id, "fu2.1.1", { "fu2.1.1.economy": "" })],
    [{ platform: { id: platform.id, expectedRevision: null, remove: true } }],
    industry.enterprises.map(({ id: gone }) => ({
      enterprise: { id: gone, expectedRevision: null, remove: true },
    })),
    [{ enterprise: { id, expectedRevision: null, remove: true } }],
    [{ industry: { id: industry.id, expectedRevision: null, remove: true } }],
  ];
  for (const [index, rows] of steps.entries()) {
    const { rows: outcomes } = await write(editor, planId, rows);
    expect(
      outcomes.map(({ code }) => code),
      String(index),
    ).toEqual(outcomes.map(() => null));
    const moved = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    await app.db.$transaction((tx) => recountProgress(tx, planId, STANDARD_CATALOGUE));
    const counted = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect([moved.requiredCount, moved.doneCount], String(index)).toEqual([
      counted.requiredCount,
      counted.doneCount,
    ]);
  }
});
