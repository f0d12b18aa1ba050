import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newRowId } from "../src/kernel/ids.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, renameFirms, type StoredPlan, storePlan } from "./support/plans.ts";
import { change } from "./support/queries.ts";
import { type RowInput, sectionOf, WRITE_ROWS, write } from "./support/write.ts";

let app: TestApp;
let zhejiang: StoredPlan;
let editor: Client;
let stranger: Client;
let reviewer: Client;
let platformUser: Client;

beforeAll(async () => {
  app = await startTestApp();
  zhejiang = await storePlan(app, completePlan("330000"));
  const platformName = first(first(zhejiang.document.industries).platforms).name;
  editor = await app.as("provincialEditor", { regionCode: "330000" });
  stranger = await app.as("provincialEditor", { regionCode: "330200" });
  reviewer = await app.as("nationalReviewer");
  platformUser = await app.as("platformUser", { regionCode: "330000", platformName });
});
afterAll(() => app.close());

const NODE = /* GraphQL */ `
  query ($id: ID!) {
    node(id: $id) {
      __typename
      ... on Plan { regionCode }
      ... on Industry { name }
      ... on Platform { name }
      ... on Enterprise { name cost }
      ... on Snapshot { document }
    }
  }
`;

const newFirm = (parentId: string): RowInput => ({
  enterprise: { id: newRowId("enterprise"), parentId, expectedRevision: 0, cells: { name: "外来企业" } },
});

const idsOf = async ({ planId, document }: StoredPlan) => {
  const industry = first(document.industries);
  const snapshots = await app.db.snapshot.findMany({ where: { planId }, select: { id: true } });
  return [
    planId,
    industry.id,
    first(industry.platforms).id,
    first(industry.enterprises).id,
    first(industry.problems).id,
    first(industry.scenarios).id,
    first(first(industry.platforms).solutions).id,
    `${first(industry.platforms).id}/warranty`,
    `${industry.id}/fu2.1.1`,
    ...snapshots.map(({ id }) => id),
  ];
};

