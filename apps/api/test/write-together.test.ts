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
