import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { inject } from "vitest";
import { embeddedDatabase } from "../../src/db/embedded.ts";
import { createClient, type Database } from "../../src/db/index.ts";
import { postgresDatabase } from "../../src/db/postgres.ts";
import { databaseUrl, runSql } from "./postgres-sql.ts";

let counter = 0;

/** A migrated, empty database of this test file's own. */
export async function openTestDatabase(): Promise<Database> {
  const provided = inject("database");
  if (provided.kind === "pglite") {
    const dump = await readFile(provided.dumpFile);
    return embeddedDatabase(await PGlite.create({ loadDataDir: new Blob([dump]) }));
  }
  counter += 1;
  const name = `dengta_${process.pid}_${process.env.VITEST_POOL_ID ?? "0"}_${Date.now()}_${counter}`;
  await runSql(provided.url, `CREATE DATABASE ${name} TEMPLATE ${provided.template}`);
  const database = postgresDatabase(createClient(new PrismaPg(databaseUrl(provided.url, name))));
  return {
    ...database,
    close: async () => {
      await database.close();
      await runSql(provided.url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
