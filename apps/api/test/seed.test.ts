import { demoAccounts, demoPlans } from "@dengta/demo";
import { planContextOf, STANDARD_CATALOGUE, summarisePlan } from "@dengta/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAppInfo, readDemoSignIns } from "../src/modules/app-info/index.ts";
import { nameDemoAccounts, seedDemo } from "../src/seed/seed.ts";
import { ORIGIN, startTestApp, type TestApp } from "./harness/test-app.ts";

describe("demo data", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await seedDemo(app.db);
  });
  afterAll(() => app.close());

  it("fills the database with all 37 units and says that it is made up", async () => {
    expect(await app.db.plan.count()).toBe(37);
    const enterprises = demoPlans().flatMap(({ document }) =>
      document.industries.flatMap((industry) => industry.enterprises),
    );
    expect(await app.db.planRow.count({ where: { kind: "enterprise" } })).toBe(enterprises.length);
    expect(await readAppInfo(app.db)).toEqual({ demo: true });
  });

  it("is never loaded into a database that holds anything", async () => {
    expect(await seedDemo(app.db)).toBe(false);
    expect(await app.db.plan.count()).toBe(37);
  });

  it("lets every account in that it names", async () => {
    for (const { username, password, role } of demoAccounts()) {
      const response = await app.server.request("/api/auth/sign-in/username", {
        method: "POST",
        headers: { "content-type": "application/json", origin: ORIGIN },
        body: JSON.stringify({ username, password }),
      });
      expect([username, response.status]).toEqual([username, 200]);
      expect(await response.json()).toMatchObject({ user: { role } });
    }
  });

  it("names its accounts on the sign-in page, in a database of an earlier version too", async () => {
    const named = await readDemoSignIns(app.db);
    expect(named.map(({ username }) => username)).toEqual(demoAccounts().map(({ username }) => username));
    await app.db.setting.update({ where: { key: "demo" }, data: { value: true } });
    expect([await readAppInfo(app.db), await readDemoSignIns(app.db)]).toEqual([{ demo: true }, []]);
    expect(await nameDemoAccounts(app.db)).toBe(true);
    expect(await readDemoSignIns(app.db)).toEqual(named);
  });

  it("gives versions whose figures are those of their plans", async () => {
    const plans = demoPlans().filter(({ state }) => state === "submitted");
    const expected = plans.map(({ document }) => [
      document.regionCode,
      summarisePlan(document, planContextOf(document, STANDARD_CATALOGUE)).total.enterprises,
    ]);
    const stored = await app.db.plan.findMany({
      where: { state: "submitted" },
      select: { regionCode: true, snapshotFigures: { select: { enterprises: true } } },
    });
    const sums = stored.map(({ regionCode, snapshotFigures }) => [
      regionCode,
      snapshotFigures.reduce((sum, row) => sum + row.enterprises, 0),
    ]);
    expect(sums.sort()).toEqual(expected.sort());
  });
});
