import { applyMigrations, postgresTarget } from "@dengta/migrate";
import type { TestProject } from "vitest/node";
import { MIGRATIONS_DIR } from "../../src/db/migrations.ts";
import { startScratchServer } from "./postgres-server.ts";
import { databaseUrl, runSql } from "./postgres-sql.ts";

const TEMPLATE = `dengta_template_${process.pid}`;

/** One migrated database on the server; every test database is a copy of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server =
    given === undefined ? await startScratchServer() : { url: given, stop: async () => undefined };
  await runSql(server.url, `CREATE DATABASE ${TEMPLATE}`);
  await applyMigrations({
    target: postgresTarget(databaseUrl(server.url, TEMPLATE)),
    migrationsDir: MIGRATIONS_DIR,
  });
  project.provide("database", { kind: "postgres", url: server.url, template: TEMPLATE });
  return async () => {
    await runSql(server.url, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await server.stop();
  };
}
