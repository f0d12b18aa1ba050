import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations, createMigration, diffMigrations, pgliteTarget } from "../src/index.ts";

const SCHEMA = `datasource db {
  provider = "postgresql"
}

model Note {
  id   String @id
  text String
}
`;
const TRIGGER = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'notes are kept';
END;
$$;
CREATE TRIGGER kept BEFORE DELETE ON "Note" FOR EACH ROW EXECUTE FUNCTION refuse();`;

describe("migrations", () => {
  let folder: string;
  let database: PGlite;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "dengta-migrate-"));
    database = await PGlite.create();
    await writeFile(join(folder, "schema.prisma"), SCHEMA);
  });

  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const paths = () => ({
    target: pgliteTarget(database),
    migrationsDir: join(folder, "migrations"),
    schemaFile: join(folder, "schema.prisma"),
  });
  const handWritten = async (name: string, sql: string) => {
    await mkdir(join(folder, "migrations", name));
    await writeFile(join(folder, "migrations", name, "migration.sql"), sql);
  };

  it("are written from the schema, applied once, and then agree with it", async () => {
    const created = await createMigration({
      ...paths(),
      name: "First notes",
      at: new Date("2026-01-02T03:04:05Z"),
    });
    expect(created).toBe(join(folder, "migrations", "20260102030405_first_notes"));
    expect(await applyMigrations(paths())).toEqual(["20260102030405_first_notes"]);
    expect(await applyMigrations(paths())).toEqual([]);
    expect(await diffMigrations(paths())).toBeNull();
    expect(await createMigration({ ...paths(), name: "again", at: new Date() })).toBeNull();
  });

  it("may hold trigger bodies with semicolons in them", async () => {
    await createMigration({ ...paths(), name: "init", at: new Date("2026-01-02T03:04:05Z") });
    await handWritten("20260103000000_keep", TRIGGER);
    await applyMigrations(paths());
    await database.query(`INSERT INTO "Note" VALUES ('1', 'x')`);
    await expect(database.query(`DELETE FROM "Note"`)).rejects.toThrow("notes are kept");
  });

  it("show what the schema has and they have not", async () => {
    await createMigration({ ...paths(), name: "init", at: new Date("2026-01-02T03:04:05Z") });
    await writeFile(
      join(folder, "schema.prisma"),
      SCHEMA.replace("text String", "text String\n  at DateTime?"),
    );
    expect(await diffMigrations(paths())).toContain('ALTER TABLE "Note" ADD COLUMN');
  });

  it("stop at a script that fails, leave nothing of it behind, and say so again next time", async () => {
    await createMigration({ ...paths(), name: "init", at: new Date("2026-01-02T03:04:05Z") });
    await handWritten("20260103000000_broken", `CREATE TABLE "Half" (id text); SELEC 1;`);
    await expect(applyMigrations(paths())).rejects.toThrow('syntax error at or near "SELEC"');
    const { rows } = await database.query(`SELECT to_regclass('"Half"') AS half`);
    expect(rows).toEqual([{ half: null }]);
    await expect(applyMigrations(paths())).rejects.toMatchObject({ code: "P3009" });
  });
});
