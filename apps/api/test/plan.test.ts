import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { ERRORS, SAVE_SECTION } from "./support/queries.ts";

/** Everything the pages of one plan read, at once. */
const READ = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      id regionName state revision doneCount requiredCount actions view
      batch { year programme }
      sections { nodeId industryId texts revision }
      evidence { title }
      snapshots { version }
      nodes { key state required filled }
      findings { code severity message place { form enterpriseId field } repair { label value } }
      industries {
        name indicators
        problems { kind description }
        scenarios { name problemIds }
        platforms { name kpiValues { indicatorId target } solutions { name prices { scenarioId price } } }
        enterprises { name cost requested platformId revision }
      }
      auditEntries(first: 5) { edges { node { action actor after } } }
    }
  }
`;

let app: TestApp;
let editor: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
});
afterAll(() => app.close());

const save = async (input: object) => (await editor.graphql(SAVE_SECTION, { input })).data.saveSection;

describe("a plan", () => {
  it("is read whole with the same number of statements however large it is", async () => {
    const small = completePlan("330000");
    const large = {
      ...small,
      industries: small.industries.map((industry) => ({
        ...industry,
        enterprises: Array.from({ length: 20 }, (_, copy) =>
          industry.enterprises.map((firm) => ({
            ...firm,
            id: `${firm.id}-${copy}`,
            name: `${firm.name}${copy}`,
          })),
        ).flat(),
      })),
    };
    const counts = [];
    for (const document of [small, large]) {
      const { planId } = await storePlan(app, document);
      const { result, statements } = await app.countStatements(() => editor.graphql(READ, { id: planId }));
      expect(result.errors).toBeUndefined();
      expect(result.data.plan.actions).toEqual(["submit"]);
      counts.push(statements);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThan(45);
  });

  it("is created row by row from nothing: industry, platform, solution, problem, scenario", async () => {
    const { planId } = await storePlan(app, { ...completePlan("330000"), industries: [] });
    const send = async (mutation: string, input: string, variables: object, fields: string) => {
      const query = `mutation ($input: ${input}!) { answer: ${mutation}(input: $input) { ${ERRORS} ${fields} } }`;
      return (await editor.graphql(query, { input: variables })).data.answer;
    };
    const added = await send(
      "addIndustry",
      "AddIndustryInput",
      { planId, name: "定制家具行业" },
      "... on IndustryPayload { industry { id name revision } }",
    );
    expect(added.industry).toMatchObject({ name: "定制家具", revision: 1 });
    const industryId = added.industry.id;
    expect((await send("addIndustry", "AddIndustryInput", { planId, name: "定制家具" }, "")).code).toBe(
      "INDUSTRY_EXISTS",
    );
    const list = "... on IndustryListPayload { id }";
    const problem = await send(
      "saveProblem",
      "SaveProblemInput",
      { industryId, expectedRevision: 0, kind: "pain", scope: "common", description: "难" },
      list,
    );
    const scenario = await send(
      "saveScenario",
      "SaveScenarioInput",
      {
        industryId,
        expectedRevision: 0,
        kind: "common",
        name: "排产",
        description: "",
        problemIds: [problem.id],
      },
      list,
    );
    const payload =
      "... on PlatformPayload { platform { id name revision solutions { id prices { price } } } }";
    const saved = await send(
      "savePlatform",
      "SavePlatformInput",
      { industryId, expectedRevision: 0, name: "甲平台(杭州)" },
      payload,
    );
    expect(saved.platform).toMatchObject({ name: "甲平台（杭州）", revision: 1 });
    const platformId = saved.platform.id;
    const priced = await send(
      "saveSolution",
      "SaveSolutionInput",
      {
        platformId,
        expectedRevision: 0,
        name: "方案",
        prices: [{ scenarioId: scenario.id, price: "125000元" }],
      },
      payload,
    );
    expect(priced.platform.solutions).toMatchObject([{ prices: [{ price: "12.50" }] }]);
    const bad = await send(
      "saveSolution",
      "SaveSolutionInput",
      { platformId, expectedRevision: 0, name: "方案", prices: [{ scenarioId: scenario.id, price: "-1" }] },
      payload,
    );
    expect(bad.code).toBe("NEGATIVE_AMOUNT");
    const stale = await send(
      "savePlatform",
      "SavePlatformInput",
      { industryId, id: platformId, expectedRevision: 9, name: "乙" },
      payload,
    );
    expect(stale).toMatchObject({
      code: "STALE_REVISION",
      currentRevision: 1,
      current: { name: "甲平台（杭州）" },
    });
    const removed = await send(
      "removeIndustry",
      "RemoveIndustryInput",
      { industryId, expectedRevision: 1 },
      "... on IndustryPayload { plan { industries { id } } }",
    );
    expect(removed.plan.industries).toEqual([]);
  });
});

describe("a list", () => {
  it("keeps its order when rows go and come", async () => {
    const { document } = await storePlan(app, completePlan("330000"));
    const industryId = first(document.industries).id;
    const save = async (description: string) => {
      const query =
        "mutation ($input: SaveProblemInput!) { saveProblem(input: $input) { ... on IndustryListPayload { id } } }";
      const input = { industryId, expectedRevision: 0, kind: "pain", scope: "common", description };
      return (await editor.graphql(query, { input })).data.saveProblem.id;
    };
    const gone = await save("一");
    await save("二");
    await editor.graphql(
      "mutation ($input: RemoveIndustryRowInput!) { removeProblem(input: $input) { __typename } }",
      { input: { industryId, id: gone, expectedRevision: 1 } },
    );
    await save("三");
    const positions = await app.db.problem.findMany({ where: { industryId }, select: { position: true } });
    expect(new Set(positions.map(({ position }) => position)).size).toBe(positions.length);
    expect(first(document.industries).problems.length + 2).toBe(positions.length);
  });

  it("of industries is not reordered by a list that names one twice", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const { id } = first(document.industries);
    const query = `mutation ($input: ReorderIndustriesInput!) { answer: reorderIndustries(input: $input) { ${ERRORS} } }`;
    const industryIds = document.industries.map(() => id);
    const { data } = await editor.graphql(query, { input: { planId, industryIds } });
    expect(data.answer.code).toBe("STALE_REVISION");
  });
});

describe("a section", () => {
  const text = "新的总体情况。";
  const input = (planId: string, expectedRevision: number) => ({
    planId,
    nodeId: "main.1.1",
    texts: [{ fieldId: "main.1.1.situation", text }],
    expectedRevision,
  });

  it("is saved field by field; a stale write gets the current text back and changes nothing", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const saved = await save(input(planId, 1));
    expect(saved.section).toMatchObject({ revision: 2, texts: { "main.1.1.situation": text } });
    expect(saved.section.texts["main.1.1.measures"]).toBe(document.texts["main.1.1.measures"]);
    const stale = await save({
      ...input(planId, 1),
      texts: [{ fieldId: "main.1.1.situation", text: "旧稿" }],
    });
    expect(stale).toMatchObject({
      __typename: "StaleRevisionError",
      currentRevision: 2,
      current: { "main.1.1.situation": text },
    });
  });

  it("written by two people at once takes exactly one of them", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const answers = await Promise.all([
      save(input(planId, 1)),
      save(input(planId, 1)),
      save(input(planId, 1)),
    ]);
    expect(answers.filter(({ code }) => code === "STALE_REVISION")).toHaveLength(2);
  });

  it("counts into the plan's progress at once", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const before = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    const cleared = [{ fieldId: "main.1.1.situation", text: "" }];
    const { plan } = await save({ ...input(planId, 1), texts: cleared });
    expect([plan.requiredCount, plan.doneCount]).toEqual([before.requiredCount, before.doneCount - 1]);
  });

  it("takes only fields of its own, and no other industry's", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const other = await storePlan(app, completePlan("330000"));
    expect((await save({ ...input(planId, 1), texts: [{ fieldId: "main.1.2.approach", text }] })).code).toBe(
      "INVALID_INPUT",
    );
    expect((await save({ ...input(planId, 1), nodeId: "main.9" })).code).toBe("NOT_FOUND");
    const industryId = first(other.document.industries).id;
    const foreign = {
      planId,
      nodeId: "fu2.1.1",
      industryId,
      texts: [{ fieldId: "fu2.1.1.economy", text }],
      expectedRevision: 1,
    };
    expect((await save(foreign)).code).toBe("NOT_FOUND");
    expect((await save({ ...foreign, industryId: first(document.industries).id })).section.revision).toBe(2);
    const long = {
      ...input(planId, 1),
      texts: [{ fieldId: "main.1.1.situation", text: "长".repeat(50_001) }],
    };
    expect((await save(long)).code).toBe("TEXT_TOO_LONG");
  });
});
