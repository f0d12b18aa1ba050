import { KPI_SETS, MEASURE_KEYS, type PlanDocument } from "@dengta/domain";
import { STANDARD_CATALOGUE } from "@dengta/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFacts, rebuildFacts, writeMissingFacts } from "../src/modules/facts/index.ts";
import { seedDemo } from "../src/seed/seed.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import {
  eligibleOf,
  type Firm,
  firmsOf,
  inWan,
  type PlatformLine,
  platformLinesOf,
  ratio,
  recount,
} from "./support/recount.ts";

const COMPARE = /* GraphQL */ `
  query ($by: [ComparisonAxis!]!, $filters: FactFilters, $measures: [MeasureKey!]!, $sort: ComparisonSort,
    $first: Int, $after: String, $asks: EnterpriseAsks, $withCities: Boolean) {
    compare(by: $by, filters: $filters, measures: $measures, sort: $sort, first: $first, after: $after, asks: $asks,
      withCities: $withCities) {
      rows { id parts { axis key label } values enterprises enterprise { regionCode otherListings asks } }
      total { values enterprises doubled { enterprises listings eligible platformLines } }
      totalCount hasNextPage endCursor
    }
  }
`;
const KPI = /* GraphQL */ `
  query ($by: ComparisonAxis!, $set: String!, $id: String!) {
    compareKpi(by: $by, kpiSetId: $set, indicatorId: $id) {
      rows { key platforms baseline { n blanks mean } target { n blanks mean } change }
      total { platforms target { n mean } }
      leftOutOtherSet
    }
  }
`;

let app: TestApp;
let reviewer: Client;
let documents: PlanDocument[];
let firms: Firm[];
let lines: PlatformLine[];

beforeAll(async () => {
  app = await startTestApp();
  await seedDemo(app.db);
  reviewer = await app.as("nationalReviewer");
  const stored = await app.db.snapshot.findMany({
    where: { plan: { state: { in: ["submitted", "accepted", "returned", "approved", "archived"] } } },
    orderBy: { id: "asc" },
    select: { document: true },
  });
  documents = stored.map(({ document }) => document as unknown as PlanDocument);
  firms = firmsOf(documents);
  lines = platformLinesOf(documents);
});
afterAll(() => app.close());

async function compare(variables: object) {
  const answer = await reviewer.graphql(COMPARE, { measures: MEASURE_KEYS, first: 200, ...variables });
  expect(answer.errors).toBeUndefined();
  return answer.data.compare;
}

/** Every measure but those about platforms' caps, counted again. */
function expected(own: readonly Firm[], ownLines: readonly PlatformLine[]) {
  const r = recount(own, ownLines);
  const costed = BigInt(r.firms - r.costMissing);
  const share = (n: number) => ratio(BigInt(n) * 100n, costed);
  return {
    units: String(r.units.size),
    industries: String(r.industries.size),
    platforms: String(r.platforms.size),
    enterprises: String(r.firms),
    cost: inWan(r.cost),
    requested: inWan(r.requested),
    eligible: inWan(r.eligible),
    subsidyRate: ratio(r.eligible * 100n, r.cost),
    meanCost: ratio(r.cost, costed * 1_000_000n),
    meanEligible: ratio(r.eligible, costed * 1_000_000n),
    shareFull: share(r.rate + r.cap),
    shareRate: share(r.rate),
    shareCap: share(r.cap),
    shareLess: share(r.less),
    shareNothing: share(r.nothing),
    costMissing: String(r.costMissing),
    requestMissing: String(r.requestMissing),
  };
}

function named(values: readonly (string | null)[]) {
  return Object.fromEntries(MEASURE_KEYS.map((key, index) => [key, values[index] ?? null]));
}

const CASES = [
  ["unit", (firm: { unit: string }) => firm.unit],
  ["industry", (firm: { industry: string }) => firm.industry],
  ["platform", (firm: { platform: string }) => firm.platform],
] as const;