describe("another unit's editor", () => {
  it("reads nothing by field", async () => {
    const answer = await stranger.graphql("query ($id: ID!) { plan(id: $id) { regionCode } }", {
      id: zhejiang.planId,
    });
    expect(answer.data?.plan ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await stranger.graphql("{ myPlan { id } }")).data.myPlan).toBeNull();
    const compare = "{ compare(by: [unit], measures: [enterprises]) { totalCount } }";
    expect((await stranger.graphql(compare)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("reads nothing by node(id)", async () => {
    for (const id of await idsOf(zhejiang)) {
      expect((await editor.graphql(NODE, { id })).data.node, id).not.toBeNull();
      const answer = await stranger.graphql(NODE, { id });
      expect(answer.data?.node ?? null, id).toBeNull();
      expect(answer.errors?.[0]?.extensions.code, id).toBe("FORBIDDEN");
    }
  });

  it("writes nothing", async () => {
    const { planId, document } = zhejiang;
    const industry = first(document.industries);
    const before = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    for (const row of [sectionOf(planId, "main.1.1", { "main.1.1.situation": "改" }), newFirm(industry.id)])
      expect((await write(stranger, planId, [row])).code).toBe("FORBIDDEN");
    expect((await stranger.graphql(change("submitPlan"), { input: { planId } })).data.answer.code).toBe(
      "FORBIDDEN",
    );
    expect(await app.db.plan.findUniqueOrThrow({ where: { id: planId } })).toEqual(before);
  });

  it("does not move another unit's row into the own industry", async () => {
    const own = await storePlan(app, completePlan("330200"));
    const foreign = first(first(zhejiang.document.industries).enterprises);
    const { rows } = await write(stranger, own.planId, [
      { enterprise: { id: foreign.id, expectedRevision: 1, cells: { name: "改名" } } },
    ]);
    expect(rows).toMatchObject([{ status: "refused", code: "ROW_REMOVED", row: null }]);
    const found = await app.db.planRow.findUniqueOrThrow({ where: { id: foreign.id } });
    expect(found).toMatchObject({ planId: zhejiang.planId, values: { name: foreign.name }, revision: 1 });
  });

  it("downloads nothing", async () => {
    const path = `/download/plans/${zhejiang.planId}/plan.json`;
    expect((await editor.fetch(path)).status).toBe(200);
    expect((await stranger.fetch(path)).status).toBe(404);
    expect((await app.anonymous().fetch(path)).status).toBe(401);
  });
});

describe("a person who is not signed in", () => {
  it("reads and writes nothing", async () => {
    const nobody = app.anonymous();
    for (const id of await idsOf(zhejiang))
      expect((await nobody.graphql(NODE, { id })).errors?.[0]?.extensions.code).toBe("NOT_SIGNED_IN");
    const answer = await nobody.graphql(change("submitPlan"), { input: { planId: zhejiang.planId } });
    expect(answer.data?.answer ?? answer.errors?.[0]?.extensions).toMatchObject({ code: "NOT_SIGNED_IN" });
  });
});

describe("the ministry", () => {
  const READ =
    "query ($id: ID!) { plan(id: $id) { state view doneCount document nodes { key } industries { name } snapshots { version } } }";

  it("sees a draft as progress only", async () => {
    const { data } = await reviewer.graphql(READ, { id: zhejiang.planId });
    expect(data.plan).toMatchObject({
      state: "drafting",
      view: "progress",
      document: null,
      nodes: null,
      industries: null,
      snapshots: null,
    });
    expect(data.plan.doneCount).toBeGreaterThan(0);
    for (const id of (await idsOf(zhejiang)).slice(1))
      expect((await reviewer.graphql(NODE, { id })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("sees the whole plan once it is submitted, and the last version while it is amended", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    await editor.graphql(change("submitPlan"), { input: { planId } });
    expect((await reviewer.graphql(READ, { id: planId })).data.plan).toMatchObject({
      view: "full",
      industries: [{}, {}],
    });
    await app.db.plan.update({ where: { id: planId }, data: { state: "returned" } });
    await renameFirms(app, planId, "改动中的名称");
    const { plan } = (await reviewer.graphql(READ, { id: planId })).data;
    expect(plan).toMatchObject({ view: "snapshot", industries: null, snapshots: [{ version: 1 }] });
    expect(plan.document.industries[0].enterprises[0].name).toBe(
      first(first(document.industries).enterprises).name,
    );
  });

  it("learns of a returned plan's amendment that it goes on, not which rows change", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    await editor.graphql(change("submitPlan"), { input: { planId } });
    await app.db.plan.update({ where: { id: planId }, data: { state: "drafting" } });
    const { id } = first(document.industries);
    await write(editor, planId, [{ industry: { id, expectedRevision: 1, cells: { name: "改动中的行业" } } }]);
    await app.db.plan.update({ where: { id: planId }, data: { state: "returned" } });
    const log = async (who: Client) => {
      const query = "query ($id: ID!) { plan(id: $id) { auditEntries { edges { node { action } } } } }";
      const { edges } = (await who.graphql(query, { id: planId })).data.plan.auditEntries;
      return edges.map(({ node }: { node: { action: string } }) => node.action);
    };
    expect(await log(editor)).toEqual(["rows.written", "plan.submitted"]);
    expect(await log(reviewer)).toEqual(["plan.submitted"]);
  });

  it("changes nothing in a unit's plan", async () => {
    const { planId, document } = zhejiang;
    const answer = await reviewer.graphql(WRITE_ROWS, {
      input: { planId, requestId: "from the ministry", rows: [newFirm(first(document.industries).id)] },
    });
    expect(answer.data?.answer ?? answer.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a platform user", () => {
  it("sees the own platform with its prices and firms, and nothing of another", async () => {
    const [own, other] = zhejiang.document.industries;
    const read =
      "query ($id: ID!) { node(id: $id) { ... on Platform { name solutions { prices { price } } enterprises { name cost } kpiValues { target } } } }";
    const mine = await platformUser.graphql(read, { id: own?.platforms[0]?.id });
    expect(mine.data.node.solutions[0].prices).toHaveLength(2);
    expect(mine.data.node.enterprises).toHaveLength(10);
    const theirs = await platformUser.graphql(read, { id: other?.platforms[0]?.id });
    expect(theirs.data?.node ?? null).toBeNull();
    expect(theirs.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(
      (await platformUser.graphql(NODE, { id: other?.enterprises[0]?.id })).errors?.[0]?.extensions.code,
    ).toBe("FORBIDDEN");
    expect((await platformUser.graphql(NODE, { id: own?.id })).errors?.[0]?.extensions.code).toBe(
      "FORBIDDEN",
    );
    expect((await platformUser.graphql("{ myPlatforms { name } }")).data.myPlatforms[0]).toEqual({
      name: own?.platforms[0]?.name,
    });
  });

  it("writes its own 附5 and nothing else", async () => {
    const [own, other] = zhejiang.document.industries;
    const target = (platformId = ""): RowInput => ({
      kpiValue: { id: `${platformId}/warranty`, expectedRevision: null, cells: { target: "3" } },
    });
    expect((await write(platformUser, zhejiang.planId, [target(own?.platforms[0]?.id)])).rows).toMatchObject([
      { status: "saved" },
    ]);
    for (const row of [target(other?.platforms[0]?.id), newFirm(own?.id ?? "")])
      expect((await write(platformUser, zhejiang.planId, [row])).code).toBe("FORBIDDEN");
  });
});
