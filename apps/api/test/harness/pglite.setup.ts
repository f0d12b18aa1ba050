import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyMigrations, pgliteTarget } from "@dengta/migrate";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { MIGRATIONS_DIR } from "../../src/db/migrations.ts";

/** Migrating takes seconds: done once, dumped, and every test database starts from the dump. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "dengta-api-"));
  const dumpFile = join(folder, "migrated.tar");
  const pglite = await PGlite.create();
  await applyMigrations({ target: pgliteTarget(pglite), migrationsDir: MIGRATIONS_DIR });
  const dump = await pglite.dumpDataDir("none");
  await pglite.close();
  await writeFile(dumpFile, new Uint8Array(await dump.arrayBuffer()));
  project.provide("database", { kind: "pglite", dumpFile });
  return () => rm(folder, { recursive: true });
}