describe("figures counted again from the submitted documents", () => {
  it.each(CASES)("agree for every %s and every measure", async (axis, keyOf) => {
    const { rows, total, totalCount } = await compare({ by: [axis] });
    const keys = [...new Set([...lines.map(keyOf), ...firms.map(keyOf)])];
    expect(totalCount).toBe(keys.length);
    for (const key of keys) {
      const row = rows.find((item: { parts: { key: string }[] }) => item.parts[0]?.key === key);
      const own = firms.filter((firm) => keyOf(firm) === key);
      const ownLines = lines.filter((line) => keyOf(line) === key);
      expect([key, named(row?.values ?? [])]).toEqual([
        key,
        expect.objectContaining(expected(own, ownLines)),
      ]);
    }
    expect(named(total.values)).toMatchObject(expected(firms, lines));
  });

  it("agree for platforms above the cap, over all units and industries", async () => {
    const { rows, total } = await compare({ by: ["platform"], measures: ["headroom", "platformsAboveCap"] });
    const used = new Map<string, bigint>();
    for (const firm of firms) used.set(firm.platform, (used.get(firm.platform) ?? 0n) + eligibleOf(firm));
    for (const { parts, values } of rows)
      if (parts[0].key !== "") expect(values[0]).toBe(inWan(600_000_000n - (used.get(parts[0].key) ?? 0n)));
    const above = [...used].filter(([key, sum]) => key !== "" && sum > 600_000_000n);
    expect(total.values[1]).toBe(String(above.length));
  });

  it("agree for an industry by unit, and a platform by unit and industry", async () => {
    const { rows } = await compare({ by: ["industry", "unit"], measures: ["enterprises", "eligible"] });
    expect(rows.length).toBe(new Set(lines.map((line) => `${line.industry}/${line.unit}`)).size);
    for (const { parts, values } of rows) {
      const own = firms.filter((firm) => firm.industry === parts[0].key && firm.unit === parts[1].key);
      const { enterprises, eligible } = expected(own, []);
      expect(values).toEqual([enterprises, eligible]);
    }
    const [line] = lines;
    const one = await compare({
      by: ["platform", "unit", "industry"],
      filters: { platform: line?.platform },
      measures: ["enterprises"],
    });
    expect(one.total.values[0]).toBe(
      expected(
        firms.filter((f) => f.platform === line?.platform),
        [],
      ).enterprises,
    );
  });

  it.each(KPI_SETS.flatMap((set) => set.indicators.map(({ id }) => [set.id, id] as const)))(
    "agree for the indicator %s %s",
    async (set, id) => {
      const answer = await reviewer.graphql(KPI, { by: "unit", set, id });
      expect(answer.errors).toBeUndefined();
      const { rows, total } = answer.data.compareKpi;
      const weighted = ["averageLevel", "satisfaction"].includes(id);
      let targets = 0;
      for (const document of documents) {
        const platforms = document.industries
          .filter(
            (industry) => industry.kpiSetId === set && industry.indicators.some((item) => item.id === id),
          )
          .flatMap((industry) =>
            industry.platforms.map((platform) => ({
              value: platform.kpiValues.find((row) => row.indicatorId === id)?.target ?? null,
              weight: weighted
                ? industry.enterprises.filter(({ platformId }) => platformId === platform.id).length
                : 1,
            })),
          );
        const known = platforms.filter(({ value }) => value !== null);
        targets += known.length;
        const row = rows.find((item: { key: string }) => item.key === document.regionCode);
        if (platforms.length === 0) {
          expect(row).toBeUndefined();
          continue;
        }
        const weight = known.reduce((sum, item) => sum + item.weight, 0);
        const mean = known.reduce((sum, item) => sum + Number(item.value) * item.weight, 0) / weight;
        expect(row.target.n).toBe(known.length);
        expect(row.target.blanks).toBe(platforms.length - known.length);
        if (known.length > 0) expect(Math.abs(Number(row.target.mean) - mean)).toBeLessThanOrEqual(0.00501);
      }
      expect(total?.target.n ?? 0).toBe(targets);
    },
  );
});

describe("a firm that two units list", () => {
  it("counts once in the total, in each unit's own row, and is said in words", async () => {
    const all = await compare({ by: ["unit"], measures: ["enterprises"] });
    const rows = all.rows.reduce(
      (sum: number, { values }: { values: string[] }) => sum + Number(values[0]),
      0,
    );
    expect(rows - Number(all.total.values[0])).toBe(1);
    expect(all.total.doubled).toMatchObject({ enterprises: 1, listings: 1 });
  });

  it("is one row among the firms, marked as listed elsewhere", async () => {
    const { rows, totalCount } = await compare({
      by: ["enterprise"],
      filters: { units: ["440000", "440300"] },
    });
    const marked = rows.filter(
      (row: { enterprise: { otherListings: number } }) => row.enterprise.otherListings > 0,
    );
    expect(marked).toHaveLength(1);
    expect(totalCount).toBe(
      new Set(firms.filter((f) => f.unit.startsWith("4403") || f.unit === "440000").map((f) => f.key)).size,
    );
  });
});

describe("firms by keyset page", () => {
  it("come each once, in order, blanks last, whatever the page size", async () => {
    const ids: string[] = [];
    const values: (number | null)[] = [];
    let after: string | null = null;
    do {
      const page = await compare({ by: ["enterprise"], measures: ["eligible"], first: 150, after });
      for (const row of page.rows) {
        ids.push(row.id);
        values.push(row.values[0] === null ? null : Number(row.values[0]));
      }
      after = page.hasNextPage ? page.endCursor : null;
    } while (after !== null);
    expect(ids.length).toBe(new Set(firms.map(({ key }) => key)).size);
    expect(new Set(ids).size).toBe(ids.length);
    expect(values).toEqual([...values].sort((a, b) => (b ?? -1) - (a ?? -1)));
  });

  it("can be those at the cap only", async () => {
    const { rows, total } = await compare({ by: ["enterprise"], asks: "asksCap", measures: ["eligible"] });
    expect(rows.every((row: { enterprise: { asks: string } }) => row.enterprise.asks === "asksCap")).toBe(
      true,
    );
    expect(total.enterprises).toBe(recount(firms, []).cap);
  });
});

