import type { PlanState } from "@dengta/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../src/kernel/ids.ts";
import { startTestApp, type TestApp } from "./harness/test-app.ts";

const OVERVIEW = /* GraphQL */ `
  query ($industry: String, $units: UnitFilter!) {
    overview(industry: $industry, units: $units) {
      industries { name units }
      unitsWithFigures
      total { enterprises cost eligible meanEligible }
      units {
        regionCode state completenessBps version
        figures { enterprises costMissing cost payable eligible subsidyRate meanEligible shareAtCap }
        kpis { kpiSetId indicatorId targetCount targetBlank targetMean }
      }
    }
  }
`;

let app: TestApp;
let batchId: string;
let authorId: string;

beforeAll(async () => {
  app = await startTestApp();
  authorId = (await app.as("provincialEditor", { regionCode: "330000" })).userId;
  batchId = newId("Batch");
  await app.db.batch.create({
    data: {
      id: batchId,
      year: 2022,
      programme: "试点",
      templateId: "template-2022",
      rulesetId: "pilot-2022",
      requirementTitles: [null, null, null],
    },
  });
  const zhejiang = await addPlan("330000", "accepted");
  await addVersion(zhejiang, 1, [figure("定制家具", 99, 9_900_000_000n, 1n)]);
  await addVersion(zhejiang, 2, [
    figure("定制家具", 2, 185_500_000n, 55_650_000n),
    figure("汽车零部件", 1, 100_000_000n, 30_000_000n),
  ]);
  await addVersion(await addPlan("330200", "returned"), 1, [figure("定制家具", 1, 50_000_000n, 15_000_000n)]);
  const undecided = { ...figure("模具", 1, 10_000_000n, 3_000_000n), payableFen: null };
  await addVersion(await addPlan("110000", "submitted"), 1, [undecided]);
  await addVersion(await addPlan("440000", "drafting"), 1, [figure("模具", 7, 700_000_000n, 7n)]);
});
afterAll(() => app.close());

async function addPlan(regionCode: string, state: PlanState): Promise<string> {
  const id = newId("Plan");
  await app.db.plan.create({ data: { id, batchId, regionCode, state, requiredCount: 3, doneCount: 2 } });
  return id;
}

function figure(industryName: string, enterprises: number, costFen: bigint, eligibleFen: bigint) {
  return { industryName, enterprises, costFen, eligibleFen, payableFen: eligibleFen as bigint | null };
}

async function addVersion(planId: string, version: number, figures: ReturnType<typeof figure>[]) {
  const snapshotId = newId("Snapshot");
  await app.db.snapshot.create({
    data: {
      id: snapshotId,
      planId,
      version,
      document: {},
      sha256: "0",
      code: snapshotId,
      createdById: authorId,
    },
  });
  for (const item of figures) {
    const id = newId("SnapshotFigure");
    const counts = { platforms: 1, costMissing: 0, requestMissing: 0, platformsAboveCap: 0 };
    const bound = { boundByRate: item.enterprises - 1, boundByCap: 1, boundByRequest: 0 };
    const money = { requestedFen: 0n };
    await app.db.snapshotFigure.create({
      data: { id, snapshotId, planId, kpiSetId: "form-2022", ...counts, ...bound, ...money, ...item },
    });
    await app.db.snapshotKpi.create({
      data: {
        figureId: id,
        indicatorId: "satisfaction",
        ...{ baselineCount: 0, baselineBlank: 3, baselineSum: "0" },
        ...{ targetCount: 3, targetBlank: 1, targetSum: "280.5" },
      },
    });
  }
}

async function overview(industry: string | null = null, units = "all") {
  const reviewer = await app.as("nationalReviewer");
  const answer = await reviewer.graphql(OVERVIEW, { industry, units });
  expect(answer.errors).toBeUndefined();
  return answer.data.overview;
}

type Unit = { regionCode: string };
const unitOf = (data: { units: Unit[] }, code: string) => data.units.find((unit) => unit.regionCode === code);

describe("the national overview", () => {
  it("lists all 37 units, and figures of the last version only", async () => {
    const data = await overview();
    expect(data.units).toHaveLength(37);
    expect(unitOf(data, "330000")).toMatchObject({
      state: "accepted",
      completenessBps: 6666,
      version: 2,
      figures: {
        enterprises: 3,
        cost: "285.50",
        eligible: "85.65",
        subsidyRate: "30.00",
        meanEligible: "28.55",
        shareAtCap: "66.67",
      },
    });
  });

  it("shows a draft as progress only, whatever it had submitted before", async () => {
    expect(unitOf(await overview(), "440000")).toMatchObject({ version: null, figures: null, kpis: [] });
  });

  it("keeps the last version of a returned plan visible", async () => {
    expect(unitOf(await overview(), "330200")).toMatchObject({
      state: "returned",
      figures: { cost: "50.00" },
    });
  });

  it("says nothing is decided where a platform is above its cap", async () => {
    expect(unitOf(await overview(), "110000")).toMatchObject({
      figures: { eligible: "3.00", payable: null },
    });
  });

  it("leaves a unit without a plan blank, never zero", async () => {
    expect(unitOf(await overview(), "120000")).toMatchObject({ state: "notStarted", figures: null });
  });

  it("compares within one industry", async () => {
    const data = await overview("汽车零部件");
    expect(data.unitsWithFigures).toBe(1);
    expect(data.total).toEqual({ enterprises: 1, cost: "100.00", eligible: "30.00", meanEligible: "30.00" });
    expect(unitOf(data, "330200")).toMatchObject({ figures: null });
    expect(data.industries).toEqual([
      { name: "定制家具", units: 2 },
      { name: "模具", units: 1 },
      { name: "汽车零部件", units: 1 },
    ]);
  });

  it("adds up with and without the separately planned cities, no firm twice", async () => {
    expect((await overview(null, "all")).total.cost).toBe("345.50");
    expect((await overview(null, "withoutPlannedCities")).total.cost).toBe("295.50");
    const cities = await overview(null, "plannedCities");
    expect(cities.units).toHaveLength(5);
    expect(cities.total.cost).toBe("50.00");
  });

  it("counts blanks of an indicator beside the mean of what is there", async () => {
    const data = await overview("定制家具");
    expect(unitOf(data, "330200")).toMatchObject({
      kpis: [{ indicatorId: "satisfaction", targetCount: 3, targetBlank: 1, targetMean: "93.50" }],
    });
  });

  it("takes a bounded number of statements", async () => {
    const reviewer = await app.as("nationalReviewer");
    const { result, statements } = await app.countStatements(() =>
      reviewer.graphql(OVERVIEW, { units: "all" }),
    );
    expect(result.errors).toBeUndefined();
    expect(statements).toBeLessThanOrEqual(10);
  });

  it.each(["provincialEditor", "provincialApprover", "platformUser"] as const)(
    "is closed to %s",
    async (role) => {
      const client = await app.as(role, { regionCode: "330000", platformName: "甲" });
      const answer = await client.graphql(OVERVIEW, { units: "all" });
      expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    },
  );
});
