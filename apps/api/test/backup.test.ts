import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeBackup } from "../src/backup/backup.ts";
import { checkIntegrity } from "../src/backup/integrity.ts";
import { restoreBackup } from "../src/backup/restore.ts";
import { tablesInOrder } from "../src/backup/tables.ts";
import { type Db, openDatabase } from "../src/db/index.ts";
import { seedDemo } from "../src/seed/seed.ts";
import { startTestApp, type TestApp } from "./harness/test-app.ts";

const lost = (error: Error) => {
  throw error;
};
let app: TestApp;
let folder: string;
let backup: string;
const path = (name: string) => join(folder, name);
const target = (name: string) => ({ databaseUrl: null, dataDir: path(name) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dengta-backup-"));
  app = await startTestApp();
  await seedDemo(app.db);
  await mkdir(path("source/evidence"), { recursive: true });
  await writeFile(path("source/evidence/1a2b"), "scanned page");
  await writeFile(path("source/session-secret"), "the key of the sessions", { mode: 0o600 });
  backup = path("backup");
  await writeBackup({ db: app.db, dataDir: path("source"), target: backup });
}, 300_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

/** Every row of every table, as text that the database itself writes. */
async function everything(db: Db): Promise<Record<string, string[]>> {
  return db.$transaction(
    async (tx) => {
      const rows: Record<string, string[]> = {};
      for (const table of await tablesInOrder(tx)) {
        const found = await tx.$queryRawUnsafe<{ row: string }[]>(
          `SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY 1`,
        );
        rows[table] = found.map(({ row }) => row);
      }
      return rows;
    },
    { timeout: 120_000 },
  );
}

describe("a backup", () => {
  it("that is restored gives every row and file back, and its chains and hashes hold", async () => {
    await restoreBackup(backup, target("restored"), lost);
    const restored = await openDatabase(target("restored"), lost);
    const before = await everything(app.db);
    expect(before.PlanRow?.length).toBeGreaterThan(100);
    expect(await everything(restored.db)).toEqual(before);
    const integrity = await checkIntegrity(restored.db);
    expect(integrity).toMatchObject({ brokenSnapshots: [], brokenAuditEntries: [] });
    expect(integrity.auditEntries).toBeGreaterThan(10);
    // What forbids changes to submitted versions is in force again.
    await expect(restored.db.snapshot.deleteMany({})).rejects.toThrow();
    await restored.close();
    expect(await readFile(path("restored/evidence/1a2b"), "utf8")).toBe("scanned page");
    expect(await readFile(path("restored/session-secret"), "utf8")).toBe("the key of the sessions");
  }, 300_000);

  it("is never written over another, nor restored into a database that holds anything", async () => {
    const again = { db: app.db, dataDir: path("source"), target: backup };
    await expect(writeBackup(again)).rejects.toMatchObject({ code: "BACKUP_EXISTS" });
    const full = await openDatabase(target("full"), lost);
    await full.db.setting.create({ data: { key: "x", value: 1 } });
    await full.close();
    await expect(restoreBackup(backup, target("full"), lost)).rejects.toMatchObject({
      code: "DATABASE_NOT_EMPTY",
    });
  }, 300_000);

  it("with a damaged or missing file, or of a version to come, is refused before anything is touched", async () => {
    await cp(backup, path("damaged"), { recursive: true });
    await appendFile(path("damaged/database.ndjson.gz"), "x");
    await expect(restoreBackup(path("damaged"), target("none"), lost)).rejects.toMatchObject({
      code: "UNUSABLE_BACKUP",
      message: expect.stringContaining("database.ndjson.gz"),
    });
    await cp(backup, path("later"), { recursive: true });
    const manifest = JSON.parse(await readFile(path("later/manifest.json"), "utf8"));
    manifest.migrations.push("20990101000000_to_come");
    await writeFile(path("later/manifest.json"), JSON.stringify(manifest));
    await expect(restoreBackup(path("later"), target("none"), lost)).rejects.toMatchObject({
      message: expect.stringContaining("20990101000000_to_come"),
    });
    await expect(restoreBackup(path("nothing"), target("none"), lost)).rejects.toMatchObject({
      code: "UNUSABLE_BACKUP",
    });
  });
});

describe("the check of integrity", () => {
  const meddle = (table: string, trigger: string, sql: string) =>
    app.db.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER "${trigger}"`);
      await tx.$executeRawUnsafe(sql);
      await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER "${trigger}"`);
    });

  it("finds nothing where nothing was touched, then a changed entry, a missing one and a changed version", async () => {
    expect(await checkIntegrity(app.db)).toMatchObject({ brokenSnapshots: [], brokenAuditEntries: [] });
    const chain = await app.db.auditEntry.groupBy({
      by: ["planId"],
      _count: true,
      orderBy: { planId: "asc" },
    });
    const [long, other] = chain.filter(({ _count }) => _count >= 2).map(({ planId }) => planId);
    const changed = await app.db.auditEntry.findFirstOrThrow({
      where: { planId: long ?? null, sequence: 1 },
    });
    await meddle(
      "AuditEntry",
      "audit_is_kept",
      `UPDATE "AuditEntry" SET "after" = '{"state":"approved"}' WHERE "id" = '${changed.id}'`,
    );
    expect((await checkIntegrity(app.db)).brokenAuditEntries).toContain(changed.id);
    const next = await app.db.auditEntry.findFirstOrThrow({ where: { planId: other ?? null, sequence: 2 } });
    await meddle(
      "AuditEntry",
      "audit_is_kept",
      `DELETE FROM "AuditEntry" WHERE "planId" = '${other}' AND "sequence" = 1`,
    );
    expect((await checkIntegrity(app.db)).brokenAuditEntries).toContain(next.id);
    const snapshot = await app.db.snapshot.findFirstOrThrow();
    await meddle(
      "Snapshot",
      "snapshot_is_kept",
      `UPDATE "Snapshot" SET "document" = jsonb_set("document", '{regionCode}', '"999999"') WHERE "id" = '${snapshot.id}'`,
    );
    expect((await checkIntegrity(app.db)).brokenSnapshots).toEqual([snapshot.code]);
  });
});
