import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "../src/seed/seed.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { ERRORS } from "./support/queries.ts";

const ALERTS = `{ alerts { key kind message amount sources { regionCode planId code industry platformName enterprise position words }
  verdict { verdict note author dropPlanId } } }`;
const TOTAL = `{ compare(by: [unit], measures: [enterprises, eligible], first: 200) { batch { id }
  rows { parts { key } values } total { values doubled { enterprises listings eligible } } } }`;
const JUDGE = `mutation ($input: JudgeAlertInput!) { answer: judgeAlert(input: $input) { ${ERRORS} ... on JudgeAlertPayload { alertKey } } }`;

let app: TestApp;
let reviewer: Client;
let batchId: string;
beforeAll(async () => {
  app = await startTestApp();
  await seedDemo(app.db);
  reviewer = await app.as("nationalReviewer");
  batchId = (await app.db.batch.findFirstOrThrow()).id;
});
afterAll(() => app.close());

async function alerts(kind: string) {
  const answer = await reviewer.graphql(ALERTS);
  expect(answer.errors).toBeUndefined();
  return answer.data.alerts.filter((alert: { kind: string }) => alert.kind === kind);
}
async function total() {
  return (await reviewer.graphql(TOTAL)).data.compare.total;
}
const judge = async (input: object) =>
  (await reviewer.graphql(JUDGE, { input: { batchId, note: "已电话核实", ...input } })).data.answer;

describe("a firm in the plans of two units", () => {
  it("is one alert with both sources", async () => {
    const [alert, ...others] = await alerts("enterpriseTwice");
    expect(others).toEqual([]);
    expect(alert.sources.map((source: { regionCode: string }) => source.regionCode).sort()).toEqual([
      "440000",
      "440300",
    ]);
    for (const source of alert.sources) expect(source.code).toMatch(/^2022-4403?0/);
  });

  it("leaves the total once whoever is right, and comes back when it is explained", async () => {
    const [alert] = await alerts("enterpriseTwice");
    const before = await total();
    const [one, other] = alert.sources;
    for (const kept of [one, other]) {
      const dropped = kept === one ? other : one;
      expect(await judge({ alertKey: alert.key, verdict: "confirmed", dropPlanId: dropped.planId })).toEqual({
        __typename: "JudgeAlertPayload",
        alertKey: alert.key,
      });
      const after = await total();
      expect(after.values[0]).toBe(before.values[0]);
      // What is left out is the amount of the listing that fell.
      expect(dropped.words).toContain(`奖补 ${after.doubled.eligible}`);
    }
    await judge({ alertKey: alert.key, verdict: "explained" });
    const explained = await total();
    expect(Number(explained.values[0])).toBe(Number(before.values[0]) + 1);
    expect(explained.doubled).toMatchObject({ enterprises: 0, listings: 0 });
    const [judged] = await alerts("enterpriseTwice");
    expect(judged.verdict).toMatchObject({ verdict: "explained", note: "已电话核实" });
    expect(await app.db.alertVerdict.count()).toBe(3);
    expect(await app.db.auditEntry.count({ where: { action: "alert.judged" } })).toBe(3);
  });

  it("is judged with a reason, by the ministry, about sources it has", async () => {
    const [alert] = await alerts("enterpriseTwice");
    expect(await judge({ alertKey: alert.key, verdict: "confirmed", note: " " })).toMatchObject({
      code: "NOTE_MISSING",
    });
    expect(await judge({ alertKey: "enterpriseTwice/nobody", verdict: "confirmed" })).toMatchObject({
      code: "NOT_FOUND",
    });
    const zhejiang = await app.db.plan.findFirstOrThrow({ where: { regionCode: "330000" } });
    expect(await judge({ alertKey: alert.key, verdict: "confirmed", dropPlanId: zhejiang.id })).toMatchObject(
      {
        code: "DROP_NOT_A_SOURCE",
      },
    );
    const editor = await app.as("provincialEditor", { regionCode: "440000" });
    const refused = await editor.graphql(JUDGE, {
      input: { batchId, alertKey: alert.key, verdict: "pending" },
    });
    expect(refused.data.answer).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the rest of the country", () => {
  it("is searched by name, code and version code", async () => {
    const find = async (text: string) =>
      (
        await reviewer.graphql(
          `query ($text: String!) { nationalSearch(text: $text) { kind key label detail } }`,
          { text },
        )
      ).data.nationalSearch;
    const [firm] = await find("砚漪达");
    expect(firm).toMatchObject({ kind: "enterprise", label: "深圳市砚漪达精密模具有限公司" });
    expect((await find(firm.key)).map((hit: { key: string }) => hit.key)).toContain(firm.key);
    expect(await find("浙江")).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "unit", key: "330000" })]),
    );
    const [version] = await app.db.snapshot.findMany({ take: 1 });
    expect((await find(version?.code ?? "")).map((hit: { label: string }) => hit.label)).toContain(
      version?.code,
    );
    expect(await find("砚")).toEqual([]);
    const profile = await reviewer.graphql(
      `query ($key: String!) { enterpriseProfile(key: $key) { name registeredIn listings { regionCode code eligible } } }`,
      { key: firm.key },
    );
    expect(profile.data.enterpriseProfile).toMatchObject({ registeredIn: "440300" });
    expect(profile.data.enterpriseProfile.listings).toHaveLength(2);
  });

  it("shows a platform with all its lines, and its cap over all of them", async () => {
    const fact = await app.db.platformFact.findFirstOrThrow({
      where: { platformKey: { not: null }, firms: { gt: 0 } },
    });
    const answer = await reviewer.graphql(
      `query ($key: String!) { platformProfile(key: $key) { name eligible cap headroom lines { regionCode industry eligible
        solutions { name prices { scenario price } } kpis { name target } } } }`,
      { key: fact.platformKey },
    );
    expect(answer.errors).toBeUndefined();
    const { cap, eligible, headroom, lines } = answer.data.platformProfile;
    expect(cap).toBe("600.00");
    expect(Number(headroom)).toBeCloseTo(600 - Number(eligible), 6);
    expect(lines[0].solutions[0].prices.length).toBeGreaterThan(0);
    expect(lines[0].kpis.length).toBeGreaterThan(10);
  });

  it("is shown part by part without a word of what drafts say", async () => {
    const { result, statements } = await app.countStatements(() =>
      reviewer.graphql(
        `{ progressGrid { dueOn columns { id label } units { regionCode state requiredCount doneCount cells { columnId required filled } } } }`,
      ),
    );
    expect(result.errors).toBeUndefined();
    const { columns, units } = result.data.progressGrid;
    expect(units).toHaveLength(37);
    const keys = new Set(columns.map(({ id }: { id: string }) => id));
    for (const { cells, requiredCount, doneCount } of units) {
      const sum = (field: "required" | "filled") =>
        cells.reduce((total: number, cell: { required: number; filled: number }) => total + cell[field], 0);
      expect(cells.every(({ columnId }: { columnId: string }) => keys.has(columnId))).toBe(true);
      expect([sum("required"), sum("filled")]).toEqual([requiredCount, doneCount]);
    }
    expect(statements).toBeLessThanOrEqual(30);
  });
});
