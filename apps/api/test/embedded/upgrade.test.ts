import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePlanDocument } from "@dengta/domain";
import { STANDARD_CATALOGUE } from "@dengta/rules";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../../src/data/index.ts";
import { embeddedDatabase } from "../../src/db/embedded.ts";
import type { Database } from "../../src/db/index.ts";
import { MIGRATIONS_DIR } from "../../src/db/migrations.ts";
import { toActor } from "../../src/kernel/actor.ts";
import { newRowId } from "../../src/kernel/ids.ts";
import { writeRows } from "../../src/write/index.ts";

/** The last migration of the first version, which kept every kind of row in a table of its own. */
const FIRST_VERSION = "20261101000001_guards";
const FIRMS = 4_000;

/** What somebody had written with the first version. */
const WRITTEN = /* SQL */ `
  INSERT INTO "User" (id, name, email, role, "regionCode", "updatedAt") VALUES ('usr_1', '填报人', 'a@b', 'provincialEditor', '330000', now());
  INSERT INTO "Batch" (id, year, programme, "templateId", "rulesetId", "requirementTitles")
    VALUES ('bat_1', 2022, '试点', 'template-2022', 'pilot-2022', '[null, null, null]');
  INSERT INTO "Plan" (id, "batchId", "regionCode", state, "updatedAt") VALUES ('pln_1', 'bat_1', '330000', 'drafting', now());
  INSERT INTO "Industry" (id, "planId", name, position, "kpiSetId", indicators, revision, "updatedAt") VALUES
    ('ind_2', 'pln_1', '汽车零部件', 1, 'core-2022', '[]', 1, now()),
    ('ind_1', 'pln_1', '定制家具', 0, 'form-2022', '[]', 3, now());
  INSERT INTO "Section" ("ownerId", "nodeId", "planId", "industryId", texts, revision, "updatedAt") VALUES
    ('pln_1', 'main.1.1', 'pln_1', NULL, '{"main.1.1.situation": "总体情况", "main.1.1.measures": ""}', 2, now()),
    ('ind_1', 'fu2.2.1', 'pln_1', 'ind_1', '{"fu2.2.1.team": "调研组"}', 1, now());
  INSERT INTO "Problem" (id, "industryId", kind, scope, description, position, "updatedAt") VALUES
    ('prb_1', 'ind_1', 'blockage', 'individual', '难', 0, now());
  INSERT INTO "Scenario" (id, "industryId", kind, name, description, position, "updatedAt") VALUES
    ('scn_1', 'ind_1', 'common', '排产', '', 0, now());
  INSERT INTO "ScenarioProblem" VALUES ('scn_1', 'prb_1');
  INSERT INTO "Platform" (id, "planId", "industryId", name, uscc, knowledge, "kpiFormState", position, "updatedAt") VALUES
    ('plf_1', 'pln_1', 'ind_1', '甲云', '91330100MA27W1X2X3', '深耕', 'reported', 0, now());
  INSERT INTO "Solution" (id, "platformId", name, position, "updatedAt") VALUES ('sol_1', 'plf_1', '方案', 0, now());
  INSERT INTO "ScenarioPrice" ("solutionId", "scenarioId", "priceFen", position) VALUES ('sol_1', 'scn_1', 9999990, 0);
  INSERT INTO "KpiValue" ("platformId", "indicatorId", target, position, "updatedAt") VALUES ('plf_1', 'warranty', '3', 0, now());
  INSERT INTO "Enterprise" (id, "planId", "industryId", "platformId", name, position, "costFen", "costBasis", "requestedFen", goal,
      sector, employees, revenue, "levelRubricId", level, "levelAssessedBy", "levelAssessedOn", "targetLevel", revision, "updatedAt")
    SELECT 'ent_' || n, 'pln_1', 'ind_1', 'plf_1', '第' || n || '厂', n, 85500000, 'thirdParty', 25650000, '达到二级',
      'industrial', 120, 3000.5, '工信厅企业〔2022〕32号', 1, 'self', '2022-08-01', 2, 5, now()
    FROM generate_series(0, ${FIRMS - 1}) n;
  INSERT INTO "Evidence" (id, "planId", "enterpriseId", kind, title, "fileName", "mediaType", "sizeBytes", sha256, position)
    VALUES ('evi_1', 'pln_1', 'ent_0', 'cost', '报价单', 'a.pdf', 'application/pdf', 10, '${"a".repeat(64)}', 0);
  INSERT INTO "Snapshot" (id, "planId", version, document, sha256, code, "createdById")
    VALUES ('snp_1', 'pln_1', 1, '{"kept": "as it was"}', 'hash', 'code', 'usr_1');
`;