describe("groups of units", () => {
  it("count a province with its city, each firm once", async () => {
    const { rows } = await compare({ by: ["unit"], withCities: true, measures: ["enterprises"] });
    const guangdong = rows.find((row: { parts: { key: string }[] }) => row.parts[0]?.key === "440000");
    expect(guangdong.parts[0].label).toBe("广东含深圳");
    const own = firms.filter(({ unit }) => unit === "440000" || unit === "440300");
    expect(guangdong.values[0]).toBe(String(new Set(own.map(({ key }) => key)).size));
    expect(rows.some((row: { parts: { key: string }[] }) => row.parts[0]?.key === "440300")).toBe(false);
  });

  it("can be the four areas, or only the planned cities", async () => {
    const areas = await compare({ by: ["area"], measures: ["enterprises"] });
    expect(areas.rows.map((row: { parts: { label: string }[] }) => row.parts[0]?.label)).toEqual(
      expect.arrayContaining(["东部", "中部", "西部", "东北"]),
    );
    const cities = await compare({ by: ["unit"], filters: { cities: "plannedCities" }, measures: ["units"] });
    expect(
      cities.rows.every((row: { parts: { key: string }[] }) => /^\d{4}00$/.test(row.parts[0]?.key ?? "")),
    ).toBe(true);
  });
});

describe("facts", () => {
  it("agree with their snapshots, and cannot be changed", async () => {
    expect(await checkFacts(app.db, STANDARD_CATALOGUE)).toEqual({
      snapshots: documents.length,
      disagreeing: [],
    });
    await expect(app.db.$executeRaw`UPDATE "PlatformFact" SET firms = firms + 1`).rejects.toThrow(
      /never changed/,
    );
    await expect(app.db.$executeRaw`DELETE FROM "EnterpriseFact"`).rejects.toThrow(/rebuild only/);
  });

  it("are written for snapshots that lack them, and a rebuild proves a tampered one wrong", async () => {
    const before = await compare({ by: ["unit"] });
    const [first] = await app.db.snapshot.findMany({ orderBy: { id: "asc" }, take: 1 });
    const snapshotId = first?.id ?? "";
    await app.db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL dengta.rebuild_facts = 'on'`;
      await tx.enterpriseFact.deleteMany({ where: { snapshotId, position: 1 } });
    });
    expect((await checkFacts(app.db, STANDARD_CATALOGUE)).disagreeing).toEqual([snapshotId]);
    await app.db.factLedger.delete({ where: { snapshotId } });
    expect(await writeMissingFacts(app.db, STANDARD_CATALOGUE)).toBe(1);
    expect(await rebuildFacts(app.db, STANDARD_CATALOGUE)).toEqual({
      snapshots: documents.length,
      disagreeing: [],
    });
    expect(await compare({ by: ["unit"] })).toEqual(before);
  });
});

describe("a comparison", () => {
  it.each([["unit"], ["industry"], ["platform"], ["enterprise"]])(
    "by %s takes a bounded number of statements",
    async (by) => {
      const { statements } = await app.countStatements(() => compare({ by: [by] }));
      expect(statements).toBeLessThanOrEqual(14);
    },
  );

  it("is closed to those who may not compare, and refuses axes that do not combine", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const closed = await editor.graphql(COMPARE, { by: ["unit"], measures: ["cost"] });
    expect(closed.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const mixed = await reviewer.graphql(COMPARE, { by: ["unit", "enterprise"], measures: ["cost"] });
    expect(mixed.errors?.[0]?.extensions.code).toBe("AXES_INVALID");
  });
});

describe("what a cap of 25 would save", () => {
  const SIMULATE = `query ($by: ComparisonAxis!) { simulate(by: $by, rateBps: 3000, enterpriseCap: "25", platformCap: "600") {
    rows { key difference changed } total { eligible assumed difference firms excess } } }`;

  it("is the same as counted again firm by firm, in all and per industry", async () => {
    const answer = await reviewer.graphql(SIMULATE, { by: "industry" });
    expect(answer.errors).toBeUndefined();
    const { rows, total } = answer.data.simulate;
    const saved = (own: readonly Firm[]) => {
      let sum = 0n;
      const seen = new Set<string>();
      for (const firm of own) {
        const amount = eligibleOf(firm);
        if (!seen.has(firm.key) && amount > 25_000_000n) sum += amount - 25_000_000n;
        seen.add(firm.key);
      }
      return sum;
    };
    expect(total.difference).toBe(inWan(-saved(firms)));
    expect(Number(total.eligible) + Number(total.difference)).toBeCloseTo(Number(total.assumed), 6);
    for (const row of rows)
      expect([row.key, row.difference]).toEqual([
        row.key,
        inWan(-saved(firms.filter(({ industry }) => industry === row.key))),
      ]);
  });
});
