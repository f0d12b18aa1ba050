import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../src/data/index.ts";
import { newRowId } from "../src/kernel/ids.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { type RowInput, sectionOf, write } from "./support/write.ts";

/** Everything the pages of one plan read, at once. */
const READ = /* GraphQL */ `
  query ($id: ID!) {
    plan(id: $id) {
      id regionName state revision doneCount requiredCount actions view
      batch { year programme }
      sections { sectionId texts { field text } revision }
      evidence { title }
      snapshots { version }
      nodes { key state required filled }
      findings { code severity message place { form enterpriseId field } repair { label value } }
      industries {
        name indicators { id name }
        sections { sectionId }
        problems { kind description }
        scenarios { name problemIds }
        platforms { name kpiFormState kpiValues { indicatorId target } solutions { name prices { scenarioId price } } }
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

  it("is created in one call from nothing: industry, problem, scenario, platform, solution, price", async () => {
    const { planId } = await storePlan(app, { ...completePlan("330000"), industries: [] });
    const [industry, problem, scenario] = [newRowId("industry"), newRowId("problem"), newRowId("scenario")];
    const [platform, solution] = [newRowId("platform"), newRowId("solution")];
    const fresh = (id: string, parentId: string, cells: object) => ({
      id,
      parentId,
      expectedRevision: 0,
      cells,
    });
    const rows: RowInput[] = [
      { price: fresh(`${solution}/${scenario}`, solution, { price: "125000元" }) },
      { solution: fresh(solution, platform, { name: "方案" }) },
      { platform: fresh(platform, industry, { name: "甲平台(杭州)" }) },
      { scenario: fresh(scenario, industry, { kind: "共性应用场景", name: "排产", problemIds: [problem] }) },
      { problem: fresh(problem, industry, { kind: "堵点", description: "难" }) },
      { industry: fresh(industry, planId, { name: "定制家具行业" }) },
    ];
    const answer = await write(editor, planId, rows);
    expect(answer.rows.map(({ status }) => status)).toEqual(rows.map(() => "saved"));
    const { industries } = await loadPlanDocument(app.db, planId);
    expect(industries).toMatchObject([
      {
        name: "定制家具",
        kpiSetId: "form-2022",
        problems: [{ kind: "blockage", scope: "common", description: "难" }],
        scenarios: [{ kind: "common", problemIds: [problem] }],
        platforms: [
          { name: "甲平台（杭州）", solutions: [{ prices: [{ scenarioId: scenario, price: "12.50" }] }] },
        ],
      },
    ]);
    expect(industries[0]?.indicators).toHaveLength(14);
    const removed = await write(editor, planId, [
      { industry: { id: industry, expectedRevision: 1, remove: true } },
    ]);
    expect(removed.removed).toHaveLength(5);
    expect((await loadPlanDocument(app.db, planId)).industries).toEqual([]);
  });

  it("counts a write into its progress at once", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const before = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    await write(editor, planId, [sectionOf(planId, "main.1.1", { "main.1.1.situation": "" }, 1)]);
    const after = await app.db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect([after.requiredCount, after.doneCount]).toEqual([before.requiredCount, before.doneCount - 1]);
  });
});

describe("a section", () => {
  const FIELD = "main.1.1.situation";

  it("is saved field by field, and takes only fields of its own and of its own industry", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const other = await storePlan(app, completePlan("330000"));
    const save = async (row: RowInput) => first((await write(editor, planId, [row])).rows);
    expect(await save(sectionOf(planId, "main.1.1", { [FIELD]: "新的总体情况。" }, 1))).toMatchObject({
      revision: 2,
    });
    const { texts } = await loadPlanDocument(app.db, planId);
    expect(texts).toMatchObject({
      [FIELD]: "新的总体情况。",
      "main.1.1.measures": document.texts["main.1.1.measures"],
    });
    expect(await save(sectionOf(planId, "main.1.1", { "main.1.2.approach": "x" }))).toMatchObject({
      refusals: [{ code: "FIELD_UNKNOWN" }],
    });
    expect((await save(sectionOf(planId, "main.9", { "main.9.x": "x" }))).code).toBe("SECTION_UNKNOWN");
    const foreign = first(other.document.industries).id;
    expect((await save(sectionOf(foreign, "fu2.1.1", { "fu2.1.1.economy": "x" }))).code).toBe(
      "PARENT_MISSING",
    );
  });

  it("written by two people at once takes exactly one of them", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const answers = await Promise.all(
      ["甲", "乙", "丙"].map((text) =>
        write(editor, planId, [sectionOf(planId, "main.1.1", { [FIELD]: text }, 1)]),
      ),
    );
    const statuses = answers.map(({ rows }) => first(rows).status);
    expect(statuses.filter((status) => status === "conflict")).toHaveLength(2);
  });
});