describe("a database of the first version", () => {
  let database: Database;

  beforeAll(async () => {
    const pglite = await PGlite.create();
    const names = (await readdir(MIGRATIONS_DIR)).filter((name) => !name.endsWith(".toml")).sort();
    const script = (name: string) => readFile(join(MIGRATIONS_DIR, name, "migration.sql"), "utf8");
    const first = names.filter((name) => name <= FIRST_VERSION);
    for (const name of first) await pglite.exec(await script(name));
    await pglite.exec(WRITTEN);
    for (const name of names.filter((item) => !first.includes(item))) await pglite.exec(await script(name));
    database = embeddedDatabase(pglite);
  });
  afterAll(() => database.close());

  it("moves forward with every row as it was written", async () => {
    const document = await loadPlanDocument(database.db, "pln_1");
    expect(() => parsePlanDocument(document)).not.toThrow();
    expect(document.texts).toEqual({ "main.1.1.situation": "总体情况" });
    expect(document.industries.map(({ name }) => name)).toEqual(["定制家具", "汽车零部件"]);
    const [industry] = document.industries;
    expect(industry).toMatchObject({
      kpiSetId: "form-2022",
      texts: { "fu2.2.1.team": "调研组" },
      problems: [{ id: "prb_1", kind: "blockage", scope: "individual", description: "难" }],
      scenarios: [{ id: "scn_1", kind: "common", problemIds: ["prb_1"] }],
      platforms: [
        {
          ...{ name: "甲云", uscc: "91330100MA27W1X2X3", knowledge: "深耕", quality: "" },
          solutions: [{ name: "方案", prices: [{ scenarioId: "scn_1", price: "9.99999" }] }],
          kpiValues: [{ indicatorId: "warranty", baseline: null, target: "3" }],
        },
      ],
    });
    expect(industry?.enterprises).toHaveLength(FIRMS);
    expect(industry?.enterprises.map(({ id }) => id).slice(-2)).toEqual([
      `ent_${FIRMS - 2}`,
      `ent_${FIRMS - 1}`,
    ]);
    expect(industry?.enterprises[61]).toEqual({
      ...{
        id: "ent_61",
        name: "第61厂",
        uscc: null,
        platformId: "plf_1",
        cost: "85.50",
        costBasis: "thirdParty",
      },
      ...{ requested: "25.65", schedule: "", goal: "达到二级", content: "", assurance: "", targetLevel: 2 },
      size: { sector: "industrial", employees: 120, revenue: 3000.5, assets: null },
      level: {
        ...{ rubricId: "工信厅企业〔2022〕32号", score: null, level: 1 },
        ...{ assessedBy: "self", assessedOn: "2022-08-01" },
      },
    });
    expect(document.evidence).toMatchObject([{ id: "evi_1", kind: "cost", enterpriseId: "ent_0" }]);
  });

  it("keeps revisions, states of 附5 and what was submitted", async () => {
    expect(await database.db.planRow.findUniqueOrThrow({ where: { id: "ent_7" } })).toMatchObject({
      revision: 5,
    });
    expect(await database.db.kpiForm.findMany()).toEqual([
      { platformId: "plf_1", planId: "pln_1", state: "reported" },
    ]);
    expect(await database.db.snapshot.findMany({ select: { document: true, sha256: true } })).toEqual([
      { document: { kept: "as it was" }, sha256: "hash" },
    ]);
  });

  it("takes rows in between afterwards", async () => {
    const actor = toActor({ id: "usr_1", name: "填报人", role: "provincialEditor", regionCode: "330000" });
    const places = ["ent_0", "ent_61", "ent_62", "ent_3905", `ent_${FIRMS - 1}`];
    const rows = places.map((after) => ({
      ...{ kind: "enterprise" as const, id: newRowId("enterprise"), parentId: "ind_1", expectedRevision: 0 },
      ...{ texts: { name: `${after}之后` }, remove: false, after },
    }));
    const input = { planId: "pln_1", requestId: "after the upgrade", source: "api" as const, rows };
    await database.db.$transaction((tx) => writeRows(tx, actor, input, STANDARD_CATALOGUE));
    const firms = (await loadPlanDocument(database.db, "pln_1")).industries[0]?.enterprises ?? [];
    for (const after of places) {
      const place = firms.findIndex(({ id }) => id === after);
      expect(firms[place + 1]?.name).toBe(`${after}之后`);
    }
  });
});
