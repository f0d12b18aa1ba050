import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, type StoredPlan, storePlan } from "./support/plans.ts";
import { SAVE_ENTERPRISES } from "./support/queries.ts";

let app: TestApp;
let editor: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
});
afterAll(() => app.close());

const save = async (who: Client, input: object) =>
  (await who.graphql(SAVE_ENTERPRISES, { input })).data.saveEnterprises;
const industryOf = ({ document }: StoredPlan) => first(document.industries);

describe("firms", () => {
  it("are read as people type them, from the sheet, the clipboard and workbooks alike", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const fields = {
      name: "  杭州(临平)家具厂 ",
      uscc: "９１330100 ma27w1x2x3",
      platform: first(industry.platforms).name,
      cost: "855，000元",
      requested: "￥25.65万",
      levelScore: "45分",
    };
    const answer = await save(editor, {
      industryId: industry.id,
      changes: [{ fields }, { fields: { name: " ", cost: "" } }],
    });
    expect(answer).toMatchObject({ created: 1, updated: 0, refusals: [] });
    expect(answer.ids[1]).toBeNull();
    expect(answer.enterprises).toMatchObject([
      {
        name: "杭州（临平）家具厂",
        uscc: "91330100MA27W1X2X3",
        cost: "85.50",
        requested: "25.65",
        platformId: first(industry.platforms).id,
        level: 2,
        revision: 1,
      },
    ]);
  });

  it("keep the good cells of a row whose other cells cannot be read", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const answer = await save(editor, {
      industryId: industry.id,
      changes: [
        { fields: { name: "甲厂", cost: "-5", requested: "三十" } },
        { fields: { name: "乙厂", cost: "99999999999", platform: "没有的平台", employees: "很多" } },
        { fields: { name: "丙厂", cost: "0.0000001" } },
      ],
    });
    expect(answer.created).toBe(3);
    expect(
      answer.refusals.map((r: { index: number; field: string; code: string }) => [r.index, r.field, r.code]),
    ).toEqual([
      [0, "cost", "NEGATIVE_AMOUNT"],
      [0, "requested", "NOT_A_NUMBER"],
      [1, "platform", "PLATFORM_UNKNOWN"],
      [1, "cost", "AMOUNT_TOO_LARGE"],
      [1, "employees", "NOT_A_COUNT"],
      [2, "cost", "AMOUNT_BELOW_FEN"],
    ]);
    expect(
      answer.enterprises.map(({ name, cost }: { name: string; cost: string | null }) => [name, cost]),
    ).toEqual([
      ["甲厂", null],
      ["乙厂", null],
      ["丙厂", null],
    ]);
  });

  it("that somebody else changed meanwhile are not overwritten; the others are saved", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const [a, b] = industry.enterprises;
    const edit = (id: string | undefined, cost: string) => ({ id, expectedRevision: 1, fields: { cost } });
    await save(editor, { industryId: industry.id, changes: [edit(a?.id, "90")] });
    const answer = await save(editor, {
      industryId: industry.id,
      changes: [edit(a?.id, "70"), edit(b?.id, "80")],
    });
    expect(answer).toMatchObject({
      updated: 1,
      refusals: [{ index: 0, field: null, code: "STALE_REVISION" }],
    });
    expect(answer.refusals[0].current).toEqual({ name: a?.name, revision: 2 });
    const stored = await app.db.enterprise.findMany({
      where: { id: { in: [a?.id ?? "", b?.id ?? ""] } },
      orderBy: { position: "asc" },
    });
    expect(stored.map(({ costFen }) => costFen)).toEqual([90_000_000n, 80_000_000n]);
  });

  it("keep their revision when nothing changes", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const { id } = first(industry.enterprises);
    const answer = await save(editor, {
      industryId: industry.id,
      changes: [{ id, expectedRevision: 1, fields: { cost: "85.5" } }],
    });
    expect(answer).toMatchObject({ updated: 0, enterprises: [{ revision: 1 }] });
  });

  it("are removed only by somebody who saw their last state", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const [a, b] = industry.enterprises;
    const answer = await save(editor, {
      industryId: industry.id,
      changes: [],
      removals: [
        { id: a?.id, expectedRevision: 1 },
        { id: b?.id, expectedRevision: 9 },
      ],
    });
    expect(answer).toMatchObject({ removed: 1, refusals: [{ index: 1, code: "STALE_REVISION" }] });
  });

  it("take the same number of statements for one row and for three hundred", async () => {
    const plan = await storePlan(app, completePlan("330000"));
    const industry = industryOf(plan);
    const pasted = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ fields: { name: `新厂${n}-${i}`, cost: "50" } }));
    const counts = [];
    for (const n of [1, 300]) {
      const { statements } = await app.countStatements(() =>
        save(editor, { industryId: industry.id, changes: pasted(n) }),
      );
      const rows = await app.db.enterprise.findMany({ where: { industryId: industry.id } });
      const edits = rows
        .slice(-n)
        .map(({ id, revision }) => ({ id, expectedRevision: revision, fields: { cost: "60" } }));
      const { statements: edited } = await app.countStatements(() =>
        save(editor, { industryId: industry.id, changes: edits }),
      );
      counts.push([statements, edited]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.[0]).toBeLessThan(40);
  });

  it("are not changed in a plan that was submitted", async () => {
    const plan = await storePlan(app, completePlan("330000"), { state: "submitted" });
    const answer = await save(editor, {
      industryId: industryOf(plan).id,
      changes: [{ fields: { name: "甲厂" } }],
    });
    expect(answer).toMatchObject({ __typename: "PlanLockedError", code: "PLAN_LOCKED" });
  });
});
