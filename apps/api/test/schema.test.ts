import { readFile } from "node:fs/promises";
import { diffMigrations, pgliteTarget } from "@dengta/migrate";
import { PGlite } from "@electric-sql/pglite";
import { describe, expect, it } from "vitest";
import { SCHEMA_TEXT_FILE } from "../src/assembly/print.ts";
import { schemaText } from "../src/assembly/schema.ts";
import { MIGRATIONS_DIR, SCHEMA_FILE } from "../src/db/migrations.ts";

describe("committed schemas", () => {
  it("the migrations lead exactly to schema.prisma", async () => {
    const pglite = await PGlite.create();
    const difference = await diffMigrations({
      target: pgliteTarget(pglite),
      migrationsDir: MIGRATIONS_DIR,
      schemaFile: SCHEMA_FILE,
    });
    await pglite.close();
    expect(difference).toBeNull();
  });

  it("schema.graphql is what the server speaks", async () => {
    expect(await readFile(SCHEMA_TEXT_FILE, "utf8")).toBe(schemaText());
  });
});
