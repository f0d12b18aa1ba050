import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../src/kernel/ids.ts";
import { purge } from "../src/maintenance/purge.ts";
import { startTestApp, type TestApp } from "./harness/test-app.ts";

let app: TestApp;
let userId: string;
let planId: string;
beforeAll(async () => {
  app = await startTestApp();
  userId = (await app.as("provincialEditor", { regionCode: "330000" })).userId;
  const batch = { id: newId("Batch"), year: 2022, programme: "试点", templateId: "t", rulesetId: "r" };
  await app.db.batch.create({ data: { ...batch, requirementTitles: [null, null, null] } });
  planId = newId("Plan");
  await app.db.plan.create({ data: { id: planId, batchId: batch.id, regionCode: "330000" } });
});
afterAll(() => app.close());

const NOW = new Date("2026-06-30T00:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

it("workbooks that were read are kept for a week, and those that were applied for ninety days", async () => {
  const keep = async (fileName: string, createdAt: Date, appliedAt: Date | null) =>
    app.db.import.create({
      data: {
        id: newId("Import"),
        planId,
        userId,
        fileName,
        sha256: "",
        table: "fu1",
        parsed: {},
        createdAt,
        appliedAt,
      },
    });
  await keep("waiting", daysAgo(6), null);
  await keep("forgotten", daysAgo(8), null);
  await keep("applied", daysAgo(89), daysAgo(89));
  await keep("long applied", daysAgo(91), daysAgo(91));
  expect(await purge(app.db, NOW)).toMatchObject({ imports: 2 });
  const left = await app.db.import.findMany({ orderBy: { fileName: "asc" } });
  expect(left.map(({ fileName }) => fileName)).toEqual(["applied", "waiting"]);
});

it("ended sessions and counters that have run out go; those that still count stay", async () => {
  await app.db.signInAttempt.deleteMany({});
  await app.db.session.updateMany({ data: { expiresAt: daysAgo(1) } });
  const counter = { username: "x", attempts: 3 };
  await app.db.signInAttempt.createMany({
    data: [
      { ...counter, key: "old", restsUntil: daysAgo(1), updatedAt: daysAgo(1) },
      { ...counter, key: "rests", restsUntil: new Date(NOW.getTime() + 1), updatedAt: daysAgo(1) },
      { ...counter, key: "fresh", restsUntil: daysAgo(1), updatedAt: NOW },
    ],
  });
  expect(await purge(app.db, NOW)).toMatchObject({ sessions: 1, attempts: 1 });
  const left = await app.db.signInAttempt.findMany({ orderBy: { key: "asc" } });
  expect(left.map(({ key }) => key)).toEqual(["fresh", "rests"]);
});
