import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { storePlan } from "./support/plans.ts";
import { change, ERRORS } from "./support/queries.ts";

const CREATE = `mutation ($input: CreateBatchInput!) { answer: createBatch(input: $input) { ${ERRORS} ... on BatchPayload { batch { id } } } }`;
const UPDATE = `mutation ($input: UpdateBatchInput!) { answer: updateBatch(input: $input) { ${ERRORS} ... on BatchPayload { batch { dueOn requirementTitles } } } }`;
const CLOSE = `mutation ($id: ID!, $closed: Boolean!) { answer: setBatchClosed(batchId: $id, closed: $closed) { ${ERRORS} ... on BatchPayload { batch { closedAt } } } }`;
const START = `mutation ($id: ID!) { answer: startPlan(batchId: $id) { ${ERRORS} ... on PlanChangePayload { plan { id state } } } }`;
const SAVE_INDUSTRY = `mutation ($input: SaveIndustryNameInput!) { answer: saveIndustryName(input: $input) { ${ERRORS} ... on IndustryEntryPayload { id } } }`;
const BY_INDUSTRY = `{ compare(by: [industry], measures: [units, enterprises]) { batch { year } rows { parts { label } values } } }`;

let app: TestApp;
let admin: Client;
let reviewer: Client;
let editor: Client;
let first: { planId: string; batchId: string };

beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as("nationalAdministrator");
  reviewer = await app.as("nationalReviewer");
  editor = await app.as("provincialEditor", { regionCode: "330000" });
  first = await storePlan(app, completePlan("330000"));
  const answer = await editor.graphql(change("submitPlan"), { input: { planId: first.planId } });
  expect(answer.data.answer).toMatchObject({ plan: { state: "submitted" } });
});
afterAll(() => app.close());

const call = async (client: Client, query: string, variables: object) =>
  (await client.graphql(query, { ...variables })).data?.answer;

describe("a second batch", () => {
  it("does not hide the first, and units can start in it", async () => {
    const input = { year: 2023, programme: "试点二批", templateId: "template-2022", rulesetId: "pilot-2022" };
    const { batch } = await call(admin, CREATE, { input });
    const before = await reviewer.graphql(BY_INDUSTRY);
    expect(before.data.compare).toMatchObject({ batch: { year: 2022 } });
    expect(before.data.compare.rows).toHaveLength(2);
    expect(await call(editor, START, { id: batch.id })).toMatchObject({ plan: { state: "drafting" } });
    expect((await reviewer.graphql(BY_INDUSTRY)).data.compare.batch.year).toBe(2022);
  });

  it("is extended, and closed for submissions", async () => {
    const input = { id: first.batchId, dueOn: "2027-01-31", signOff: "none", requirement1: "数据互通" };
    expect(await call(admin, UPDATE, { input })).toMatchObject({
      batch: { dueOn: "2027-01-31", requirementTitles: ["数据互通", null, null] },
    });
    await call(admin, CLOSE, { id: first.batchId, closed: true });
    await call(editor, change("withdrawPlan"), { input: { planId: first.planId } });
    expect(await call(editor, change("submitPlan"), { input: { planId: first.planId } })).toMatchObject({
      code: "BATCH_CLOSED",
    });
    await call(admin, CLOSE, { id: first.batchId, closed: false });
    expect(await call(editor, change("submitPlan"), { input: { planId: first.planId } })).toMatchObject({
      plan: { state: "submitted" },
    });
  });

  it("is nobody's but the administrator's", async () => {
    const refused = await reviewer.graphql(CLOSE, { id: first.batchId, closed: true });
    expect(refused.data.answer).toMatchObject({ code: "FORBIDDEN" });
    const log = await reviewer.graphql(`{ auditLog { action } }`);
    expect(log.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

describe("the industry catalogue", () => {
  it("makes two spellings one industry in every comparison at once", async () => {
    const labels = async () =>
      (await reviewer.graphql(BY_INDUSTRY)).data.compare.rows.map(
        (row: { parts: { label: string }[] }) => row.parts[0]?.label,
      );
    const unlisted = await admin.graphql(`{ unlistedIndustries { name units } }`);
    expect(unlisted.data.unlistedIndustries).toEqual(
      expect.arrayContaining([{ name: "定制家具", units: 1 }]),
    );
    await call(admin, SAVE_INDUSTRY, {
      input: { name: "家居制造", aliases: ["定制家具行业", "汽车零部件"] },
    });
    expect(await labels()).toEqual(["家居制造"]);
    expect(await call(admin, SAVE_INDUSTRY, { input: { name: "定制家具", aliases: [] } })).toMatchObject({
      code: "INDUSTRY_NAME_TAKEN",
    });
  });
});

describe("the audit log", () => {
  it("is read by the administrator, the newest first and page by page, without single edits of drafts", async () => {
    const read = async (args: string) => {
      const answer = await admin.graphql(`{ auditLog${args} { id action actor regionCode } }`);
      expect(answer.errors).toBeUndefined();
      return answer.data.auditLog;
    };
    const all = await read("");
    const actions = all.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(["batch.created", "batch.closed", "industryName.saved"]));
    expect(actions.every((action: string) => !/^(rows|enterprises|sections)\./.test(action))).toBe(true);
    expect(actions.indexOf("batch.closed")).toBeLessThan(actions.indexOf("batch.created"));
    const page = await read("(first: 2)");
    expect(await read(`(first: 2, before: "${page[1].id}")`)).toEqual(all.slice(2, 4));
    expect(await read(`(kind: "plan", regionCode: "330000")`)).toEqual(
      all.filter(
        ({ action, regionCode }: { action: string; regionCode: string }) =>
          action.startsWith("plan.") && regionCode === "330000",
      ),
    );
  });
});
